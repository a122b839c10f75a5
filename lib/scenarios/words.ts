import type { CodebookScenario } from "@/lib/codebooks/read";
import type { Level } from "@/lib/scales/rules";
import type { Matrix } from "./read-matrix";
import { type Hypothesis, leading, scoreOf } from "./reckoning";

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

/** The whole in a sentence: which scenario the levels contradict least. */
export function leadInWords({ scenarios, indicators }: Matrix): string {
  const levels = Object.fromEntries(indicators.map(({ slug, level }) => [slug, level]));
  const leaders = leading(scenarios.map((scenario) => scoreOf(hypothesisOf(scenario), levels)));
  const [first] = leaders;
  if (!first) return "No level speaks for or against any scenario yet.";
  const points = first.contradictions === 1 ? "1 point" : `${first.contradictions} points`;
  if (leaders.length === 1) return `The levels contradict “${first.title}” least, with ${points} against it.`;
  if (leaders.length === scenarios.length) return `The levels do not tell the scenarios apart: ${points} against each.`;
  const names = leaders.map(({ title }) => `“${title}”`).join(" and ");
  return `The levels contradict ${names} least, with ${points} against each.`;
}
