import { LevelMark } from "@/components/levels/level-mark";
import type { Score, Step } from "@/lib/scenarios/reckoning";
import { partsInWords, scoreInWords } from "@/lib/scenarios/words";
import { type AskedView, inView } from "@/lib/view";

interface ScenarioScoresProps {
  /** The tracker's address. */
  base: string;
  scenarios: readonly ScoredScenario[];
  /** The titles of the indicators, by slug. */
  titles: Readonly<Record<string, string>>;
  view: AskedView;
}

interface ScoredScenario {
  score: Score;
  statement: string;
  isLeading: boolean;
  /** What would have to move for it to lead alone; null where that cannot be said. */
  steps: Step[] | null;
}

/** Scenario by scenario, how much the levels speak against it and what would have to move for it to lead. */
export function ScenarioScores({ base, scenarios, titles, view }: ScenarioScoresProps) {
  return (
    <div className="grid gap-x-10 lg:grid-cols-3">
      {scenarios.map(({ score, statement, isLeading, steps }) => (
        <article key={score.slug} className="break-inside-avoid border-line border-b py-4">
          <h3 className="font-semibold font-serif text-xl">
            <a href={`${base}/codebook#scenario-${score.slug}`}>{score.title}</a>
          </h3>
          <p className="mt-1">
            {scoreInWords(score)}
            {isLeading && <span className="font-semibold"> · contradicted least</span>}
          </p>
          <p className="text-note text-soft">{partsInWords(score)}</p>
          <p className="mt-2">{statement}</p>
          <Steps base={base} steps={steps} titles={titles} view={view} />
        </article>
      ))}
    </div>
  );
}

interface StepsProps extends Pick<ScenarioScoresProps, "base" | "titles" | "view"> {
  steps: Step[] | null;
}

function Steps({ base, steps, titles, view }: StepsProps) {
  if (steps === null) return <p className="mt-3 text-note text-soft">No change of levels would make it lead alone.</p>;
  if (steps.length === 0) return null;
  return (
    <>
      <p className="mt-3 text-note text-soft">For it to lead alone, for example:</p>
      <ul className="mt-1 grid gap-1">
        {steps.map(({ indicator, from, to }) => (
          <li key={indicator}>
            <a href={inView(`${base}/indicators/${indicator}`, view)}>{titles[indicator]}</a>
            <span className="flex flex-wrap items-baseline gap-x-2 text-note">
              <LevelMark level={from} />
              <span aria-hidden="true">→</span>
              <span className="sr-only">to</span>
              <LevelMark level={to} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
