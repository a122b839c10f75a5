import type { ImportJob, Outcome } from "@/lib/import/read-job";

/** How many rows came out how; each count leads to its rows. */
export function ImportCounts({ job, shown }: { job: ImportJob; shown: Outcome }) {
  const words: Record<Outcome, string> = {
    ADD: job.state === "APPLIED" ? "added" : "to add",
    REFUSED: "refused",
    DUPLICATE: "duplicates, left out",
  };
  return (
    <ul className="flex flex-wrap gap-x-10 gap-y-2">
      {(["ADD", "REFUSED", "DUPLICATE"] as const).map((outcome) => (
        <li key={outcome}>
          <span className="block font-serif text-[1.75rem] leading-tight">
            {job.counts[outcome].toLocaleString("en-GB")}
          </span>
          <a href={`/desk/import/${job.id}?show=${outcome}#rows`} aria-current={outcome === shown ? "true" : undefined}>
            {words[outcome]}
          </a>
        </li>
      ))}
    </ul>
  );
}
