import { BEARING_COLOURS, BEARING_SHAPES } from "@/components/evidence/bearing-mark";
import { ChartMark, FocusRing } from "@/components/timeline/chart-mark";
import { SIZES } from "@/components/timeline/lane-marks";
import { type Happening, happeningInWords } from "@/lib/indicators/happenings";
import type { BearingRow } from "@/lib/indicators/read-bearings";
import type { Bearing } from "@/lib/scales/rules";
import type { TimeScale } from "./chart-scale";

/** Heights of the rows of marks below the levels. */
export const MARK_ROWS: Record<Bearing | "CHECK", number> = { TOWARD: 176, NEUTRAL: 196, AWAY: 216, CHECK: 236 };
/** The height of the line of words that a mark shows. */
const SHOWN_AT = 280;

export type IndicatorHappening = Happening<BearingRow>;

interface HistoryMarkProps {
  happening: IndicatorHappening;
  href: string;
  scale: TimeScale;
  asOf: string;
}

/** An item by its bearing and significance, a check as a hollow square, a change of the rules as a line. */
export function HistoryMark({ happening, href, scale, asOf }: HistoryMarkProps) {
  const words = happeningInWords(happening, asOf);
  const x = scale.place(happening.day);
  switch (happening.kind) {
    case "LEVEL":
      return null;
    case "RULES":
      return (
        <ChartMark href={href} words={words} shownAt={SHOWN_AT}>
          <line x1={x} x2={x} y1="8" y2={MARK_ROWS.CHECK + 8} strokeDasharray="6 3" className="stroke-ink" />
          <text x={x} y="8" dx="4" className="fill-ink stroke-[4px] stroke-page underline [paint-order:stroke]">
            rules, version {happening.change.version}
          </text>
        </ChartMark>
      );
    case "CHECK":
      return (
        <ChartMark href={href} words={words} shownAt={SHOWN_AT}>
          <svg aria-hidden="true" x={x} y={MARK_ROWS.CHECK} className="overflow-visible text-ink">
            <rect
              x="-4.5"
              y="-4.5"
              width="9"
              height="9"
              strokeWidth="1.5"
              stroke="currentColor"
              className="fill-page"
            />
            <FocusRing />
          </svg>
        </ChartMark>
      );
    case "ITEM":
      return (
        <ChartMark href={href} words={words} shownAt={SHOWN_AT}>
          <ItemSign item={happening.item} scale={scale} asOf={asOf} />
        </ChartMark>
      );
  }
}

function ItemSign({ item, scale, asOf }: { item: BearingRow; scale: TimeScale; asOf: string }) {
  const { bearing, significance, occurredFirst, occurredLast } = item;
  const y = MARK_ROWS[bearing];
  const last = occurredLast < asOf ? occurredLast : asOf;
  return (
    <g className={BEARING_COLOURS[bearing]}>
      {occurredFirst < last && (
        <line
          x1={scale.place(occurredFirst)}
          x2={scale.place(last)}
          y1={y}
          y2={y}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      )}
      <svg aria-hidden="true" x={scale.place(occurredFirst)} y={y} className="overflow-visible">
        <circle r="8" fill="transparent" />
        <g transform={`scale(${SIZES[significance]})`}>{BEARING_SHAPES[bearing]}</g>
        <FocusRing />
      </svg>
    </g>
  );
}
