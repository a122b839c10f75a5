import type { ReactNode } from "react";

/** That something should have been looked at by now: in words, and by a shape of its own. */
export function OverdueMark({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-medium text-due min-[24rem]:whitespace-nowrap">
      <svg viewBox="-6 -6 12 12" aria-hidden="true" className="size-2.5 flex-none">
        <path d="M0 -5 5 0 0 5 -5 0z" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
      {children}
    </span>
  );
}
