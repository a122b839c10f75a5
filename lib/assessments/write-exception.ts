import "server-only";
import { type Basis, isRuleMet } from "@/lib/codebooks/rules";
import type { Transaction } from "@/lib/db";
import { Refused } from "@/lib/refusal";
import { LEVELS } from "@/lib/scales/rules";
import type { AssessmentInput } from "./input";

interface Rested {
  indicatorId: number;
  codebookId: number;
  versionIds: number[];
  checkIds: number[];
}

/**
 * The sentence with which an editor goes on although nothing cited is what the level's rule names; null where something
 * is. Throws `Refused` where that sentence is missing.
 */
export async function ruleException(
  tx: Transaction,
  { level, ruleException: sentence }: Pick<AssessmentInput, "level" | "ruleException">,
  { indicatorId, codebookId, versionIds, checkIds }: Rested,
): Promise<string | null> {
  const triggers = await tx.ruleTrigger.findMany({ where: { codebookId, level } });
  const items = await citedItems(tx, indicatorId, versionIds);
  if (isRuleMet(level, triggers, { items, checks: checkIds.length })) return null;
  if (sentence !== null) return sentence;
  const words = LEVELS[level].words.toLowerCase();
  throw new Refused({
    ruleException: `Nothing that is cited is what the rule of “${words}” names. Cite what meets it, or say why the level holds all the same.`,
  });
}

async function citedItems(tx: Transaction, indicatorId: number, versionIds: number[]): Promise<Basis["items"]> {
  const bearings = await tx.evidenceBearing.findMany({
    where: { indicatorId, versionId: { in: versionIds } },
    select: {
      bearing: true,
      version: { select: { kind: true, tags: { select: { tag: { select: { slug: true } } } } } },
    },
  });
  return bearings.map(({ bearing, version: { kind, tags } }) => {
    return { bearing, kind, tags: tags.map(({ tag }) => tag.slug) };
  });
}
