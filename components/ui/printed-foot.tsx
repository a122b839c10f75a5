import type { ReactNode } from "react";

interface PrintedFootProps {
  words: string;
  children: ReactNode;
}

/** On paper some words at the foot of each sheet: of all that CSS knows, browsers repeat the foot of a table only. */
export function PrintedFoot({ words, children }: PrintedFootProps) {
  return (
    <div className="print:table print:w-full">
      <div className="print:table-row-group">{children}</div>
      <div className="hidden break-inside-avoid print:table-footer-group">
        <p className="pt-3 text-note text-soft wrap-anywhere">{words}</p>
      </div>
    </div>
  );
}
