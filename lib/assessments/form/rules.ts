import { CONFIDENCES, isCodeOf, LEVELS } from "@/lib/scales/rules";

type Values = Record<string, string[]>;

const FIELDS: Readonly<Record<string, { label: string; words?: Readonly<Record<string, { words: string }>> }>> = {
  level: { label: "Level", words: LEVELS },
  confidence: { label: "Confidence", words: CONFIDENCES },
  confidenceReason: { label: "Reason for the confidence" },
  rationale: { label: "Rationale" },
  effectiveOn: { label: "Effective day" },
};

/** Every field in which a colleague's judgement and what was typed differ; none where no colleague was faster. */
export function differences(present: Values, typed: Values) {
  if (!present.standing) return [];
  return Object.entries(FIELDS).flatMap(([field, { label, words = {} }]) => {
    const textOf = (values: Values) => {
      const text = (values[field]?.[0] ?? "").replace(/\r\n/g, "\n").trim();
      return isCodeOf(words, text) ? (words[text]?.words ?? text) : text;
    };
    const pair = { present: textOf(present), typed: textOf(typed) };
    return pair.present === pair.typed ? [] : [{ field, label, ...pair }];
  });
}
