import { LevelMark } from "@/components/levels/level-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Resting } from "@/lib/basis/read-resting";
import { periodInWords } from "@/lib/changes/words";
import { dateInWords } from "@/lib/dates/words";

interface WhatRestsProps {
  tracker: string;
  resting: Resting;
  /** What happens to all of these if it falls; left out where nothing is about to. */
  falling?: string;
}

/** The judgements that rest on an item or a source, each with its page, and the briefings that tell of it. */
export function WhatRests({ tracker, resting: { assessments, outlooks, briefings }, falling }: WhatRestsProps) {
  const base = `/trackers/${tracker}`;
  const isNothing = assessments.length + outlooks.length === 0;
  return (
    <section aria-labelledby="rests-on-it">
      <SectionHeading id="rests-on-it">What rests on it</SectionHeading>
      {isNothing && <p className="py-2.5 text-soft">No judgement rests on it.</p>}
      {!isNothing && falling && <p className="mt-3 max-w-184">{falling}</p>}
      <ul className="max-w-184">
        {assessments.map(({ indicator, title, number, level, effectiveOn, isStanding }) => (
          <li key={`${indicator}-${number}`} className="flex flex-wrap gap-x-4 border-line border-b py-2">
            <a href={`${base}/indicators/${indicator}/assessments/${number}`} className="max-sm:w-full">
              {title}, assessment {number}
            </a>
            <LevelMark level={level} />
            <span className="text-soft">
              from {dateInWords(effectiveOn)}
              {isStanding && " · holds now"}
            </span>
          </li>
        ))}
        {outlooks.map(({ number, statement, dueOn }) => (
          <li key={number} className="flex flex-wrap gap-x-4 border-line border-b py-2">
            <span>Outlook</span>
            <a href={`${base}/outlooks#outlook-${number}`}>{statement}</a>
            <span className="text-soft">due {dateInWords(dueOn)}</span>
          </li>
        ))}
      </ul>
      {briefings && (
        <p className="mt-2 max-w-184 text-soft">
          Briefings on any of the days{" "}
          <a href={`${base}/briefing?${new URLSearchParams({ ...briefings })}`}>{periodInWords(briefings)}</a> tell of
          it. Each is written anew from what is on record; an address that keeps one says at its head what was changed
          since.
        </p>
      )}
    </section>
  );
}
