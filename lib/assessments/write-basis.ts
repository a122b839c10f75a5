import "server-only";
import type { Transaction } from "@/lib/db";
import { Refused } from "@/lib/refusal";
import type { AssessmentInput } from "./input";

interface Basis {
  versionIds: number[];
  checkIds: number[];
  /** The day of the last thing that is cited, the first one that its date can mean; null where nothing is cited. */
  lastDay: string | null;
}

interface Citable {
  id: number;
  evidence: number;
  number: number;
  state: string;
  headline: string;
  first: string;
}

/** The rows that a judgement cites, all bearing on its indicator as they stand now. Throws `Refused` where one does not. */
export async function citedBasis(
  tx: Transaction,
  indicator: { id: number; trackerId: number },
  { cites, checks }: Pick<AssessmentInput, "cites" | "checks">,
): Promise<Basis> {
  const items = await presentItems(
    tx,
    indicator,
    cites.map(({ number }) => number),
  );
  const found = await tx.check.findMany({
    where: { indicatorId: indicator.id, number: { in: checks } },
    select: { id: true, number: true, checkedOn: true },
  });
  for (const { number, version } of cites) {
    const item = items.find(({ evidence }) => evidence === number);
    if (!item) throw new Refused({ cites: `Item ${number} does not bear on this indicator.` });
    if (item.state === "RETRACTED") throw new Refused({ cites: `Item ${number} was retracted and cannot be cited.` });
    if (item.number !== version) {
      const cites = `Item ${number} was changed after you opened this form. Read it again: “${item.headline}”.`;
      throw new Refused({ cites }, { present: {} });
    }
  }
  const missing = checks.find((number) => !found.some((check) => check.number === number));
  if (missing !== undefined) throw new Refused({ cites: `This indicator has no check ${missing}.` });
  const days = [...items.map(({ first }) => first), ...found.map(({ checkedOn }) => checkedOn)].sort();
  return {
    versionIds: items.map(({ id }) => id),
    checkIds: found.map(({ id }) => id),
    lastDay: days.at(-1) ?? null,
  };
}

function presentItems(tx: Transaction, indicator: { id: number; trackerId: number }, numbers: number[]) {
  return tx.$queryRaw<Citable[]>`
    SELECT version.id, evidence.number AS evidence, version.number, version.state::text, version.headline,
      version.occurred_first AS first
    FROM evidence
    JOIN evidence_version AS version ON version.evidence_id = evidence.id
    JOIN evidence_bearing AS bearing ON bearing.version_id = version.id AND bearing.indicator_id = ${indicator.id}
    WHERE evidence.tracker_id = ${indicator.trackerId} AND evidence.number = ANY(${numbers}::integer[])
      AND version.number = (SELECT max(number) FROM evidence_version WHERE evidence_id = evidence.id)`;
}
