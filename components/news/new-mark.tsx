"use client";

import {
  allNew,
  countsOf,
  kindsInWords,
  markOf,
  type NewsCounts,
  newOf,
  placeOf,
  type Recorded,
  sumOf,
  type Visit,
} from "@/lib/news/rules";
import { useSeenUntil } from "./use-seen";

/** The sign of what is new, for use beside its word. */
export function NewShape() {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className="me-1 inline-block size-2.5 align-baseline">
      <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" />
    </svg>
  );
}

interface NewMarkProps {
  visit: Visit;
  /** When the thing was recorded, and when it was changed. */
  recorded: readonly Recorded[];
}

/** Marks one thing that was recorded after the last visit; nothing where it was there before. */
export function NewMark({ visit, recorded }: NewMarkProps) {
  const until = useSeenUntil(visit);
  const mark = until === null ? null : markOf(newOf(recorded, until));
  if (mark === null) return null;
  return (
    <strong className="whitespace-nowrap font-semibold text-ink text-note">
      <NewShape />
      {mark}
    </strong>
  );
}

interface NewCountProps extends NewMarkProps {
  /** All that is new, where the address names a day; null where the browser's own record tells it. */
  counted: NewsCounts | null;
  /** The address of the indicator, with all that it is asked for. */
  page: string;
}

/** Counts what is new on an indicator, and leads to it. */
export function NewCount({ visit, recorded, counted, page }: NewCountProps) {
  const until = useSeenUntil(visit);
  const counts = counted ?? countsOf(until === null ? [] : newOf(recorded, until));
  if (sumOf(counts) === 0) return null;
  return (
    <a href={`${page}#${placeOf(counts)}`} className="block w-fit font-semibold text-ink text-note">
      <NewShape />
      {allNew(counts)}
      <span className="font-normal text-soft">: {kindsInWords(counts)}</span>
    </a>
  );
}
