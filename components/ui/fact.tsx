import type { ReactNode } from "react";

/** A name and what is to be said of it, one row of a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid break-inside-avoid grid-cols-[7.25rem_1fr] gap-x-3 border-line border-b py-2 sm:grid-cols-[9rem_1fr] sm:gap-x-6">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
