import "server-only";
import { stateShown } from "@/lib/approvals/read-shown";
import { db } from "@/lib/db";
import type { EditorialState, Level } from "@/lib/scales/rules";
import { type Among, bestOf } from "./read-matches";

const MOST_JUDGEMENTS = 10;

export interface JudgementFound {
  number: number;
  level: Level;
  effectiveOn: string;
  rationale: string;
  /** What else it says that can be found: why it departs from a rule, and why one is so sure. */
  others: string[];
  state: EditorialState;
  indicator: { slug: string; title: string };
  /** Whether it is the one that holds in the view. */
  isStanding: boolean;
}

/** The judgements that match best, of the newest that match at all, and how many do, up to MOST_RANKED + 1. */
export async function judgementsFound(among: Among): Promise<{ rows: JudgementFound[]; count: number }> {
  const { asOf, knownBefore } = among.view;
  const found = await db.$queryRaw<(JudgementFound & { count: number })[]>`
    SELECT best.count, a.number, a.level, a.effective_on AS "effectiveOn", a.rationale,
      array_remove(ARRAY[a.rule_exception, a.confidence_reason], NULL) AS others,
      ${stateShown("assessment", knownBefore)} AS state,
      jsonb_build_object('slug', i.slug, 'title', i.title) AS indicator,
      a.id = (SELECT id FROM assessments_known(i.id, ${asOf}, ${knownBefore}::timestamptz) LIMIT 1) AS "isStanding"
    FROM (${bestOf("ASSESSMENT", among, MOST_JUDGEMENTS)}) AS best
    JOIN assessment a ON a.id = best.id
    JOIN indicator i ON i.id = a.indicator_id
    ORDER BY best.rank DESC, best.day DESC, best.id DESC`;
  return { rows: found.map(({ count, ...row }) => row), count: found[0]?.count ?? 0 };
}
