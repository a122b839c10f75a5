import type { ReactNode } from "react";
import { BearingMark } from "@/components/evidence/bearing-mark";
import { LevelMark } from "@/components/levels/level-mark";
import { TrendWord } from "@/components/levels/trend-word";
import { CREDIBILITIES, RELIABILITIES } from "@/lib/scales/ratings";
import {
  BEARINGS,
  type Bearing,
  CONFIDENCES,
  codesOf,
  KINDS,
  LEVELS,
  SIGNIFICANCES,
  TRENDS,
  type Trend,
} from "@/lib/scales/rules";

const TREND_MEANINGS: Record<Trend, string> = {
  DETERIORATED: "The level is worse than the one before it.",
  UNCHANGED: "The level is the same as the one before it.",
  IMPROVED: "The level is better than the one before it.",
};
const BEARING_MEANINGS: Record<Bearing, string> = {
  TOWARD: "It speaks for genuine movement.",
  AWAY: "It speaks against genuine movement.",
  NEUTRAL: "It bears on the indicator without moving it.",
};
const SIGNIFICANCE_MEANINGS = {
  MINOR: "Worth keeping; by itself it changes little.",
  MODERATE: "It counts beside other items.",
  MAJOR: "It can carry a judgement by itself.",
};

/** Every scale of the tracker in words. */
export function Scales({ tags }: { tags: { slug: string; definition: string }[] }) {
  return (
    <div className="grid gap-x-14 md:grid-cols-2">
      <Scale title="Level" about="Where an indicator stands.">
        {codesOf(LEVELS).map((level) => (
          <Step key={level} name={<LevelMark level={level} />} meaning={LEVELS[level].meaning} />
        ))}
      </Scale>
      <Scale title="Trend" about="Worked out from the last two judgements; none where either is not rated.">
        {codesOf(TRENDS).map((trend) => (
          <Step key={trend} name={<TrendWord trend={trend} />} meaning={TREND_MEANINGS[trend]} />
        ))}
      </Scale>
      <Scale
        title="Confidence"
        about="How good the basis of a judgement is. It says nothing on how likely anything is."
      >
        {codesOf(CONFIDENCES).map((confidence) => (
          <Step key={confidence} name={CONFIDENCES[confidence].words} meaning={CONFIDENCES[confidence].meaning} />
        ))}
      </Scale>
      <Scale title="Bearing" about="How one item bears on one indicator.">
        {codesOf(BEARINGS).map((bearing) => (
          <Step key={bearing} name={<BearingMark bearing={bearing} />} meaning={BEARING_MEANINGS[bearing]} />
        ))}
      </Scale>
      <Scale title="Kind" about="Word and deed are kept apart.">
        {codesOf(KINDS).map((kind) => (
          <Step key={kind} name={KINDS[kind].words} meaning={KINDS[kind].meaning} />
        ))}
      </Scale>
      <Scale title="Significance" about="How much one item weighs.">
        {codesOf(SIGNIFICANCES).map((code) => (
          <Step key={code} name={SIGNIFICANCES[code].words} meaning={SIGNIFICANCE_MEANINGS[code]} />
        ))}
      </Scale>
      <Scale
        title="Reliability of a source"
        about="The letter of a rating (Admiralty system). F is no worst grade: nobody can tell."
      >
        {codesOf(RELIABILITIES).map((letter) => (
          <Step key={letter} name={letter} meaning={RELIABILITIES[letter].words} />
        ))}
      </Scale>
      <Scale
        title="Credibility of an item"
        about="The number of a rating (Admiralty system). 6 is no worst grade: nobody can tell."
      >
        {codesOf(CREDIBILITIES).map((number) => (
          <Step key={number} name={number} meaning={CREDIBILITIES[number].words} />
        ))}
      </Scale>
      {tags.length > 0 && (
        <Scale title="Tags" about="What an item is about." isLong>
          {tags.map(({ slug, definition }) => (
            <Step key={slug} name={slug} meaning={definition} />
          ))}
        </Scale>
      )}
    </div>
  );
}

interface ScaleProps {
  title: string;
  about: string;
  /** Whether its steps are so many that they stand in two columns. */
  isLong?: boolean;
  children: ReactNode;
}

function Scale({ title, about, isLong = false, children }: ScaleProps) {
  return (
    <div className={`mt-6 break-inside-avoid ${isLong ? "md:col-span-2" : ""}`}>
      <h3 className="font-medium">{title}</h3>
      <p className="text-note text-soft">{about}</p>
      <dl className={`mt-1.5 border-line border-t ${isLong ? "gap-x-14 md:columns-2" : ""}`}>{children}</dl>
    </div>
  );
}

function Step({ name, meaning }: { name: ReactNode; meaning: string }) {
  return (
    <div className="grid break-inside-avoid grid-cols-[10.5rem_1fr] gap-x-3 border-line border-b py-1.5">
      <dt className="font-medium">{name}</dt>
      <dd>{meaning}</dd>
    </div>
  );
}
