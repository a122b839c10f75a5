import type { ImportJob } from "@/lib/import/read-job";
import { secondsLeft } from "@/lib/import/rules";
import { Watch } from "./watch";

/** How far a run is: rows done, rows refused, time left. */
export function RunProgress({ job, now }: { job: ImportJob; now: Date }) {
  const { state, rowsDone, rowsRefused, startedAt } = job;
  const rows = state === "APPLYING" ? job.counts.ADD : job.rows;
  const left = startedAt ? secondsLeft(rowsDone, rows, now.getTime() - startedAt.getTime()) : null;
  const grouped = (n: number) => n.toLocaleString("en-GB");
  return (
    <div className="my-5 max-w-184">
      <Watch />
      <p className="font-semibold">{state === "APPLYING" ? "Rows are being added" : "The rows are being tried"}</p>
      <progress value={rowsDone} max={rows} aria-label="Rows done" className="my-2 block h-3 w-full accent-link" />
      <p>
        {grouped(rowsDone)} of {grouped(rows)} rows done
        {state === "TRYING" && `, ${grouped(rowsRefused)} refused`}
        {left !== null && `, ${timeLeft(left)}`}
      </p>
      <p className="text-note text-soft">
        {state === "APPLYING" ? "Readers see nothing of it before all rows are in. " : ""}
        You can leave this page: it goes on.
      </p>
    </div>
  );
}

function timeLeft(seconds: number): string {
  if (seconds >= 90) return `about ${Math.round(seconds / 60)} minutes left`;
  return seconds === 1 ? "about a second left" : `about ${seconds} seconds left`;
}
