"use client";

import { differences } from "@/lib/evidence/form/rules";
import { TwoTexts } from "./two-texts";

export function EvidenceConflict() {
  return <TwoTexts differences={differences} />;
}
