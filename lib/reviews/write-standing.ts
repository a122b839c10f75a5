import "server-only";
import { dateInWords } from "@/lib/dates/words";
import type { Transaction } from "@/lib/db";
import { Refused } from "@/lib/refusal";
import { LEVELS, type Level } from "@/lib/scales/rules";

interface Standing {
  id: number;
  number: number;
  level: Level;
  rationale: string;
  effectiveOn: string;
  signedAs: string;
}

/** The judgement that holds on a day, where it is the one that the person saw. */
export async function standingSeen(tx: Transaction, indicatorId: number, seen: number, today: string) {
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT id, number, level::text, rationale, effective_on AS "effectiveOn", signed_as AS "signedAs"
    FROM assessments_known(${indicatorId}, ${today}, NULL) LIMIT 1`;
  if (!standing) throw new Refused({ form: "Nothing has been judged here yet, so there is nothing to review." });
  if (standing.number === seen) return standing;
  const left = await tx.assessment.findUnique({ where: { indicatorId_number: { indicatorId, number: seen } } });
  const form = `${standing.signedAs} recorded a judgement after you opened this form. If that is the one that you leave as it is, save again.`;
  const present = { standing: [String(standing.number)], now: wordsOf(standing), left: left ? wordsOf(left) : [] };
  throw new Refused({ form }, { present });
}

/** A judgement in the few words by which two are told apart. */
function wordsOf({ number, level, effectiveOn, signedAs, rationale }: Omit<Standing, "id">): string[] {
  const head = `Assessment ${number}: ${LEVELS[level].words}, from ${dateInWords(effectiveOn)} · ${signedAs}`;
  return [head, rationale];
}

interface Basis {
  versionIds: number[];
  checkIds: number[];
}

/** A review rests on something that the judgement did not know: later than its day, or recorded after it. */
export async function refuseOldBasis(tx: Transaction, assessmentId: number, basis: Basis): Promise<void> {
  const [is] = await tx.$queryRaw<{ fresh: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM evidence_version AS item
      WHERE item.id = ANY(${basis.versionIds}::integer[])
        AND (item.occurred_last > held.effective_on OR item.recorded_at > held.recorded_at)
    ) OR EXISTS (
      SELECT FROM indicator_check AS looked
      WHERE looked.id = ANY(${basis.checkIds}::integer[])
        AND (looked.checked_on > held.effective_on OR looked.recorded_at > held.recorded_at)
    ) AS fresh
    FROM assessment AS held WHERE held.id = ${assessmentId}`;
  if (is?.fresh) return;
  throw new Refused({
    cites:
      "Cite at least one item or check that is newer than the judgement. If nothing was found, file a check first.",
  });
}
