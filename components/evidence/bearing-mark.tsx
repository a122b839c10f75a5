import type { ReactNode } from "react";
import { BEARINGS, type Bearing } from "@/lib/scales/rules";
import { capital } from "@/lib/text/capital";

/** Drawn around the middle of a field of 12 by 12. */
export const BEARING_SHAPES: Record<Bearing, ReactNode> = {
  TOWARD: <path d="M0 -4.5 6 4.5H-6z" fill="currentColor" />,
  AWAY: <path d="M0 4.5 6 -4.5H-6z" fill="currentColor" />,
  NEUTRAL: <circle r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

export const BEARING_COLOURS: Record<Bearing, string> = {
  TOWARD: "text-genuine",
  AWAY: "text-away",
  NEUTRAL: "text-none",
};

/** The word that stands alone: "Toward", "Away", "Neutral". */
export function bearingWord(bearing: Bearing): string {
  return capital(BEARINGS[bearing].words.split(" ")[0] ?? "");
}

export function BearingShape({ bearing }: { bearing: Bearing }) {
  return (
    <svg viewBox="-6 -6 12 12" aria-hidden="true" className={`size-2.5 flex-none ${BEARING_COLOURS[bearing]}`}>
      {BEARING_SHAPES[bearing]}
    </svg>
  );
}

/** How an item bears on an indicator, as word and shape. */
export function BearingMark({ bearing }: { bearing: Bearing }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <BearingShape bearing={bearing} />
      {bearingWord(bearing)}
    </span>
  );
}
