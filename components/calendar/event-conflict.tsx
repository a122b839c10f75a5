"use client";

import { TwoTexts } from "@/components/desk/two-texts";
import { differences } from "@/lib/calendar/rules";

export function EventConflict() {
  return <TwoTexts differences={differences} />;
}
