import { type Arrow, arrowsIn, type PlacedDrawing } from "@/lib/timeline/arrows";
import type { MoveAndResponse } from "@/lib/timeline/rules";
import { percent } from "./lane-marks";

/** Arrows from moves to their responses; the words for them stand below the chart. */
export function ArrowLines({ lanes, links }: { lanes: readonly PlacedDrawing[]; links: readonly MoveAndResponse[] }) {
  return (
    <g className="text-ink">
      <defs>
        {/* The tip ends before the sign that it points to. */}
        <marker
          id="arrow"
          orient="auto"
          markerUnits="userSpaceOnUse"
          markerWidth="7"
          markerHeight="8"
          refX="13"
          refY="4"
        >
          <path d="M0 1 7 4 0 7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </marker>
      </defs>
      {arrowsIn(lanes, links).map((arrow) => (
        <ArrowLine key={`${arrow.link.move.number} ${arrow.link.response.number}`} arrow={arrow} />
      ))}
    </g>
  );
}

function ArrowLine({ arrow: { link, from, to } }: { arrow: Arrow }) {
  return (
    <line
      x1={percent(from.x)}
      y1={from.y}
      x2={percent(to.x)}
      y2={to.y}
      stroke="currentColor"
      strokeWidth="1.25"
      markerEnd="url(#arrow)"
    >
      <title>{`${link.response.headline}: a response to ${link.move.headline}`}</title>
    </line>
  );
}
