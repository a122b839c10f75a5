import { momentInWords } from "@/lib/dates/words";
import type { importsOf } from "@/lib/import/read-job";
import { STATE_WORDS } from "./state-words";

/** An editor's own imports, the newest first. */
export function ImportList({ jobs }: { jobs: Awaited<ReturnType<typeof importsOf>> }) {
  return (
    <ul>
      {jobs.map(({ id, fileName, tracker, rows, state, createdAt }) => (
        <li
          key={id}
          className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_14rem_12rem] sm:items-baseline"
        >
          <span className="min-w-0">
            <a href={`/desk/import/${id}`}>{fileName}</a>{" "}
            <span className="text-soft">
              {tracker.title}, {rows.toLocaleString("en-GB")} {rows === 1 ? "row" : "rows"}
            </span>
          </span>
          <span>{STATE_WORDS[state]}</span>
          <time dateTime={createdAt.toISOString()} className="text-soft">
            {momentInWords(createdAt)}
          </time>
        </li>
      ))}
    </ul>
  );
}
