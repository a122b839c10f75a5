import { codesOf, type Fit, LEVELS, type Level } from "@/lib/scales/rules";

/**
 * Analysis of competing hypotheses after R. J. Heuer, Psychology of Intelligence Analysis (1999), chapter 8: what
 * contradicts a scenario weighs, what agrees with it proves little, and what agrees with all proves nothing.
 */
const INCONSISTENT = 1;
const VERY_INCONSISTENT = 2;
/** How far apart two fits are; "not applicable" says nothing of a scenario and is on no scale. */
const PLACES: Partial<Record<Fit, number>> = {
  VERY_INCONSISTENT: -2,
  INCONSISTENT: -1,
  NEUTRAL: 0,
  CONSISTENT: 1,
  VERY_CONSISTENT: 2,
};

/** A scenario with its fit of every level, by indicator. */
export interface Hypothesis {
  slug: string;
  title: string;
  fits: Record<string, Partial<Record<Level, Fit>>>;
}

/** The level of each indicator, by slug. */
export type Levels = Readonly<Record<string, Level>>;

/** How much the levels of a moment speak against one scenario. */
export interface Score {
  slug: string;
  title: string;
  /** Each inconsistent level counts 1, each very inconsistent one 2. */
  contradictions: number;
  inconsistent: number;
  veryInconsistent: number;
  /** Indicators whose level says anything about the scenario. */
  counted: number;
}

/** What is counted of a scenario before its points are. */
export type Counted = Omit<Score, "contradictions">;

/** The points against a scenario, of what was counted. */
export function scored(counted: Counted): Score {
  const { inconsistent, veryInconsistent } = counted;
  return { ...counted, contradictions: inconsistent * INCONSISTENT + veryInconsistent * VERY_INCONSISTENT };
}

export function scoreOf({ slug, title, fits }: Hypothesis, levels: Levels): Score {
  const present = Object.entries(levels).flatMap(([indicator, level]) => fits[indicator]?.[level] ?? []);
  const count = (fit: Fit) => present.filter((one) => one === fit).length;
  return scored({
    slug,
    title,
    inconsistent: count("INCONSISTENT"),
    veryInconsistent: count("VERY_INCONSISTENT"),
    counted: present.length - count("NOT_APPLICABLE"),
  });
}

/** The scenarios that are contradicted least; none where no level says anything about any of them. */
export function leading(scores: readonly Score[]): Score[] {
  const counted = scores.filter((score) => score.counted > 0);
  const least = Math.min(...counted.map(({ contradictions }) => contradictions));
  return counted.filter(({ contradictions }) => contradictions === least);
}

/**
 * How well one level of an indicator tells the scenarios apart (its diagnosticity): the steps of the scale of fits that
 * lie between the scenario that it suits best and the one that it suits least, 0 to 4. Null where it speaks of fewer than two.
 */
export function spreadOf(hypotheses: readonly Hypothesis[], indicator: string, level: Level): number | null {
  const places = hypotheses.flatMap(({ fits }) => PLACES[fits[indicator]?.[level] ?? "NOT_APPLICABLE"] ?? []);
  return places.length < 2 ? null : Math.max(...places) - Math.min(...places);
}

/** One change of a level in a way to another leading scenario. */
export interface Step {
  indicator: string;
  from: Level;
  to: Level;
}

/**
 * Changes of level after which a scenario would be contradicted less than any other, each the one that closes most of the
 * distance at that point: a short way, not proved to be the shortest. Empty where it leads alone; null where no change helps.
 */
export function stepsToLead(hypotheses: readonly Hypothesis[], slug: string, levels: Levels): Step[] | null {
  const steps: Step[] = [];
  let present = levels;
  let distance = distanceToLead(hypotheses, slug, present);
  while (distance > 0) {
    const best = possibleSteps(present, steps)
      .map((step) => ({ step, left: distanceToLead(hypotheses, slug, after(present, step)) }))
      .reduce((one, other) => (other.left < one.left ? other : one), { step: null as Step | null, left: distance });
    if (best.step === null) return null;
    steps.push(best.step);
    present = after(present, best.step);
    distance = best.left;
  }
  return steps;
}

/**
 * By how much in sum the others would have to be contradicted more; 0 where the scenario leads alone, infinite where no
 * level speaks of it. Others of which no level speaks are no rivals.
 */
function distanceToLead(hypotheses: readonly Hypothesis[], slug: string, levels: Levels): number {
  const scores = hypotheses.map((hypothesis) => scoreOf(hypothesis, levels)).filter(({ counted }) => counted > 0);
  const own = scores.find((score) => score.slug === slug);
  if (!own) return Number.POSITIVE_INFINITY;
  const others = scores.filter((score) => score !== own);
  return others.reduce((sum, { contradictions }) => sum + Math.max(0, own.contradictions + 1 - contradictions), 0);
}

function possibleSteps(levels: Levels, taken: readonly Step[]): Step[] {
  return Object.entries(levels)
    .filter(([indicator]) => !taken.some((step) => step.indicator === indicator))
    .flatMap(([indicator, from]) =>
      codesOf(LEVELS)
        .filter((to) => to !== from && to !== "NOT_YET_RATED")
        .map((to) => ({ indicator, from, to })),
    );
}

function after(levels: Levels, { indicator, to }: Step): Levels {
  return { ...levels, [indicator]: to };
}

/** The scores from a day on, until the next one. */
export interface Turn {
  on: string;
  scores: Score[];
}

/** How the scores changed, day by day on which a level did; `spans` are the levels of each indicator, oldest first. */
export function turnsOf(
  hypotheses: readonly Hypothesis[],
  spans: Readonly<Record<string, readonly { level: Level; from: string }[]>>,
): Turn[] {
  const days = [...new Set(Object.values(spans).flatMap((own) => own.map(({ from }) => from)))].sort();
  return days.map((on) => {
    const levels = Object.fromEntries(
      Object.entries(spans).map(([slug, own]) => {
        return [slug, own.findLast(({ from }) => from <= on)?.level ?? "NOT_YET_RATED"] as const;
      }),
    );
    return { on, scores: hypotheses.map((hypothesis) => scoreOf(hypothesis, levels)) };
  });
}
