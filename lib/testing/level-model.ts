import type { Level } from "@/lib/scales/rules";

/** An assessment as the model sees it; numbers follow the order in which they were recorded. */
export interface ModelAssessment {
  level: Level;
  effectiveOn: string;
  number: number;
  recordedAt: Date;
}

/** The assessments that count: effective on the day or before it and, on the second clock, recorded by then. */
export function countingAssessments(all: ModelAssessment[], asOf: string, knownBefore: Date | null): ModelAssessment[] {
  const counting: ModelAssessment[] = [];
  for (const assessment of all) {
    if (assessment.effectiveOn > asOf) continue;
    if (knownBefore !== null && assessment.recordedAt >= knownBefore) continue;
    counting.push(assessment);
  }
  return counting;
}

/** Of those that count the latest effective, and of these the latest recorded. */
export function holdingAssessment(counting: ModelAssessment[]): ModelAssessment | null {
  let holding: ModelAssessment | null = null;
  for (const candidate of counting) {
    const isLaterEffective = holding === null || candidate.effectiveOn > holding.effectiveOn;
    const isLaterRecorded =
      holding !== null && candidate.effectiveOn === holding.effectiveOn && candidate.number > holding.number;
    if (isLaterEffective || isLaterRecorded) holding = candidate;
  }
  return holding;
}

/** The one that would hold if the holding one had never been made. */
export function assessmentBefore(counting: ModelAssessment[]): ModelAssessment | null {
  const holding = holdingAssessment(counting);
  return holdingAssessment(counting.filter((assessment) => assessment !== holding));
}

/** The level that held on each day that an assessment speaks of, from the first to the last. */
export function levelsByDay(counting: ModelAssessment[]): { on: string; level: Level }[] {
  const days = [...new Set(counting.map(({ effectiveOn }) => effectiveOn))].sort();
  return days.flatMap((on) => {
    const holding = holdingAssessment(counting.filter(({ effectiveOn }) => effectiveOn <= on));
    return holding === null ? [] : [{ on, level: holding.level }];
  });
}
