import { type LevelSpan, spansInWords } from "@/lib/assessments/rules";
import { daysBetween } from "@/lib/dates/days";
import type { Level } from "@/lib/scales/rules";
import { LEVEL_COLOURS } from "./level-shape";

const WIDTH = 148;
const HEIGHT = 26;
/** So wide is a span of however few days, to be seen. */
const SHORTEST = 2;
const LANES: Record<Exclude<Level, "NOT_YET_RATED">, number> = {
  GENUINE_MOVEMENT: 2.5,
  SIGNS_OF_MOVEMENT: 9.5,
  NO_MOVEMENT: 16.5,
  MOVING_AWAY: 23.5,
};

interface LevelStripProps {
  /** Whose level it is, for those who cannot see it. */
  title: string;
  spans: LevelSpan[];
  /** The days at its two ends. */
  from: string;
  to: string;
}

/** A level over time in small: movement stands above the line, moving away below it; a gap where it was not rated. */
export function LevelStrip({ title, spans, from, to }: LevelStripProps) {
  const length = Math.max(1, daysBetween(from, to));
  const place = (day: string) => (daysBetween(from, day) / length) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" className="h-6.5 w-37 max-w-full print:w-28">
      <title>{`${title}: ${spansInWords(spans)}`}</title>
      <path d={`M0 ${LANES.NO_MOVEMENT}H${WIDTH}`} className="stroke-line" />
      {spans.map((span, index) => {
        if (span.level === "NOT_YET_RATED") return null;
        const x = Math.min(place(span.from), WIDTH - SHORTEST);
        const end = place(spans[index + 1]?.from ?? to);
        return (
          <rect
            key={span.from}
            x={x}
            y={LANES[span.level] - 2.5}
            width={Math.max(SHORTEST, end - x)}
            height="5"
            fill="currentColor"
            className={LEVEL_COLOURS[span.level]}
          />
        );
      })}
    </svg>
  );
}
