"use client";

import { TwoTexts } from "@/components/desk/two-texts";
import { OUTCOMES } from "@/lib/outlooks/rules";
import { isCodeOf } from "@/lib/scales/rules";

type Values = Record<string, string[]>;

const LABELS = { outcome: "Result", note: "Note" };

function differences(present: Values, typed: Values) {
  if (!present.results) return [];
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const textOf = (values: Values) => {
      const text = (values[field]?.[0] ?? "").replace(/\r\n/g, "\n").trim();
      return isCodeOf(OUTCOMES, text) ? OUTCOMES[text].words : text;
    };
    const pair = { present: textOf(present), typed: textOf(typed) };
    return pair.present === pair.typed ? [] : [{ field, label, ...pair }];
  });
}

export function ResultConflict() {
  return <TwoTexts differences={differences} />;
}
