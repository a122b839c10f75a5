import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorList } from "@/components/desk/indicator-list";
import { ItemList } from "@/components/desk/item-list";
import { SearchForm } from "@/components/desk/search-form";
import { StillMissing } from "@/components/desk/still-missing";
import { MailState } from "@/components/subscriptions/mail-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { smtpUrl } from "@/lib/settings";
import { mailCounts } from "@/lib/subscriptions/read-counts";
import { readLine } from "@/lib/text/rules";
import { trackerOnDesk } from "@/lib/trackers/read-desk";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Tracker on the desk" };

export default async function DeskTrackerPage({ params, searchParams }: PageProps<"/desk/trackers/[tracker]">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const { q } = await searchParams;
  const asked = typeof q === "string" ? q : "";
  const reading = readLine(asked, { label: "search", max: 200 });
  const search = reading.ok ? reading.value : "";
  const tracker = await trackerOnDesk(slug, dayNow(), search);
  if (!tracker) notFound();
  const mayEdit = mayDo(editor.role, "editTracker");
  return (
    <Page>
      <PageHead kicker={<a href="/desk">Desk</a>} title={tracker.title}>
        <p className="mt-3 flex flex-wrap gap-x-5">
          <a href={`/desk/trackers/${slug}/evidence/new`}>New evidence</a>
          <a href={`/desk/import?tracker=${slug}`}>Import evidence</a>
          <a href={`/desk/trackers/${slug}/outlooks/new`}>New outlook</a>
          <a href={`/desk/trackers/${slug}/calendar`}>Calendar</a>
          <a href={`/trackers/${slug}`}>Public board</a>
        </p>
      </PageHead>
      {mayEdit && <StillMissing tracker={tracker} />}
      <SectionHeading beside={mayEdit && <a href={`/desk/trackers/${slug}/indicators/new`}>New indicator</a>}>
        Indicators
      </SectionHeading>
      <IndicatorList tracker={tracker} mayEdit={mayEdit} />
      <SectionHeading>{search ? "Evidence found" : "Evidence last recorded"}</SectionHeading>
      <SearchForm title="Find evidence" label="A word of the headline, or the number" asked={asked} reading={reading} />
      {tracker.items.length === 0 && (
        <EmptyState title={search ? "No item matches" : "No evidence yet"}>
          <p>
            {search ? (
              <a href={`/desk/trackers/${slug}`}>Show the last items</a>
            ) : (
              "File the first one with “New evidence”."
            )}
          </p>
        </EmptyState>
      )}
      <div className="mt-3">
        <ItemList tracker={slug} items={tracker.items} />
      </div>
      {tracker.isCut && <p className="mt-3 text-soft">Older items are found by the search.</p>}
      {mayEdit && smtpUrl() !== null && (
        <>
          <SectionHeading>E-mail</SectionHeading>
          <MailState counts={await mailCounts(slug)} />
        </>
      )}
      <SectionHeading>The frame</SectionHeading>
      <p className="mt-3 flex flex-wrap gap-x-5">
        {mayEdit && <a href={`/desk/trackers/${slug}/edit`}>The tracker</a>}
        {mayEdit && <a href={`/desk/trackers/${slug}/themes/edit`}>Themes</a>}
        {mayEdit && <a href={`/desk/trackers/${slug}/tags/edit`}>Tags</a>}
        <a href={`/desk/trackers/${slug}/actors`}>Actors</a>
        <a href={`/desk/trackers/${slug}/sources`}>Sources</a>
        <a href={`/desk/trackers/${slug}/scenarios`}>Scenarios</a>
      </p>
    </Page>
  );
}
