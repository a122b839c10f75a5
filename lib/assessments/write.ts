import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { type Release, releaseBy } from "@/lib/approvals/write-release";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { type Writing, writing } from "@/lib/ledger/write";
import { Absent, Refused, refusedTogether } from "@/lib/refusal";
import type { AssessmentInput } from "./input";
import { citedBasis } from "./write-basis";
import { ruleException } from "./write-exception";

/**
 * Publishes a judgement on an indicator on one's own word. Throws `Refused` where it breaks a rule, where the rules
 * changed meanwhile, and with the other judgement where a colleague recorded one meanwhile.
 */
export function recordAssessment(
  editor: Editor,
  trackerSlug: string,
  indicatorSlug: string,
  input: AssessmentInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async (open) => addAssessment(open, await releaseBy(open.tx, editor, trackerSlug), indicatorSlug, input),
    { submission },
  );
}

/** Adds a judgement on an indicator of the tracker of a release. */
export async function addAssessment(writing: Writing, release: Release, indicatorSlug: string, input: AssessmentInput) {
  const { tx } = writing;
  const { tracker, by, state } = release;
  if (!isSlug(indicatorSlug)) throw new Absent("such indicator");
  const key = { trackerId: tracker.id, slug: indicatorSlug };
  const indicator = await tx.indicator.findUnique({ where: { trackerId_slug: key } });
  if (!indicator) throw new Absent("such indicator");
  const [codebookId, earlier, basis] = await refusedTogether([
    () => codebookSeen(tx, indicator.id, input.codebook),
    () => newestSeen(tx, indicator.id, input.standing),
    () => citedBasis(tx, indicator, input),
  ]);
  const [exception] = await refusedTogether([
    () => ruleException(tx, input, { indicatorId: indicator.id, codebookId, ...basis }),
    async () => refuseWrongDay(input, basis.lastDay, await lastEffectiveDay(tx, indicator.id)),
  ]);
  return writing.enter("recordAssessment", null, async (place) => {
    const number = (earlier?.number ?? 0) + 1;
    const { level, confidence, confidenceReason, rationale, effectiveOn } = input;
    const judgement = { level, confidence, confidenceReason, rationale, effectiveOn, codebookId, number };
    const data = {
      ...judgement,
      ruleException: exception,
      ...place,
      state,
      authorId: by.id,
      signedAs: by.signedAs,
      indicatorId: indicator.id,
    };
    const { id } = await tx.assessment.create({ data, select: { id: true } });
    const of = { assessmentId: id, indicatorId: indicator.id };
    await tx.assessmentCitation.createMany({ data: basis.versionIds.map((versionId) => ({ ...of, versionId })) });
    await tx.assessmentCheck.createMany({ data: basis.checkIds.map((checkId) => ({ ...of, checkId })) });
    const subject = `${tracker.slug}/indicators/${indicatorSlug}/assessments/${number}`;
    return { subject, after: ["assessment", id], result: { number } };
  });
}

async function codebookSeen(tx: Transaction, indicatorId: number, seen: number): Promise<number> {
  const newest = await tx.codebook.findFirst({ where: { indicatorId }, orderBy: { version: "desc" } });
  if (!newest) throw new Refused({ form: "This indicator has no rules yet, and without them nothing can be judged." });
  if (newest.version === seen) return newest.id;
  const level = `The rules were changed after you opened this form: version ${newest.version} holds now. Read them again.`;
  throw new Refused({ level }, { present: { codebook: [String(newest.version)] } });
}

async function newestSeen(tx: Transaction, indicatorId: number, seen: number) {
  const newest = await tx.assessment.findFirst({ where: { indicatorId }, orderBy: { number: "desc" } });
  if ((newest?.number ?? 0) === seen) return newest;
  if (!newest) throw new Refused({ form: "This form is out of date. Open it again." });
  const form = `${newest.signedAs} recorded a judgement after you opened this form. See what it says, then save again.`;
  const { number, level, confidence, confidenceReason, rationale, effectiveOn } = newest;
  const present = { level: [level], confidence: [confidence ?? ""], confidenceReason: [confidenceReason ?? ""] };
  throw new Refused(
    { form },
    { present: { ...present, rationale: [rationale], effectiveOn: [effectiveOn], standing: [String(number)] } },
  );
}

async function lastEffectiveDay(tx: Transaction, indicatorId: number): Promise<string | null> {
  const { _max } = await tx.assessment.aggregate({ where: { indicatorId }, _max: { effectiveOn: true } });
  return _max.effectiveOn;
}

/**
 * A judgement never speaks of a day to come: the board draws what holds today (UTC), so it would be published and not
 * seen. An earlier day is only warned of, for the past may be judged late.
 */
function refuseWrongDay({ effectiveOn, allowEarly }: AssessmentInput, lastDay: string | null, latest: string | null) {
  const today = dayOfMoment(new Date());
  if (effectiveOn > today) {
    throw new Refused({ effectiveOn: `A judgement cannot speak of a day to come; today is ${today} (UTC).` });
  }
  if (allowEarly) return;
  if (lastDay !== null && effectiveOn < lastDay) {
    throw new Refused({
      allowEarly: `It cites something of ${dateInWords(lastDay)}, which is after the effective day.`,
    });
  }
  if (latest !== null && effectiveOn < latest) {
    throw new Refused({
      allowEarly: `It would not hold now, because another judgement speaks of a later day, ${dateInWords(latest)}.`,
    });
  }
}
