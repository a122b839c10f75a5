import { LevelMark } from "@/components/levels/level-mark";
import type { CodebookScenario } from "@/lib/codebooks/read";
import { FITS, type Fit } from "@/lib/scales/rules";
import type { MatrixIndicator } from "@/lib/scenarios/read-matrix";
import { type AskedView, inView } from "@/lib/view";

interface FitMatrixProps {
  base: string;
  scenarios: readonly CodebookScenario[];
  /** With the steps by which the present level of each tells the scenarios apart. */
  indicators: readonly (MatrixIndicator & { spread: number | null })[];
  view: AskedView;
}

/** How the present level of each indicator fits each scenario; on a narrow screen each indicator stands as a block. */
export function FitMatrix({ base, scenarios, indicators, view }: FitMatrixProps) {
  return (
    <table className="block w-full border-collapse text-left md:table">
      <caption className="sr-only">How the level of each indicator fits each scenario</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-line border-b align-bottom text-note text-soft">
          <th scope="col" className="py-2 pe-4 font-normal">
            Indicator
          </th>
          {scenarios.map(({ slug, title }) => (
            <th key={slug} scope="col" className="py-2 pe-4 font-normal">
              {title}
            </th>
          ))}
          <th scope="col" className="py-2 font-normal">
            Tells them apart by
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {indicators.map(({ slug, title, level, spread }) => (
          <tr key={slug} className="block border-line border-b py-2.5 align-top md:table-row">
            <th scope="row" className="block font-normal md:table-cell md:py-2 md:pe-4">
              <a href={inView(`${base}/indicators/${slug}`, view)} className="font-medium">
                {title}
              </a>
              <span className="block text-note">
                <LevelMark level={level} />
              </span>
            </th>
            {scenarios.map((scenario) => (
              <td key={scenario.slug} className="grid grid-cols-[1fr_9rem] gap-x-3 pt-1 md:table-cell md:py-2 md:pe-4">
                <span aria-hidden="true" className="text-note text-soft md:hidden">
                  {scenario.title}
                </span>
                <FitWord fit={scenario.fits[slug]?.[level]} />
              </td>
            ))}
            <td className="grid grid-cols-[1fr_9rem] gap-x-3 pt-1 tabular-nums md:table-cell md:py-2">
              <span aria-hidden="true" className="text-note text-soft md:hidden">
                Tells them apart by
              </span>
              {spreadInWords(spread)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LOOKS: Partial<Record<Fit, string>> = {
  VERY_INCONSISTENT: "font-semibold text-away",
  INCONSISTENT: "text-away",
  NOT_APPLICABLE: "text-soft",
};

function FitWord({ fit }: { fit: { fit: Fit; settled: boolean } | undefined }) {
  if (!fit) return <span className="text-soft">says nothing</span>;
  return (
    <span className={LOOKS[fit.fit]}>
      {FITS[fit.fit].words}
      {!fit.settled && " †"}
    </span>
  );
}

function spreadInWords(spread: number | null): string {
  if (spread === null) return "says nothing";
  if (spread === 0) return "nothing: it suits all alike";
  return spread === 1 ? "1 step" : `${spread} steps`;
}
