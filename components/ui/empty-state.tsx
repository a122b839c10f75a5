import type { ReactNode } from "react";

/** Says that there is nothing, why, and what can be done. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mt-5 mb-6 max-w-184">
      <p className="font-serif text-xl">{title}</p>
      {children && <div className="mt-2 text-soft">{children}</div>}
    </div>
  );
}
