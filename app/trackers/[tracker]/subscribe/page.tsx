import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedLinks } from "@/components/feeds/feed-links";
import { SubscribeForm } from "@/components/subscriptions/subscribe-form";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { smtpUrl } from "@/lib/settings";
import { subscribable } from "@/lib/subscriptions/read";
import { ALL, indicatorCode, themeCode } from "@/lib/subscriptions/rules";
import { subscribe } from "./actions";

export const metadata: Metadata = { title: "Subscribe by e-mail", robots: { index: false } };

type Props = PageProps<"/trackers/[tracker]/subscribe">;

export default async function SubscribePage({ params, searchParams }: Props) {
  const tracker = await subscribable((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const { indicator, theme } = await searchParams;
  const head = { kicker: <a href={base}>{tracker.title}</a>, title: "Subscribe by e-mail" };
  if (smtpUrl() === null) {
    return (
      <Page>
        <PageHead
          {...head}
          lead="This site sends no mail. What is new is told in feeds, which a feed reader follows."
        />
        <p>
          <FeedLinks path={base} mail={null} />
        </p>
      </Page>
    );
  }
  const asked = aboutOf(tracker, indicator, theme);
  return (
    <Page>
      <PageHead
        {...head}
        lead="Be told when a level moves, or what is new once a day or once a week. Every mail has a link that ends it."
      />
      {asked === null && (
        <Notice tone="away" title="There is nothing here of the name in the address.">
          <p>Choose below what you want to be told of.</p>
        </Notice>
      )}
      <SubscribeForm action={subscribe.bind(null, tracker.slug)} tracker={tracker} about={asked ?? ALL} />
      <p className="mt-8 max-w-184 text-soft">
        Feeds tell the same, and need no address. <FeedLinks path={base} mail={null} />
      </p>
    </Page>
  );
}

type Tracker = NonNullable<Awaited<ReturnType<typeof subscribable>>>;
type Param = string | string[] | undefined;

/** The code of what an address asks for; null where it names nothing that is there. */
function aboutOf({ indicators, themes }: Tracker, indicator: Param, theme: Param): string | null {
  if (indicator === undefined && theme === undefined) return ALL;
  if (indicators.some(({ slug }) => slug === indicator)) return indicatorCode(String(indicator));
  return themes.some(({ slug }) => slug === theme) ? themeCode(String(theme)) : null;
}
