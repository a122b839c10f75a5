import { SectionHeading } from "@/components/ui/section-heading";
import { type ImportJob, type ImportRows, type Outcome, ROWS_ON_PAGE } from "@/lib/import/read-job";
import { FindingTable } from "./finding-table";

const TITLES: Record<Outcome, string> = {
  REFUSED: "Refused rows",
  DUPLICATE: "Duplicates",
  ADD: "Rows to add",
};

interface FindingsProps {
  job: ImportJob;
  shown: Outcome;
  page: number;
  rows: ImportRows;
}

/** What the dry run found, one kind of rows at a time. */
export function Findings({ job, shown, page, rows }: FindingsProps) {
  const here = `/desk/import/${job.id}`;
  const last = Math.max(1, Math.ceil(job.counts[shown] / ROWS_ON_PAGE));
  const title = job.state === "APPLIED" && shown === "ADD" ? "Rows that were added" : TITLES[shown];
  return (
    <section aria-labelledby="rows">
      <SectionHeading
        id="rows"
        beside={
          shown === "REFUSED" &&
          rows.length > 0 && <a href={`${here}/refused.csv`}>Download them as CSV, with the reasons</a>
        }
      >
        {title}
      </SectionHeading>
      {rows.length === 0 ? (
        <p className="mt-3 text-soft">There are none.</p>
      ) : (
        <FindingTable tracker={job.tracker.slug} caption={title} rows={rows} />
      )}
      {last > 1 && (
        <nav aria-label="Pages of rows" className="mt-4 flex flex-wrap gap-x-5">
          {page > 1 && <a href={`${here}?show=${shown}&page=${page - 1}`}>Rows before</a>}
          <span className="text-soft">
            Page {page} of {last}
          </span>
          {page < last && <a href={`${here}?show=${shown}&page=${page + 1}`}>Rows after</a>}
        </nav>
      )}
    </section>
  );
}
