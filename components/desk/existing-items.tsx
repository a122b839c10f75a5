"use client";

import { useFormState } from "@/components/ui/form-state";

/** Links to the items that what was typed may be a copy of. */
export function ExistingItems({ tracker }: { tracker: string }) {
  const { refusal } = useFormState();
  if (!refusal?.existing) return null;
  return (
    <ul className="my-1 grid gap-1">
      {refusal.existing.map(({ number, title }) => (
        <li key={number}>
          <a href={`/trackers/${tracker}/evidence/${number}`} target="_blank" rel="noopener">
            {title}
          </a>{" "}
          <span className="text-soft">(item {number}, opens in a new tab)</span>
        </li>
      ))}
    </ul>
  );
}
