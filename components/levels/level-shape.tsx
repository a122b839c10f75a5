import type { ReactNode } from "react";
import type { Level } from "@/lib/scales/rules";

/** Drawn in a field of 14 by 14. */
export const LEVEL_SHAPES: Record<Level, ReactNode> = {
  MOVING_AWAY: <path d="M1 3h12L7 13z" fill="currentColor" />,
  NO_MOVEMENT: <rect x="1" y="5" width="12" height="4" fill="currentColor" />,
  SIGNS_OF_MOVEMENT: <path d="M7 2 12.5 11h-11z" fill="none" stroke="currentColor" strokeWidth="2" />,
  GENUINE_MOVEMENT: <path d="M7 1 13 11H1z" fill="currentColor" />,
  NOT_YET_RATED: (
    <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 2" />
  ),
};

/** The class that colours what stands for a level; only ever beside its word or shape. */
export const LEVEL_COLOURS: Record<Level, string> = {
  MOVING_AWAY: "text-away",
  NO_MOVEMENT: "text-none",
  SIGNS_OF_MOVEMENT: "text-signs",
  GENUINE_MOVEMENT: "text-genuine",
  NOT_YET_RATED: "text-faint",
};

/** The sign of a level, for use beside its word. */
export function LevelShape({ level }: { level: Level }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className="size-3.5 flex-none">
      {LEVEL_SHAPES[level]}
    </svg>
  );
}
