import { scaleBand, scaleLinear } from "d3-scale";
import type { Quarter } from "@/lib/counts/rules";

const BASE = 92;
const TOP = 16;
const HEIGHT = 112;
/** So many names stand side by side on a narrow screen. */
const MOST_NAMES = 4;

/** Items in each quarter as bars, each with its number; fluid in width, so that its words keep their size. */
export function QuarterChart({ title, quarters }: { title: string; quarters: Quarter[] }) {
  const across = scaleBand(
    quarters.map(({ name }) => name),
    [0, 100],
  ).padding(0.25);
  const most = Math.max(1, ...quarters.map(({ count }) => count));
  const up = scaleLinear([0, most], [BASE, TOP]);
  const step = Math.ceil(quarters.length / MOST_NAMES);
  return (
    <svg role="img" width="100%" height={HEIGHT} className="mt-2 block max-w-184 overflow-visible text-[0.75rem]">
      <title>{title}</title>
      {quarters.map(({ name, count }, index) => {
        const left = across(name) ?? 0;
        const middle = `${left + across.bandwidth() / 2}%`;
        return (
          <g key={name}>
            <rect
              x={`${left}%`}
              y={up(count)}
              width={`${across.bandwidth()}%`}
              height={BASE - up(count)}
              className="fill-soft"
            />
            {count > 0 && (
              <text x={middle} y={up(count) - 4} textAnchor="middle" className="fill-ink">
                {count}
              </text>
            )}
            {(quarters.length - 1 - index) % step === 0 && (
              <text x={middle} y={HEIGHT - 5} textAnchor="middle" className="fill-soft">
                {name}
              </text>
            )}
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={BASE} y2={BASE} className="stroke-line" />
    </svg>
  );
}
