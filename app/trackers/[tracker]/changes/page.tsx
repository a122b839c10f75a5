import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LevelChanges } from "@/components/changes/level-changes";
import { PeriodForm } from "@/components/changes/period-form";
import { RecordedChanges } from "@/components/changes/recorded-changes";
import { CitePage } from "@/components/citing/cite-page";
import { EvidenceTable } from "@/components/evidence/evidence-table";
import { FeedLinks } from "@/components/feeds/feed-links";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { type Period, readPeriod } from "@/lib/changes/period";
import { changesIn } from "@/lib/changes/read";
import { changesInWords, countInWords, periodInWords } from "@/lib/changes/words";
import { addDays, dayOfMoment, endOfDay } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceList } from "@/lib/evidence/read";
import { dayNow, readView } from "@/lib/view";
import { mailPath } from "../../mail-path";
import { frameOf } from "../frame";

export const metadata: Metadata = { title: "Changes" };

/** Of what happened, so many items are told here; the rest stand in the list. */
const TOLD = 15;

export default async function ChangesPage({ params, searchParams }: PageProps<"/trackers/[tracker]/changes">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const today = dayNow();
  const { typed, period, errors } = readPeriod(await searchParams, today);
  return (
    <Page>
      <PageHead
        kicker={<a href={base}>{tracker.title}</a>}
        title="Changes"
        lead="What happened between two days, and what was only learned then about the time before. They stand apart."
      >
        <p className="mt-2 text-note text-soft print:hidden">
          <FeedLinks path={base} mail={mailPath(tracker.slug)} />
        </p>
      </PageHead>
      <PeriodForm typed={typed} errors={errors} today={today} />
      {period && (
        <>
          <Changed trackerId={tracker.id} base={base} within={tracker.title} period={period} />
          <CitePage
            title={`Changes, ${periodInWords(period)}`}
            within={tracker.title}
            knownOn={today}
            path={`${base}/changes?${new URLSearchParams({ ...period })}`}
          />
        </>
      )}
    </Page>
  );
}

interface ChangedProps {
  trackerId: number;
  base: string;
  /** The tracker's title. */
  within: string;
  period: Period;
}

async function Changed({ trackerId, base, within, period }: ChangedProps) {
  const query = new URLSearchParams({ from: addDays(period.from, 1), to: period.to, sort: "-significance" });
  const nothingElse = { indicators: [], actors: [], sources: [] };
  const { filter } = readFilter(Object.fromEntries(query), nothingElse);
  const now = readView({});
  if (!now.ok) throw new Error("The present can always be shown.");
  const recordedIn = { from: endOfDay(period.from), before: endOfDay(period.to) };
  const [changes, items] = await Promise.all([
    changesIn(trackerId, period, recordedIn),
    evidenceList({ id: trackerId, ...nothingElse }, filter, now.view),
  ]);
  const { beganAt, moved, revised, recorded } = changes;
  return (
    <>
      <p className="mt-6 max-w-184 font-serif text-lead">{changesInWords(period, changes, items.count)}</p>
      <section aria-labelledby="happened">
        <SectionHeading id="happened" beside="as it is known today">
          What happened
        </SectionHeading>
        {moved.length === 0 && <p className="mt-3 text-soft">No indicator changed its level.</p>}
        <LevelChanges base={base} changes={moved} />
        {items.count === 0 ? (
          <p className="mt-3 text-soft">No item of evidence tells of these days.</p>
        ) : (
          <div className="mt-6">
            <EvidenceTable base={base} within={within} rows={items.rows.slice(0, TOLD)} view={now.view} />
            <p className="mt-2">
              <a href={`${base}/evidence?${query}`}>
                {items.count > TOLD
                  ? `All ${countInWords(items.count)} items, the most significant first`
                  : "The same in the list of evidence"}
              </a>
            </p>
          </div>
        )}
      </section>
      <section aria-labelledby="learned">
        <SectionHeading id="learned" beside="about what was there before">
          What was only learned, or said anew
        </SectionHeading>
        {beganAt && (
          <Notice tone="plain" title={`The record of this tracker began on ${dateInWords(dayOfMoment(beganAt))}`}>
            <p>All that was put down then is older, and is not told here piece by piece.</p>
          </Notice>
        )}
        {revised.length > 0 && (
          <>
            <h3 className="mt-5 font-semibold">
              Judged otherwise
              <span className="ms-2 font-normal text-note text-soft">
                The level for {dateInWords(period.from)}, as it was held then and as it was found since.
              </span>
            </h3>
            <LevelChanges base={base} changes={revised} />
          </>
        )}
        <RecordedChanges base={base} changes={recorded} />
        {!beganAt && revised.length === 0 && recorded.length === 0 && (
          <p className="mt-3 text-soft">Nothing was recorded in these days about the time before.</p>
        )}
      </section>
    </>
  );
}
