import { drawLane, type LaneDrawing } from "@/lib/timeline/marks";
import type { Period } from "@/lib/timeline/period";
import type { Lane } from "@/lib/timeline/rules";
import { itemsInWords } from "@/lib/timeline/words";
import { BinMark, ItemMark, percent } from "./lane-marks";
import { type Tick, ticksIn } from "./ticks";

const HEAD = 26;
const TITLE = 22;
const ROW = 20;
const FOOT = 8;

/** A lane with its drawing, and the heights between which it stands. */
interface PlacedLane {
  lane: Lane;
  drawing: LaneDrawing;
  top: number;
  bottom: number;
}

interface TimelineChartProps {
  /** What is drawn, in a sentence. */
  title: string;
  period: Period;
  lanes: readonly Lane[];
  /** The address of an item. */
  itemAddress: (number: number) => string;
  /** The address of the same timeline over other days. */
  periodAddress: (period: Period) => string;
  /** The address of the evidence of some days. */
  listAddress: (period: Period) => string;
}

/** What happened, lane by lane, over a stretch of time; fluid in width, so that its words keep their size. */
export function TimelineChart({ title, period, lanes, itemAddress, periodAddress, listAddress }: TimelineChartProps) {
  const placed = placeLanes(period, lanes);
  const bottom = placed.at(-1)?.bottom ?? HEAD;
  const addressOfDays = (days: Period) => (days.from === days.to ? listAddress(days) : periodAddress(days));
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
      {placed.map(({ lane, drawing, top, bottom: end }, index) => {
        const next = placed[index + 1];
        const middle = (row: number) => top + TITLE + row * ROW + ROW / 2;
        const drawn = [
          ...drawing.bins.map((bin) => ({
            at: bin.days.from,
            key: `bin ${bin.days.from}`,
            mark: <BinMark bin={bin} href={addressOfDays(bin.days)} y={middle(bin.row)} shownAt={top + 15} />,
          })),
          ...drawing.marks.map((mark) => ({
            at: mark.item.first,
            key: `item ${mark.item.number}`,
            mark: <ItemMark mark={mark} href={itemAddress(mark.item.number)} y={middle(mark.row)} shownAt={top + 15} />,
          })),
        ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        return (
          <g key={lane.key} id={`lane-${lane.key}`}>
            <line x1="0" x2="100%" y1={end} y2={end} className="stroke-line" />
            <text y={top + 15} className="fill-ink stroke-[4px] stroke-page font-medium [paint-order:stroke]">
              {lane.title}
              <tspan className="fill-soft font-normal"> · {itemsInWords(lane.count)}</tspan>
            </text>
            {next && (
              <a href={`#lane-${next.lane.key}`} className="group outline-none print:hidden">
                <text
                  x="100%"
                  y={top + 15}
                  textAnchor="end"
                  className="fill-link stroke-[8px] stroke-page opacity-0 [paint-order:stroke] group-focus-visible:opacity-100"
                >
                  {`Skip to ${next.lane.title}`}
                </text>
              </a>
            )}
            {drawn.map(({ key, mark }) => (
              <g key={key}>{mark}</g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function placeLanes(period: Period, lanes: readonly Lane[]): PlacedLane[] {
  const placed: PlacedLane[] = [];
  for (const lane of lanes) {
    const drawing = drawLane(period, lane.cells);
    const top = placed.at(-1)?.bottom ?? HEAD;
    placed.push({ lane, drawing, top, bottom: top + TITLE + drawing.rows * ROW + FOOT });
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
