import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceTable } from "@/components/evidence/evidence-table";
import { FilterChips } from "@/components/evidence/filter-chips";
import { FilterForm } from "@/components/evidence/filter-form";
import { Pages, RangeInWords } from "@/components/evidence/pages";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Page, PageHead } from "@/components/ui/page";
import { AnotherDay } from "@/components/view/another-day";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { type FilterReading, filterQuery, readFilter, unlisted } from "@/lib/evidence/filter";
import { type EvidenceChoices, evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { type AskedView, dayNow, inView, readView } from "@/lib/view";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage({ params, searchParams }: PageProps<"/trackers/[tracker]/evidence">) {
  const choices = await evidenceChoices((await params).tracker);
  if (!choices) notFound();
  const base = `/trackers/${choices.slug}`;
  const here = `${base}/evidence`;
  const asked = await searchParams;
  const reading = readView(asked);
  const read = readFilter(asked);
  const errors = { ...unlisted(read.typed, choices), ...read.errors };
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page>
      {hasErrors && <ErrorSummary refusal={{ errors, values: {} }} />}
      <PageHead kicker={<a href={base}>{choices.title}</a>} title="Evidence" />
      {reading.ok && <ViewBanner view={reading.view} here={`${here}?${filterQuery(read.typed)}`} />}
      <FilterForm
        choices={choices}
        typed={read.typed}
        errors={errors}
        kept={reading.ok ? clocksOf(reading.view) : {}}
      />
      {!reading.ok && <ViewFaults faults={reading.faults} here={here} today={dayNow()} />}
      {hasErrors && <p className="mt-6 text-soft">Nothing is listed until this is put right.</p>}
      {reading.ok && !hasErrors && <Found base={base} choices={choices} read={read} view={reading.view} />}
    </Page>
  );
}

interface FoundProps {
  base: string;
  choices: EvidenceChoices;
  read: FilterReading;
  view: AskedView;
}

async function Found({ base, choices, read: { typed, filter }, view }: FoundProps) {
  const { rows, count } = await evidenceList(choices, filter, view);
  const here = `${base}/evidence`;
  const addressOf = (page: number) => inView(`${here}?${filterQuery(typed, { page: String(page) })}`, view);
  return (
    <>
      <FilterChips here={here} typed={typed} choices={choices} view={view} />
      <div className="mt-5 mb-1 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-ink border-b-[1.5px] pb-1.5">
        <h2 className="font-semibold">
          {rows.length > 0 ? <RangeInWords page={filter.page} count={count} /> : "No items"}
        </h2>
        <div className="text-note text-soft">
          <AnotherDay view={view} kept={Object.fromEntries(new URLSearchParams(filterQuery(typed)))} />
        </div>
      </div>
      {rows.length > 0 && <EvidenceTable base={base} rows={rows} view={view} />}
      {rows.length === 0 && count === 0 && (
        <EmptyState title="Nothing was found">
          <p>
            No item meets all of this. <a href={inView(here, view)}>Show all evidence</a>
          </p>
        </EmptyState>
      )}
      {rows.length === 0 && count > 0 && (
        <EmptyState title={`There is no page ${filter.page}`}>
          <p>
            The list is shorter than that. <a href={addressOf(1)}>To its first page</a>
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && <Pages page={filter.page} count={count} addressOf={addressOf} />}
    </>
  );
}

function clocksOf({ askedAsOf, askedKnownOn }: AskedView): Record<string, string> {
  return {
    ...(askedAsOf !== null && { asOf: askedAsOf }),
    ...(askedKnownOn !== null && { knownOn: askedKnownOn }),
  };
}
