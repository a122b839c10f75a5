import type { Significance } from "@/lib/scales/rules";
import type { Bin, Mark } from "@/lib/timeline/marks";
import { itemInWords, itemsInWords, periodInWords, pullsInWords } from "@/lib/timeline/words";
import { ChartMark, FocusRing } from "./chart-mark";
import { PULL_COLOURS, PULL_SHAPES } from "./pull-mark";

/** The more significant an item, the larger its sign. */
export const SIZES: Record<Significance, number> = { MINOR: 0.7, MODERATE: 0.9, MAJOR: 1.25 };

interface LaneMarkProps {
  href: string;
  /** The middle of its row. */
  y: number;
  /** The height of the line of words. */
  shownAt: number;
}

/** One item: a sign on its day, or a span over the days that its date can mean, with the sign in its middle. */
export function ItemMark({ mark: { item, start, end, isSpan }, href, y, shownAt }: LaneMarkProps & { mark: Mark }) {
  return (
    <ChartMark href={href} words={itemInWords(item)} shownAt={shownAt}>
      {isSpan && (
        <rect
          x={percent(start)}
          y={y - 3}
          width={percent(end - start)}
          height="6"
          rx="3"
          fill="none"
          stroke="currentColor"
          strokeDasharray="3 2"
          className={PULL_COLOURS[item.pull]}
        />
      )}
      <svg
        aria-hidden="true"
        x={percent((start + end) / 2)}
        y={y}
        className={`overflow-visible ${PULL_COLOURS[item.pull]}`}
      >
        <circle r="8" fill="transparent" />
        {isSpan && <circle r="5" className="fill-page" />}
        <g transform={`scale(${SIZES[item.significance]})`}>{PULL_SHAPES[item.pull]}</g>
        <FocusRing />
      </svg>
    </ChartMark>
  );
}

/** Items that cannot be drawn apart: a box with their number. */
export function BinMark({ bin: { start, end, count, days, pulls }, href, y, shownAt }: LaneMarkProps & { bin: Bin }) {
  const words = `${itemsInWords(count)}, ${periodInWords(days)}: ${pullsInWords(pulls)}`;
  return (
    <ChartMark href={href} words={words} shownAt={shownAt}>
      <svg
        aria-hidden="true"
        x={percent(start)}
        y={y - 7}
        width={percent(end - start)}
        height="14"
        className="overflow-visible"
      >
        <rect
          x="4%"
          width="92%"
          height="14"
          rx="2"
          strokeWidth="1"
          className="fill-wash stroke-soft group-hover:stroke-ink group-focus-visible:stroke-2 group-focus-visible:stroke-link"
        />
        <text x="50%" y="10.5" textAnchor="middle" className="fill-ink text-[0.625rem] tabular-nums">
          {count < 1_000 ? count : `${Math.floor(count / 1_000)}k`}
        </text>
      </svg>
    </ChartMark>
  );
}

/** A part of the whole width. */
export function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
