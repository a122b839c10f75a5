import { Findings } from "@/components/import/findings";
import { ImportCounts } from "@/components/import/import-counts";
import { NewNames } from "@/components/import/new-names";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickField } from "@/components/ui/tick-field";
import { type ImportJob, importRows, namesToAdd, type Outcome } from "@/lib/import/read-job";
import { addRows } from "../actions";

interface TriedProps {
  job: ImportJob;
  show: string | string[] | undefined;
  page: string | string[] | undefined;
}

/** What the dry run found, and the form that adds it; or what was added. */
export async function Tried({ job, show, page }: TriedProps) {
  const { counts, state, tracker, firstNumber, lastNumber } = job;
  const first = counts.REFUSED > 0 ? "REFUSED" : "ADD";
  const shown: Outcome = show === "ADD" || show === "REFUSED" || show === "DUPLICATE" ? show : first;
  const number = typeof page === "string" && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
  const rows = await importRows(job.id, shown, number);
  const added = firstNumber !== null && lastNumber !== null ? lastNumber - firstNumber + 1 : 0;
  return (
    <>
      {state === "APPLIED" && (
        <Notice title={`${added.toLocaleString("en-GB")} ${added === 1 ? "item was" : "items were"} added`}>
          {added > 0 && (
            <p>
              Numbers {firstNumber} to {lastNumber}, in the <a href={`/trackers/${tracker.slug}/evidence`}>evidence</a>.
            </p>
          )}
          {added < counts.ADD && <p>The others had been filed by somebody else since the dry run.</p>}
        </Notice>
      )}
      <ImportCounts job={job} shown={shown} />
      {state === "TRIED" && <Apply job={job} />}
      <Findings job={job} shown={shown} page={number} rows={rows} />
    </>
  );
}

async function Apply({ job }: { job: ImportJob }) {
  const { ADD, REFUSED } = job.counts;
  const again = (
    <a href={`/desk/import/${job.id}?step=columns`} className="me-5">
      Change the columns
    </a>
  );
  if (ADD === 0) {
    return <p className="mt-5">There is nothing to add. {again}</p>;
  }
  const items = `${ADD.toLocaleString("en-GB")} ${ADD === 1 ? "item" : "items"}`;
  return (
    <>
      <NewNames {...(await namesToAdd(job.id, job.trackerId))} />
      <div className="mt-5 border-line border-y py-4">
        <Form action={addRows.bind(null, job.id)}>
          <div className="grid gap-3">
            {REFUSED > 0 && <TickField name="leaveRefused" label="Leave the refused rows out" />}
            <div className="flex flex-wrap items-baseline gap-5">
              <SubmitButton pending="Beginning…">{`Add ${items}`}</SubmitButton>
              {again}
            </div>
          </div>
        </Form>
      </div>
    </>
  );
}
