import { type TimeScale, timeScale } from "@/components/indicators/chart-scale";
import { dateInWords } from "@/lib/dates/words";
import { leading, type Turn } from "@/lib/scenarios/reckoning";

/** The lines are told apart by their dashes, not by colour. */
const DASHES = ["", "7 4", "2 3", "10 3 2 3", "1 5"];
/** Words keep a rim in the page's colour, to be read where a line crosses them. */
const OVER_LINES = "stroke-[4px] stroke-page [paint-order:stroke]";
const HEIGHT = 170;
const FLOOR = 150;
const CEILING = 12;

interface LeadHistoryProps {
  turns: readonly Turn[];
  asOf: string;
}

/** How much spoke against each scenario over time, drawn and as a table of the days on which another one led. */
export function LeadHistory({ turns, asOf }: LeadHistoryProps) {
  const scale = timeScale(
    turns.map(({ on }) => on),
    asOf,
  );
  const most = Math.max(1, ...turns.flatMap(({ scores }) => scores.map(({ contradictions }) => contradictions)));
  const height = (points: number) => FLOOR - (points / most) * (FLOOR - CEILING);
  const scenarios = turns[0]?.scores ?? [];
  const changes = turns.filter((turn, index) => index === 0 || leadersOf(turn) !== leadersOf(turns[index - 1]));
  return (
    <>
      <svg role="img" width="100%" height={HEIGHT} className="mt-3 block overflow-visible text-[0.75rem]">
        <title>{`Points against each scenario from ${dateInWords(turns[0]?.on ?? asOf)} to ${dateInWords(asOf)}; the lowest line is contradicted least.`}</title>
        {scenarios.map(({ slug }, index) => (
          <Line
            key={slug}
            slug={slug}
            dashes={DASHES[index % DASHES.length]}
            turns={turns}
            scale={scale}
            asOf={asOf}
            height={height}
          />
        ))}
        {[0, most].map((points) => (
          <g key={points}>
            <line x1="0" x2="100%" y1={height(points)} y2={height(points)} className="stroke-line" />
            <text y={height(points) - 3} className={`fill-soft ${OVER_LINES}`}>
              {points === 0 ? "0" : `${points} points against it`}
            </text>
          </g>
        ))}
        {scale.ticks.map(({ day, label }) => (
          <text
            key={day}
            x={scale.place(day)}
            y={HEIGHT - 2}
            textAnchor="middle"
            className="fill-soft max-sm:even:hidden"
          >
            {label}
          </text>
        ))}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-note">
        {scenarios.map(({ slug, title }, index) => (
          <li key={slug} className="flex items-center gap-2">
            <svg width="36" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="36"
                y1="4"
                y2="4"
                strokeWidth="2"
                strokeDasharray={DASHES[index % DASHES.length]}
                className="stroke-ink"
              />
            </svg>
            {title}
          </li>
        ))}
      </ul>
      <details className="mt-3">
        <summary className="w-fit text-note text-soft">The days on which another scenario came to lead</summary>
        <ol className="mt-2 text-note">
          {changes.map((turn) => (
            <li key={turn.on} className="grid grid-cols-[7rem_1fr] gap-x-4 border-line border-b py-1.5">
              <time dateTime={turn.on}>{dateInWords(turn.on)}</time>
              <span>
                {leadersOf(turn) || "None: nothing was rated"}
                <span className="block text-soft">
                  {turn.scores.map(({ title, contradictions }) => `${title}: ${contradictions}`).join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function leadersOf(turn: Turn | undefined): string {
  return leading(turn?.scores ?? [])
    .map(({ title }) => title)
    .join(" and ");
}

interface LineProps {
  slug: string;
  dashes: string | undefined;
  turns: readonly Turn[];
  scale: TimeScale;
  asOf: string;
  height: (points: number) => number;
}

function Line({ slug, dashes, turns, scale, asOf, height }: LineProps) {
  const pointsOf = (turn: Turn | undefined) => turn?.scores.find((score) => score.slug === slug)?.contradictions ?? 0;
  return (
    <g className="stroke-ink" strokeWidth="2" strokeDasharray={dashes}>
      {turns.map((turn, index) => {
        const [x, y] = [scale.place(turn.on), height(pointsOf(turn))];
        const before = turns[index - 1];
        return (
          <g key={turn.on}>
            {before && <line x1={x} x2={x} y1={height(pointsOf(before))} y2={y} />}
            <line x1={x} x2={scale.place(turns[index + 1]?.on ?? asOf)} y1={y} y2={y} />
          </g>
        );
      })}
    </g>
  );
}
