import { LevelMark } from "@/components/levels/level-mark";
import type { LevelRow } from "@/lib/timeline/levels";
import type { Period } from "@/lib/timeline/period";
import { percent } from "./lane-marks";
import { LevelSeries } from "./level-row";
import { type Tick, ticksIn } from "./ticks";

/** So many dates stand side by side on a narrow screen; of more, every other one is left out there. */
const MOST_NARROW = 5;

interface LevelsChartProps {
  rows: readonly LevelRow[];
  period: Period;
  indicatorAddress: (slug: string) => string;
}

/** The level of every indicator, one below the other on one axis of time. */
export function LevelsChart({ rows, period, indicatorAddress }: LevelsChartProps) {
  const ticks = ticksIn(period);
  return (
    <div className="mt-5">
      <Axis ticks={ticks} />
      <ol>
        {rows.map((row, index) => (
          <li
            key={row.slug}
            className="break-inside-avoid border-line border-b py-2 md:grid md:grid-cols-[17rem_minmax(0,1fr)] md:items-center md:gap-x-5"
          >
            <div className="min-w-0 max-md:mb-2 max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3">
              {row.theme !== rows[index - 1]?.theme && <p className="text-note text-soft max-md:w-full">{row.theme}</p>}
              <a href={indicatorAddress(row.slug)} className="font-medium">
                {row.title}
              </a>
              <p className="text-note">
                <LevelMark level={row.spans.at(-1)?.level ?? "NOT_YET_RATED"} />
                {row.overdueFrom !== null && <span className="ms-2 text-due">overdue</span>}
              </p>
            </div>
            <LevelSeries row={row} period={period} ticks={ticks} />
          </li>
        ))}
      </ol>
      <Axis ticks={ticks} />
    </div>
  );
}

function Axis({ ticks }: { ticks: readonly Tick[] }) {
  const isCrowded = ticks.length > MOST_NARROW;
  return (
    <div className="md:grid md:grid-cols-[17rem_minmax(0,1fr)] md:gap-x-5">
      <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible text-[0.75rem] md:col-start-2">
        {ticks.map(({ day, at, label }, index) => (
          <text
            key={day}
            x={percent(at)}
            y="14"
            dx="4"
            className={`fill-soft ${isCrowded && index % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}
