"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { addDays } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { countOfNew, newOf, type Recorded, type Visit } from "@/lib/news/rules";
import { seenNow } from "@/lib/news/seen";
import { NewShape } from "./new-mark";
import { keepSeen, seenAtOnce, useSeen } from "./use-seen";

interface SinceVisitProps {
  visit: Visit;
  today: string;
  /** Where all of it is told: the address of the board. */
  board: string;
  /** The last first. */
  recorded: readonly Recorded[];
  /** True where this is all that was recorded in the tracker, so that it can be marked as seen. */
  isWhole: boolean;
}

/** How much is new since this browser was here, and the button that ends that. Empty until the browser's own record is read. */
export function SinceVisit({ visit, today, board, recorded, isWhole }: SinceVisitProps) {
  const kept = useSeen(visit.tracker);
  const [before, setBefore] = useState<string | null>(null);
  const isTold = visit.isNow && visit.after === null;
  const come = useEffectEvent(() => {
    const last = seenAtOnce(visit.tracker);
    const next = isTold && isWhole ? seenNow(last, { today, recorded }) : null;
    setBefore(last?.on ?? null);
    if (next) keepSeen(visit.tracker, next);
  });
  useEffect(() => come(), []);
  const mark = () => {
    keepSeen(visit.tracker, { on: today, after: Math.max(0, ...recorded.map(({ at }) => at)) });
    setBefore("");
  };
  const news = isTold && kept ? newOf(recorded, kept.after) : [];
  return (
    <span aria-live="polite" className="print:hidden">
      {kept && news.length > 0 && (
        <>
          <strong className="font-semibold text-ink">
            <NewShape />
            {countOfNew(news.length)}
          </strong>{" "}
          since your visit on <time dateTime={kept.on}>{dateInWords(kept.on)}</time>
          <span aria-hidden="true"> · </span>
          <a href={`${board}?since=${addDays(kept.on, -1)}`}>
            All recorded from {kept.on === today ? "today" : dateInWords(kept.on)} on
          </a>
          {isWhole && (
            <>
              <span aria-hidden="true"> · </span>
              <button type="button" onClick={mark} className="underline hover:text-ink">
                Mark as seen
              </button>
            </>
          )}
        </>
      )}
      {isTold && news.length === 0 && before === "" && "All is marked as seen"}
      {isTold && news.length === 0 && isWhole && before && before < today && (
        <>Nothing new since your visit on {dateInWords(before)}</>
      )}
    </span>
  );
}
