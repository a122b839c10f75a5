import { csvText, harmlessCell } from "@/lib/csv/text";

/** The columns of a file of assessments, in their order. */
export const ASSESSMENT_COLUMNS = [
  "indicator",
  "number",
  "effective_on",
  "level",
  "trend",
  "confidence",
  "confidence_reason",
  "rationale",
  "rule_version",
  "rule_exception",
  "evidence",
  "checks",
  "state",
  "signed_as",
  "recorded_at",
] as const;
export type AssessmentColumn = (typeof ASSESSMENT_COLUMNS)[number];

/** A judgement as a row of such a file; null where nothing is known. */
export type ExportedAssessment = Record<AssessmentColumn, string | null>;

export const ASSESSMENTS_HEAD = csvText([ASSESSMENT_COLUMNS]);

/** One judgement as a line of the file. What a spreadsheet would run is disarmed. */
export function assessmentLine(assessment: ExportedAssessment): string {
  return csvText([ASSESSMENT_COLUMNS.map((column) => harmlessCell(assessment[column] ?? ""))]);
}
