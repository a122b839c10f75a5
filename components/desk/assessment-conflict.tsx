"use client";

import { differences } from "@/lib/assessments/form/rules";
import { TwoTexts } from "./two-texts";

export function AssessmentConflict() {
  return <TwoTexts differences={differences} />;
}
