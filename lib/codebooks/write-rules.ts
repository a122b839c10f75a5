import "server-only";
import type { Transaction } from "@/lib/db";
import { RATED_LEVELS, type RatedLevel, type Trigger } from "./rules";

/** All that a version of a codebook says. */
export interface RuleContent {
  rules: Record<RatedLevel, string>;
  triggers: Partial<Record<RatedLevel, Trigger[]>>;
}

/** Adds the rules and triggers of a codebook that was just made. */
export async function addRules(tx: Transaction, codebookId: number, { rules, triggers }: RuleContent): Promise<void> {
  await tx.rule.createMany({ data: RATED_LEVELS.map((level) => ({ codebookId, level, text: rules[level] })) });
  await tx.ruleTrigger.createMany({
    data: RATED_LEVELS.flatMap((level) =>
      (triggers[level] ?? []).map((trigger, position) => ({ codebookId, level, position, ...trigger })),
    ),
  });
}
