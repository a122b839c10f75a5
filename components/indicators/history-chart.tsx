import { BEARING_COLOURS, BEARING_SHAPES, bearingWord } from "@/components/evidence/bearing-mark";
import { LEVEL_COLOURS } from "@/components/levels/level-shape";
import type { LevelSpan } from "@/lib/assessments/rules";
import { dateInWords } from "@/lib/dates/words";
import type { BearingRow } from "@/lib/indicators/read-bearings";
import { type Bearing, LEVELS, type Level } from "@/lib/scales/rules";
import { type TimeScale, timeScale } from "./chart-scale";

const LANES: Record<Exclude<Level, "NOT_YET_RATED">, number> = {
  GENUINE_MOVEMENT: 26,
  SIGNS_OF_MOVEMENT: 66,
  NO_MOVEMENT: 106,
  MOVING_AWAY: 146,
};
const MARKS: Record<Bearing, number> = { TOWARD: 174, NEUTRAL: 190, AWAY: 206 };
const AXIS = 222;
const HEIGHT = 242;

interface HistoryChartProps {
  /** What is drawn, in a sentence. */
  title: string;
  spans: LevelSpan[];
  evidence: BearingRow[];
  /** The day from which the standing judgement is overdue for review; null where it is not. */
  overdueFrom: string | null;
  asOf: string;
}

/** A level over time, with the items that bear on it below; fluid in width, so that its words keep their size. */
export function HistoryChart({ title, spans, evidence, overdueFrom, asOf }: HistoryChartProps) {
  const marks = evidence.filter(({ state, occurredFirst }) => state !== "RETRACTED" && occurredFirst <= asOf);
  const scale = timeScale([...spans.map(({ from }) => from), ...marks.map(({ occurredFirst }) => occurredFirst)], asOf);
  return (
    <svg role="img" width="100%" height={HEIGHT} className="mt-2 block overflow-visible text-[0.75rem]">
      <title>{title}</title>
      {Object.values(LANES).map((y) => (
        <line key={y} x1="0" x2="100%" y1={y} y2={y} className="stroke-line" />
      ))}
      <Axis scale={scale} />
      {spans.map((span, index) => (
        <Stretch
          key={span.from}
          span={span}
          before={spans[index - 1]}
          end={spans[index + 1]?.from ?? asOf}
          scale={scale}
        />
      ))}
      {overdueFrom && <Overdue from={overdueFrom} asOf={asOf} level={spans.at(-1)?.level} scale={scale} />}
      {Object.entries(LANES).map(([level, y]) => (
        <text key={level} y={y - 9} className="fill-soft stroke-[4px] stroke-page [paint-order:stroke]">
          {LEVELS[level as Level].words}
        </text>
      ))}
      {marks.map((item) => (
        <svg key={item.number} x={scale.place(item.occurredFirst)} y={MARKS[item.bearing]} className="overflow-visible">
          <title>{`${dateInWords(item.occurred)}, ${bearingWord(item.bearing).toLowerCase()}: ${item.headline}`}</title>
          <g className={BEARING_COLOURS[item.bearing]}>{BEARING_SHAPES[item.bearing]}</g>
        </svg>
      ))}
    </svg>
  );
}

interface StretchProps {
  span: LevelSpan;
  before: LevelSpan | undefined;
  end: string;
  scale: TimeScale;
}

function Stretch({ span, before, end, scale }: StretchProps) {
  if (span.level === "NOT_YET_RATED") return null;
  const y = LANES[span.level];
  const x = scale.place(span.from);
  return (
    <g className={LEVEL_COLOURS[span.level]}>
      {before && before.level !== "NOT_YET_RATED" && (
        <line x1={x} x2={x} y1={LANES[before.level]} y2={y} strokeWidth="1.5" className="stroke-faint" />
      )}
      <line x1={x} x2={scale.place(end)} y1={y} y2={y} stroke="currentColor" strokeWidth="7" />
    </g>
  );
}

interface OverdueProps {
  from: string;
  asOf: string;
  level: Level | undefined;
  scale: TimeScale;
}

// Drawn over the end of the level's own line, in the page's colour, so that the line looks dashed.
function Overdue({ from, asOf, level, scale }: OverdueProps) {
  if (!level || level === "NOT_YET_RATED") return null;
  const y = LANES[level];
  return (
    <>
      <line
        x1={scale.place(from)}
        x2={scale.place(asOf)}
        y1={y}
        y2={y}
        strokeWidth="8"
        strokeDasharray="4 4"
        className="stroke-page"
      />
      <text
        x={scale.place(asOf)}
        y={y - 9}
        textAnchor="end"
        className="fill-due stroke-[4px] stroke-page [paint-order:stroke]"
      >
        review overdue
      </text>
    </>
  );
}

/** So many dates stand side by side on a narrow screen; of more, every other one is left out there. */
const MOST_NARROW = 6;

function Axis({ scale }: { scale: TimeScale }) {
  const isCrowded = scale.ticks.length > MOST_NARROW;
  return (
    <>
      {scale.ticks.map(({ day, label }, index) => (
        <g key={day}>
          <line
            x1={scale.place(day)}
            x2={scale.place(day)}
            y1="26"
            y2={AXIS - 4}
            className="stroke-line"
            strokeDasharray="1 4"
          />
          <text
            x={scale.place(day)}
            y={HEIGHT - 6}
            textAnchor="middle"
            className={`fill-soft ${isCrowded && index % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
