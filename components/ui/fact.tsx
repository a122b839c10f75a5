import type { ReactNode } from "react";

/** A name and what is to be said of it, one row of a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-line border-b py-2 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-x-6">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
