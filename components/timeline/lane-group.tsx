import type { LaneDrawing } from "@/lib/timeline/marks";
import type { Period } from "@/lib/timeline/period";
import type { Lane } from "@/lib/timeline/rules";
import { itemsInWords } from "@/lib/timeline/words";
import { BinMark, ItemMark } from "./lane-marks";

/** How far below its top a lane's line of words stands. */
const WORDS = 15;

/** A lane with its drawing, and the heights between which it stands. */
export interface PlacedLane {
  lane: Lane;
  drawing: LaneDrawing;
  top: number;
  bottom: number;
  /** The height of the middle of a row. */
  middleOf: (row: number) => number;
}

interface LaneGroupProps {
  placed: PlacedLane;
  /** The lane below, to be skipped to. */
  next: Lane | undefined;
  itemAddress: (number: number) => string;
  /** Where what happened on some days is told more closely. */
  binAddress: (days: Period) => string;
}

/** One lane: its name, and what fell into it in the order of time. */
export function LaneGroup({ placed, next, itemAddress, binAddress }: LaneGroupProps) {
  const { lane, drawing, top, bottom, middleOf } = placed;
  const shownAt = top + WORDS;
  const drawn = [
    ...drawing.bins.map((bin) => ({
      at: bin.days.from,
      key: `bin ${bin.days.from}`,
      mark: <BinMark bin={bin} href={binAddress(bin.days)} y={middleOf(bin.row)} shownAt={shownAt} />,
    })),
    ...drawing.marks.map((mark) => ({
      at: mark.item.first,
      key: `item ${mark.item.number}`,
      mark: <ItemMark mark={mark} href={itemAddress(mark.item.number)} y={middleOf(mark.row)} shownAt={shownAt} />,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return (
    <g id={`lane-${lane.key}`}>
      <line x1="0" x2="100%" y1={bottom} y2={bottom} className="stroke-line" />
      <text y={shownAt} className="fill-ink stroke-[4px] stroke-page font-medium [paint-order:stroke]">
        {lane.title}
        <tspan className="fill-soft font-normal"> · {itemsInWords(lane.count)}</tspan>
      </text>
      {next && (
        <a href={`#lane-${next.key}`} className="group outline-none print:hidden">
          <text
            x="100%"
            y={shownAt}
            textAnchor="end"
            className="fill-link stroke-[8px] stroke-page opacity-0 [paint-order:stroke] group-focus-visible:opacity-100"
          >
            {`Skip to ${next.title}`}
          </text>
        </a>
      )}
      {drawn.map(({ key, mark }) => (
        <g key={key}>{mark}</g>
      ))}
    </g>
  );
}
