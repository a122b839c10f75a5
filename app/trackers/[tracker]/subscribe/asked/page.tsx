import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page, PageHead } from "@/components/ui/page";
import { ASKED_AN_HOUR, CONFIRM_HOURS, subscribePath } from "@/lib/subscriptions/rules";
import { frameOf } from "../../frame";

export const metadata: Metadata = { title: "Look into your mailbox", robots: { index: false } };

/** The same for every address, subscribed or not: it tells nobody who is. */
export default async function AskedPage({ params }: PageProps<"/trackers/[tracker]/subscribe/asked">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/trackers/${tracker.slug}`}>{tracker.title}</a>}
        title="Look into your mailbox"
        lead={`A mail is on its way to the address that you gave. Open the page that it names within ${CONFIRM_HOURS} hours and press its button; nothing else is sent before that.`}
      />
      <p className="max-w-184 text-soft">
        If none has come in ten minutes, look into the folder for unwanted mail, then{" "}
        <a href={subscribePath(tracker.slug)}>ask once more</a>. At most {ASKED_AN_HOUR} such mails go to one address in
        an hour.
      </p>
    </Page>
  );
}
