import type { CodebookScenario } from "@/lib/codebooks/read";
import type { Level } from "@/lib/scales/rules";
import type { Matrix } from "./read-matrix";
import { type Hypothesis, leading, type Score, scoreOf } from "./reckoning";

/** A scenario with nothing but what the reckoning needs. */
export function hypothesisOf({ slug, title, fits }: Pick<CodebookScenario, "slug" | "title" | "fits">): Hypothesis {
  return {
    slug,
    title,
    fits: Object.fromEntries(
      Object.entries(fits).map(([indicator, byLevel]) => [
        indicator,
        Object.fromEntries(Object.entries(byLevel).map(([level, { fit }]) => [level as Level, fit])),
      ]),
    ),
  };
}

/** How much the levels of a matrix speak against each of its scenarios. */
export function scoresIn({ scenarios, indicators }: Matrix): Score[] {
  const levels = Object.fromEntries(indicators.map(({ slug, level }) => [slug, level]));
  return scenarios.map((scenario) => scoreOf(hypothesisOf(scenario), levels));
}

/** "1 point against it" */
export function scoreInWords({ contradictions, counted }: Score): string {
  if (counted === 0) return "No level says anything about it";
  return contradictions === 1 ? "1 point against it" : `${contradictions} points against it`;
}

/** What the points come from. */
export function partsInWords({ inconsistent, veryInconsistent, counted }: Score): string {
  return `${inconsistent} inconsistent (1 each), ${veryInconsistent} very inconsistent (2 each), of ${counted} levels that speak of it`;
}

/** The whole in a sentence: which scenario the levels contradict least. */
export function leadInWords(scores: readonly Score[]): string {
  const leaders = leading(scores);
  const [first] = leaders;
  if (!first) return "No level speaks for or against any scenario yet.";
  const points = first.contradictions === 1 ? "1 point" : `${first.contradictions} points`;
  if (leaders.length === 1) return `The levels contradict “${first.title}” least, with ${points} against it.`;
  if (leaders.length === scores.length) return `The levels do not tell the scenarios apart: ${points} against each.`;
  const names = leaders.map(({ title }) => `“${title}”`).join(" and ");
  return `The levels contradict ${names} least, with ${points} against each.`;
}
