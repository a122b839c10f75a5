import { BEARING_COLOURS, BEARING_SHAPES, bearingWord } from "@/components/evidence/bearing-mark";
import type { TimeScale } from "@/components/indicators/chart-scale";
import type { ActorItem } from "@/lib/actors/rules";
import { dateInWords } from "@/lib/dates/words";
import type { Bearing } from "@/lib/scales/rules";

const LANES = { STATEMENT: { words: "Said", top: 14 }, ACTION: { words: "Did", top: 70 } } as const;
const ROWS: Record<Bearing, number> = { TOWARD: 10, NEUTRAL: 23, AWAY: 36 };
const LANE_HEIGHT = 46;
const HEIGHT = 138;

interface DeedChartProps {
  /** What is drawn, in a sentence. */
  title: string;
  items: ActorItem[];
  scale: TimeScale;
}

/** What an actor said above what it did, over time; each mark stands as high as it bears. */
export function DeedChart({ title, items, scale }: DeedChartProps) {
  return (
    <svg role="img" width="100%" height={HEIGHT} className="mt-2 block overflow-visible text-[0.75rem]">
      <title>{title}</title>
      {scale.ticks.map(({ day, label }, index) => (
        <g key={day}>
          <line
            x1={scale.place(day)}
            x2={scale.place(day)}
            y1="14"
            y2={HEIGHT - 20}
            className="stroke-line"
            strokeDasharray="1 4"
          />
          <text
            x={scale.place(day)}
            y={HEIGHT - 5}
            textAnchor="middle"
            className={`fill-soft ${index % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {label}
          </text>
        </g>
      ))}
      {Object.values(LANES).map(({ words, top }) => (
        <g key={words}>
          <line x1="0" x2="100%" y1={top + LANE_HEIGHT} y2={top + LANE_HEIGHT} className="stroke-line" />
          <text y={top - 3} className="fill-soft stroke-[4px] stroke-page [paint-order:stroke]">
            {words}
          </text>
        </g>
      ))}
      {items.map((item) => (
        <Marks key={item.number} item={item} scale={scale} />
      ))}
    </svg>
  );
}

function Marks({ item, scale }: { item: ActorItem; scale: TimeScale }) {
  const bears = [...new Set(item.bearings.map(({ bearing }) => bearing))];
  return bears.map((bearing) => (
    <svg
      key={bearing}
      x={scale.place(item.occurredFirst)}
      y={LANES[item.kind].top + ROWS[bearing]}
      className="overflow-visible"
    >
      <title>{`${dateInWords(item.occurred)}, ${bearingWord(bearing).toLowerCase()}: ${item.headline}`}</title>
      <g className={BEARING_COLOURS[bearing]}>{BEARING_SHAPES[bearing]}</g>
    </svg>
  ));
}
