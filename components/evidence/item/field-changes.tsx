import type { FieldChange } from "@/lib/evidence/changes";

/** What each field said, and what it says. */
export function FieldChanges({ changes }: { changes: FieldChange[] }) {
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
      {changes.map(({ field, said, says }) => (
        <div key={field} className="contents">
          <dt className="text-soft">{field}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {said === null ? <span className="text-soft">(nothing)</span> : <del className="text-soft">{said}</del>}
            <span aria-hidden="true"> → </span>
            <span className="sr-only"> became </span>
            {says === null ? <span className="text-soft">(nothing)</span> : <ins className="no-underline">{says}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
