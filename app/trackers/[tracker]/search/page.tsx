import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FoundItems } from "@/components/search/found-items";
import { FoundJudgements } from "@/components/search/found-judgements";
import { FoundNames } from "@/components/search/found-names";
import { FoundParts } from "@/components/search/found-parts";
import { NothingFound } from "@/components/search/nothing-found";
import { SearchForm } from "@/components/search/search-form";
import { Page, PageHead } from "@/components/ui/page";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { searchTracker } from "@/lib/search/read";
import { readSearch, type Search } from "@/lib/search/rules";
import { type AskedView, dayNow, inView, keptClocks, readView } from "@/lib/view";
import { frameOf } from "../frame";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ params, searchParams }: PageProps<"/trackers/[tracker]/search">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const asked = await searchParams;
  const base = `/trackers/${tracker.slug}`;
  const typed = [asked.q].flat()[0] ?? "";
  const here = `${base}/search?${new URLSearchParams({ q: typed })}`;
  const viewed = readView(asked);
  if (!viewed.ok) {
    return (
      <Page>
        <ViewFaults faults={viewed.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { view } = viewed;
  const reading = Array.isArray(asked.q)
    ? ({ ok: false, message: "The search was given more than once. Enter one." } as const)
    : readSearch(typed);
  return (
    <Page>
      <PageHead kicker={<a href={inView(base, view)}>{tracker.title}</a>} title="Search" />
      <ViewBanner view={view} here={here} />
      <SearchForm asked={typed} error={reading.ok ? undefined : reading.message} kept={keptClocks(view)} />
      {reading.ok && reading.value && (
        <FoundIn tracker={tracker.id} base={base} typed={typed.trim()} search={reading.value} view={view} />
      )}
    </Page>
  );
}

interface FoundInProps {
  tracker: number;
  base: string;
  typed: string;
  search: Search;
  view: AskedView;
}

async function FoundIn({ tracker, base, typed, search, view }: FoundInProps) {
  const { names, judgements, items, alike } = await searchTracker(tracker, search, view);
  const where = { base, search, view };
  if (names.length + judgements.count + items.count === 0)
    return <NothingFound {...where} typed={typed} alike={alike} />;
  return (
    <>
      <FoundParts names={names} judgements={judgements.count} items={items.count} />
      <FoundNames {...where} names={names} kinds={["INDICATOR"]} />
      <FoundJudgements {...where} judgements={judgements} />
      <FoundNames {...where} names={names} kinds={["ACTOR", "SOURCE"]} />
      <FoundItems {...where} items={items} asked={typed} />
    </>
  );
}
