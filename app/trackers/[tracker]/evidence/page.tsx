import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CiteView } from "@/components/citing/cite-page";
import { EvidenceTable } from "@/components/evidence/evidence-table";
import { FileLinks } from "@/components/evidence/file-links";
import { FilterChips } from "@/components/evidence/filter-chips";
import { FilterForm } from "@/components/evidence/filter-form";
import { countInWords, Pages, RangeInWords } from "@/components/evidence/pages";
import { SavedViews } from "@/components/evidence/saved-views";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Page, PageHead } from "@/components/ui/page";
import { AnotherDay } from "@/components/view/another-day";
import { NothingYet } from "@/components/view/nothing-yet";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { dateInWords } from "@/lib/dates/words";
import { type EvidenceFilter, filterQuery, readFilter, type TypedFilter } from "@/lib/evidence/filter";
import { MOST_RANKED } from "@/lib/evidence/filter-values";
import { type EvidenceChoices, evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { recordedOnlyFrom } from "@/lib/trackers/first-record";
import { type AskedView, dayNow, inView, keptClocks, readView } from "@/lib/view";
import { frameOf } from "../frame";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage({ params, searchParams }: PageProps<"/trackers/[tracker]/evidence">) {
  const slug = (await params).tracker;
  const [tracker, choices] = await Promise.all([frameOf(slug), evidenceChoices(slug)]);
  if (!tracker || !choices) notFound();
  const base = `/trackers/${choices.slug}`;
  const here = `${base}/evidence`;
  const asked = await searchParams;
  const reading = readView(asked);
  const { typed, filter, errors } = readFilter(asked, choices);
  const hasErrors = Object.keys(errors).length > 0;
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={`${here}?${filterQuery(typed)}`} today={dayNow()} />
      </Page>
    );
  }
  const { view } = reading;
  return (
    <Page>
      {hasErrors && <ErrorSummary refusal={{ errors, values: {} }} />}
      <PageHead kicker={<a href={inView(base, view)}>{choices.title}</a>} title="Evidence" />
      <ViewBanner view={view} here={`${here}?${filterQuery(typed)}`} />
      <NothingYet recordedOnlyFrom={recordedOnlyFrom(tracker.firstRecordedAt, view)} />
      <FilterForm choices={choices} typed={typed} errors={errors} kept={keptClocks(view)} />
      {hasErrors && <NothingListed error={errors.page} firstPage={`${here}?${filterQuery(typed, { page: "" })}`} />}
      {!hasErrors && <Found base={base} choices={choices} typed={typed} filter={filter} view={view} />}
      <CiteView
        title="Evidence"
        within={choices.title}
        path={`${here}?${filterQuery(typed)}`.replace(/\?$/, "")}
        view={view}
      />
    </Page>
  );
}

function NothingListed({ error, firstPage }: { error: string | undefined; firstPage: string }) {
  return (
    <div id="page" className="mt-6 text-soft">
      {error && (
        <p className="font-medium text-due">
          {error} <a href={firstPage}>To the first page</a>
        </p>
      )}
      <p>Nothing is listed until this is put right.</p>
    </div>
  );
}

/** A file holds every row and every column. */
const ALL_OF_IT = { page: "", sort: "", columns: "", density: "" };

interface FoundProps {
  base: string;
  choices: EvidenceChoices;
  typed: TypedFilter;
  filter: EvidenceFilter;
  view: AskedView;
}

async function Found({ base, choices, typed, filter, view }: FoundProps) {
  const { rows, count, listed } = await evidenceList(choices, filter, view);
  const here = `${base}/evidence`;
  const addressOf = (page: number) => inView(`${here}?${filterQuery(typed, { page: String(page) })}`, view);
  const sortedBy = (sort: string) => inView(`${here}?${filterQuery(typed, { sort, page: "" })}`, view);
  return (
    <>
      <FilterChips here={here} typed={typed} choices={choices} view={view} />
      <div className="mt-5 mb-1 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-ink border-b-[1.5px] pb-1.5">
        <h2 className="font-semibold">
          {rows.length > 0 ? <RangeInWords page={filter.page} count={listed} /> : "No items"}
        </h2>
        <div className="flex flex-wrap gap-x-5 gap-y-1 text-note text-soft">
          {count > 0 && (
            <FileLinks
              what={count === 1 ? "This item" : "All of these items"}
              addressOf={(file) => inView(`${base}/${file}?${filterQuery(typed, ALL_OF_IT)}`, view)}
            />
          )}
          <AnotherDay view={view} kept={Object.fromEntries(new URLSearchParams(filterQuery(typed)))} />
          <SavedViews tracker={choices.slug} here={here} query={addressOf(1).split("?")[1] ?? ""} />
        </div>
      </div>
      {listed < count && (
        <p className="text-note text-soft">
          {countInWords(count)} match. Only the newest {MOST_RANKED.toLocaleString("en-GB")} are put in the order of
          their match; to see the others, choose another order or narrow the list.
        </p>
      )}
      {rows.length > 0 && (
        <EvidenceTable
          base={base}
          within={choices.title}
          rows={rows}
          view={view}
          columns={filter.columns}
          density={filter.density}
          order={{ sort: filter.sort, addressOf: sortedBy }}
        />
      )}
      {rows.length === 0 && count === 0 && (
        <EmptyState title="Nothing was found">
          <p>
            {view.askedKnownOn === null
              ? "No item meets all of this."
              : `No item that meets all of this had been recorded by the end of ${dateInWords(view.askedKnownOn)}.`}{" "}
            <a href={inView(here, view)}>Show all evidence</a>
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
      {rows.length > 0 && <Pages page={filter.page} count={listed} addressOf={addressOf} />}
    </>
  );
}
