import type { ReactNode } from "react";

/** A heading on its rule; beside it, small links to the same matter. */
export function SectionHeading({ id, children, beside }: { id?: string; children: ReactNode; beside?: ReactNode }) {
  return (
    <div className="mt-8 flex break-after-avoid flex-wrap items-baseline gap-x-4 border-ink border-b-[1.5px] pb-1.5 print:mt-5">
      <h2 id={id} className="font-semibold text-body">
        {children}
      </h2>
      {beside && <div className="text-note text-soft">{beside}</div>}
    </div>
  );
}
