"use client";

import { TwoTexts } from "@/components/desk/two-texts";
import { differences } from "@/lib/codebooks/form/rules";

export function CodebookConflict() {
  return <TwoTexts differences={differences} />;
}
