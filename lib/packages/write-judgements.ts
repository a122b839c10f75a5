import "server-only";
import type { RecordOf } from "./input";
import type { Taking } from "./write-taking";

interface Judged {
  indicator: string;
  assessment: number;
}

/** Adds what was looked for, what was judged, and what others said of it. */
export async function addJudgements(taking: Taking): Promise<void> {
  await addChecks(taking);
  await addAssessments(taking);
  const assessmentOf = ({ indicator, assessment }: Judged) => taking.id("assessment", `${indicator}/${assessment}`);
  await taking.add("dissent", "dissent", {
    row: ({ number, level, rationale, ...of }) => ({ assessment_id: assessmentOf(of), number, level, rationale }),
    subject: ({ indicator, assessment, number }) =>
      `indicators/${indicator}/assessments/${assessment}/dissents/${number}`,
  });
  await taking.add("review", "review", {
    row: ({ indicator, assessment, number, reviewedOn, note = null }) => ({
      indicator_id: taking.id("indicator", indicator),
      assessment_id: assessmentOf({ indicator, assessment }),
      number,
      reviewed_on: reviewedOn,
      note,
    }),
    subject: ({ indicator, number }) => `indicators/${indicator}/reviews/${number}`,
    parts: basisOf(taking, "review"),
  });
  await taking.add("approval", "approval", {
    row: (approval) =>
      "item" in approval
        ? { version_id: taking.id("evidence", `${approval.item}/${approval.version}`), assessment_id: null }
        : { version_id: null, assessment_id: assessmentOf(approval) },
    subject: (approval) =>
      "item" in approval
        ? `evidence/${approval.item}/versions/${approval.version}/approval`
        : `indicators/${approval.indicator}/assessments/${approval.assessment}/approval`,
  });
}

function addChecks(taking: Taking): Promise<void> {
  return taking.add("check", "indicator_check", {
    row: (check) => ({
      tracker_id: taking.tracker.id,
      indicator_id: taking.id("indicator", check.indicator),
      number: check.number,
      source_id: taking.id("source", check.source),
      scope: check.scope,
      period_first: check.periodFirst,
      period_last: check.periodLast,
      checked_on: check.checkedOn,
      note: check.note ?? null,
    }),
    subject: ({ indicator, number }) => `indicators/${indicator}/checks/${number}`,
    name: ({ indicator, number }) => `${indicator}/${number}`,
  });
}

function addAssessments(taking: Taking): Promise<void> {
  return taking.add("assessment", "assessment", {
    row: (assessment) => ({
      indicator_id: taking.id("indicator", assessment.indicator),
      number: assessment.number,
      level: assessment.level,
      confidence: assessment.confidence ?? null,
      confidence_reason: assessment.confidenceReason ?? null,
      rationale: assessment.rationale,
      effective_on: assessment.effectiveOn,
      codebook_id: taking.id("codebook", `${assessment.indicator}/${assessment.codebook}`),
      rule_exception: assessment.ruleException ?? null,
      state: assessment.state,
    }),
    subject: ({ indicator, number }) => `indicators/${indicator}/assessments/${number}`,
    name: ({ indicator, number }) => `${indicator}/${number}`,
    parts: basisOf(taking, "assessment"),
  });
}

/** What a judgement or a review rests on. */
function basisOf(taking: Taking, of: "assessment" | "review") {
  type Resting = Pick<RecordOf<"review">, "indicator" | "cites" | "checks">;
  const own = ({ indicator }: Resting, id: number) => {
    return { [`${of}_id`]: id, indicator_id: taking.id("indicator", indicator) };
  };
  return {
    [`${of}_citation`]: (record: Resting, id: number) =>
      record.cites.map((key) => ({ ...own(record, id), version_id: taking.id("evidence", key) })),
    [`${of}_check`]: (record: Resting, id: number) =>
      record.checks.map((number) => {
        return { ...own(record, id), check_id: taking.id("check", `${record.indicator}/${number}`) };
      }),
  };
}

/** Adds what was expected, and what became of it. */
export async function addOutlooks(taking: Taking): Promise<void> {
  const of = { tracker_id: taking.tracker.id };
  await taking.add("outlook", "outlook", {
    row: (outlook) => ({
      ...of,
      number: outlook.number,
      indicator_id: outlook.indicator === undefined ? null : taking.id("indicator", outlook.indicator),
      kind: outlook.type,
      statement: outlook.statement,
      likelihood: outlook.likelihood,
      basis: outlook.basis,
      made_on: outlook.madeOn,
      due_on: outlook.dueOn,
    }),
    subject: ({ number }) => `outlooks/${number}`,
    name: ({ number }) => String(number),
    parts: {
      outlook_citation: ({ cites }, id) =>
        cites.map((key) => ({ ...of, outlook_id: id, version_id: taking.id("evidence", key) })),
    },
  });
  await taking.add("result", "outlook_result", {
    row: ({ outlook, number, outcome, note }) => ({ outlook_id: taking.id("outlook", outlook), number, outcome, note }),
    subject: ({ outlook, number }) => `outlooks/${outlook}/results/${number}`,
  });
}
