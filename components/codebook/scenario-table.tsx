import type { CodebookIndicator, CodebookScenario } from "@/lib/codebooks/read";
import { codesOf, FITS, LEVELS } from "@/lib/scales/rules";

const RATED = codesOf(LEVELS).filter((level) => level !== "NOT_YET_RATED");

interface ScenarioTableProps {
  scenario: CodebookScenario;
  indicators: CodebookIndicator[];
}

/** One scenario, and how it fits with each level of each indicator. */
export function ScenarioTable({ scenario, indicators }: ScenarioTableProps) {
  const { slug, title, statement, articlePhrase } = scenario;
  return (
    <article id={`scenario-${slug}`} className="mt-6 print:break-inside-auto">
      <h3 className="font-semibold font-serif text-xl">{title}</h3>
      <p className="mt-1 max-w-184 break-after-avoid">{statement}</p>
      {articlePhrase && (
        <p className="mt-1 max-w-184 break-after-avoid text-note text-soft">From the article: “{articlePhrase}”</p>
      )}
      <details className="mt-2">
        <summary className="w-fit text-note text-soft print:hidden">Fits of “{title}” by indicator and level</summary>
        <FitTable scenario={scenario} indicators={indicators} />
      </details>
    </article>
  );
}

function FitTable({ scenario: { title, fits }, indicators }: ScenarioTableProps) {
  return (
    <table className="mt-3 block w-full border-collapse text-left text-note md:table md:table-fixed">
      <caption className="sr-only">Fits of “{title}” by indicator and level</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-line border-b text-soft">
          <th scope="col" className="py-1.5 pe-4 font-normal md:w-44 lg:w-60">
            Indicator
          </th>
          {RATED.map((level) => (
            <th key={level} scope="col" className="py-1.5 pe-4 font-normal">
              {LEVELS[level].words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {indicators.map((indicator) => (
          <tr key={indicator.slug} className="block border-line border-b py-2 align-top md:table-row">
            <th scope="row" className="block font-medium md:table-cell md:py-1.5 md:pe-4 md:font-normal">
              <a href={`#${indicator.slug}`}>{indicator.title}</a>
            </th>
            {RATED.map((level) => (
              <td key={level} className="grid grid-cols-[8.5rem_1fr] gap-x-3 pt-1 md:table-cell md:py-1.5 md:pe-4">
                <span aria-hidden="true" className="text-soft md:hidden">
                  {LEVELS[level].words}
                </span>
                <FitWord fit={fits[indicator.slug]?.[level]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Fit = NonNullable<CodebookScenario["fits"][string]["NO_MOVEMENT"]>;

function FitWord({ fit }: { fit: Fit | undefined }) {
  if (!fit) return <span className="text-soft">not coded</span>;
  const mark = fit.settled ? "" : " †";
  const words = <span className={fit.fit.includes("VERY") ? "font-semibold" : ""}>{FITS[fit.fit].words + mark}</span>;
  if (!fit.note) return words;
  return (
    <span>
      {words} <span className="block text-soft">{fit.note}</span>
    </span>
  );
}
