import type { ReactNode } from "react";
import { BEARING_COLOURS, BEARING_SHAPES } from "@/components/evidence/bearing-mark";
import type { Pull } from "@/lib/timeline/rules";
import { pullWord } from "@/lib/timeline/words";

/** Drawn around the middle of a field of 12 by 12. */
export const PULL_SHAPES: Record<Pull, ReactNode> = {
  ...BEARING_SHAPES,
  MIXED: <path d="M0 -5 5 0 0 5 -5 0z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  RETRACTED: <path d="M-4 -4 4 4M-4 4 4 -4" stroke="currentColor" strokeWidth="1.5" />,
};

export const PULL_COLOURS: Record<Pull, string> = {
  ...BEARING_COLOURS,
  MIXED: "text-ink",
  RETRACTED: "text-faint",
};

/** How an item bears on what its lane is about, as word and shape. */
export function PullMark({ pull }: { pull: Pull }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg viewBox="-6 -6 12 12" aria-hidden="true" className={`size-2.5 flex-none ${PULL_COLOURS[pull]}`}>
        {PULL_SHAPES[pull]}
      </svg>
      {pullWord(pull)}
    </span>
  );
}
