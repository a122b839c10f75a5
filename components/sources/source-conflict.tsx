"use client";

import { TwoTexts } from "@/components/desk/two-texts";
import { differences } from "@/lib/sources/rules";

export function SourceConflict() {
  return <TwoTexts differences={differences} />;
}
