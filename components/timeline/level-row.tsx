import { LEVEL_COLOURS, LEVEL_SHAPES } from "@/components/levels/level-shape";
import { spansInWords } from "@/lib/assessments/rules";
import type { RatedLevel } from "@/lib/codebooks/rules";
import { dateInWords } from "@/lib/dates/words";
import { type DrawnSpan, drawnSpans, type LevelRow } from "@/lib/timeline/levels";
import { type Period, placeIn } from "@/lib/timeline/period";
import { percent } from "./lane-marks";
import type { Tick } from "./ticks";

const HEIGHT = 52;
const HEIGHTS: Record<RatedLevel, number> = {
  GENUINE_MOVEMENT: 7,
  SIGNS_OF_MOVEMENT: 19,
  NO_MOVEMENT: 31,
  MOVING_AWAY: 43,
};
/** A stretch is drawn so that it is known without its colour: filled, hollow, thin, filled. */
const FORMS: Record<RatedLevel, { height: number; isHollow: boolean }> = {
  GENUINE_MOVEMENT: { height: 8, isHollow: false },
  SIGNS_OF_MOVEMENT: { height: 7, isHollow: true },
  NO_MOVEMENT: { height: 3, isHollow: false },
  MOVING_AWAY: { height: 8, isHollow: false },
};

interface LevelSeriesProps {
  row: LevelRow;
  period: Period;
  ticks: readonly Tick[];
}

/** One level over the time that all share: the higher, the more movement; a gap where it was not rated. */
export function LevelSeries({ row, period, ticks }: LevelSeriesProps) {
  const drawn = drawnSpans(row);
  const overdue = row.overdueFrom === null ? "" : ` Overdue for review since ${dateInWords(row.overdueFrom)}.`;
  return (
    <svg role="img" width="100%" height={HEIGHT} className="block overflow-visible">
      <title>{`${row.title}: ${spansInWords(row.spans)}${overdue}`}</title>
      {ticks.map(({ day, at }) => (
        <line
          key={day}
          x1={percent(at)}
          x2={percent(at)}
          y1="0"
          y2={HEIGHT}
          className="stroke-line"
          strokeDasharray="1 4"
        />
      ))}
      <line x1="0" x2="100%" y1={HEIGHTS.NO_MOVEMENT} y2={HEIGHTS.NO_MOVEMENT} className="stroke-line" />
      {drawn.map((span, index) => (
        <Span key={span.from} span={span} before={drawn[index - 1]} period={period} />
      ))}
    </svg>
  );
}

interface SpanProps {
  span: DrawnSpan;
  before: DrawnSpan | undefined;
  period: Period;
}

function Span({ span: { level, from, to, overdueFrom }, before, period }: SpanProps) {
  if (level === "NOT_YET_RATED") return null;
  const { start, end } = placeIn(period, { from, to });
  const y = HEIGHTS[level];
  const { height, isHollow } = FORMS[level];
  const follows = before && before.to === from && before.level !== "NOT_YET_RATED" ? HEIGHTS[before.level] : null;
  const due = overdueFrom === null ? null : placeIn(period, { from: overdueFrom, to }).start;
  return (
    <g className={LEVEL_COLOURS[level]}>
      {follows !== null && (
        <line x1={percent(start)} x2={percent(start)} y1={follows} y2={y} strokeWidth="1.5" className="stroke-faint" />
      )}
      <rect
        x={percent(start)}
        y={y - height / 2}
        width={percent(end - start)}
        height={height}
        fill={isHollow ? "var(--page)" : "currentColor"}
        stroke={isHollow ? "currentColor" : "none"}
        strokeWidth="1.5"
      />
      {due !== null && (
        // In the page's colour over the stretch, so that its end looks dashed.
        <line
          x1={percent(due)}
          x2={percent(end)}
          y1={y}
          y2={y}
          strokeWidth={height + 2}
          strokeDasharray="4 4"
          className="stroke-page"
        />
      )}
      <svg aria-hidden="true" x={percent(start)} y={y} className="overflow-visible">
        <circle r="7" className="fill-page" />
        <g transform="translate(-6 -6) scale(0.86)">{LEVEL_SHAPES[level]}</g>
      </svg>
    </g>
  );
}
