import { drawLane } from "@/lib/timeline/marks";
import type { Period } from "@/lib/timeline/period";
import type { Lane, MoveAndResponse } from "@/lib/timeline/rules";
import { ArrowLines } from "./arrow-lines";
import { LaneGroup, type PlacedLane } from "./lane-group";
import { percent } from "./lane-marks";
import { type Tick, ticksIn } from "./ticks";

const HEAD = 26;
const TITLE = 22;
const ROW = 20;
const FOOT = 8;

interface TimelineChartProps {
  /** What is drawn, in a sentence. */
  title: string;
  period: Period;
  lanes: readonly Lane[];
  links: readonly MoveAndResponse[];
  /** The address of an item. */
  itemAddress: (number: number) => string;
  /** The address of the same timeline over other days. */
  periodAddress: (period: Period) => string;
  /** The address of the evidence of some days. */
  listAddress: (period: Period) => string;
}

/** What happened, lane by lane, over a stretch of time; fluid in width, so that its words keep their size. */
export function TimelineChart({ title, period, lanes, links, ...addresses }: TimelineChartProps) {
  const { itemAddress, periodAddress, listAddress } = addresses;
  const placed = placeLanes(period, lanes);
  const bottom = placed.at(-1)?.bottom ?? HEAD;
  return (
    <svg
      aria-label={title}
      width="100%"
      height={bottom + 4}
      className="mt-3 hidden overflow-visible text-[0.75rem] md:block"
    >
      {ticksIn(period).map((tick) => (
        <TickMark key={tick.day} tick={tick} bottom={bottom} periodAddress={periodAddress} />
      ))}
      <ArrowLines lanes={placed} links={links} />
      {placed.map((one, index) => (
        <LaneGroup
          key={one.lane.key}
          placed={one}
          next={placed[index + 1]?.lane}
          itemAddress={itemAddress}
          binAddress={(days) => (days.from === days.to ? listAddress(days) : periodAddress(days))}
        />
      ))}
    </svg>
  );
}

function placeLanes(period: Period, lanes: readonly Lane[]): PlacedLane[] {
  const placed: PlacedLane[] = [];
  for (const lane of lanes) {
    const drawing = drawLane(period, lane.cells);
    const top = placed.at(-1)?.bottom ?? HEAD;
    const bottom = top + TITLE + drawing.rows * ROW + FOOT;
    placed.push({ lane, drawing, top, bottom, middleOf: (row) => top + TITLE + row * ROW + ROW / 2 });
  }
  return placed;
}

interface TickMarkProps {
  tick: Tick;
  bottom: number;
  periodAddress: TimelineChartProps["periodAddress"];
}

function TickMark({ tick: { at, label, of }, bottom, periodAddress }: TickMarkProps) {
  const words = (
    <text x={percent(at)} y="14" dx="4" className="fill-soft group-hover:fill-ink group-focus-visible:fill-link">
      {label}
    </text>
  );
  return (
    <>
      <line x1={percent(at)} x2={percent(at)} y1="0" y2={bottom} className="stroke-line" strokeDasharray="1 4" />
      {of === null ? (
        words
      ) : (
        <a href={periodAddress({ from: of, to: of })} aria-label={`Only ${label}`} className="group underline">
          {words}
        </a>
      )}
    </>
  );
}
