"use client";

import { kindsInWords, markOf, newOf, placeOf, type Recorded, type Visit } from "@/lib/news/rules";
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
  /** The address of the indicator, with all that it is asked for. */
  page: string;
}

/** Counts what is new on an indicator, and leads to it. */
export function NewCount({ visit, recorded, page }: NewCountProps) {
  const until = useSeenUntil(visit);
  const news = until === null ? [] : newOf(recorded, until);
  if (news.length === 0) return null;
  return (
    <a href={`${page}#${placeOf(news)}`} className="block w-fit font-semibold text-ink text-note">
      <NewShape />
      {news.length} new<span className="font-normal text-soft">: {kindsInWords(news)}</span>
    </a>
  );
}
