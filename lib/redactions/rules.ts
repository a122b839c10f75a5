import { dateInWords } from "@/lib/dates/words";
import type { AddedKind } from "@/lib/ledger/kinds";

/** The texts that can be taken out of a row, by its kind. Days, addresses and closed lists stay: they are no prose. */
export const REDACTABLE = {
  evidence_version: ["headline", "summary", "quote", "quote_english", "note", "reason", "signed_as"],
  assessment: ["rationale", "confidence_reason", "rule_exception", "signed_as"],
  indicator_check: ["scope", "note", "signed_as"],
  approval: ["note", "signed_as"],
  dissent: ["rationale", "signed_as"],
  review: ["note", "signed_as"],
  outlook: ["statement", "basis", "signed_as"],
  outlook_result: ["note", "signed_as"],
  source_rating: ["reason", "signed_as"],
  codebook: ["note", "signed_as"],
} as const satisfies Partial<Record<AddedKind, readonly string[]>>;

export type RedactableKind = keyof typeof REDACTABLE;

export function isRedactable(kind: string | null): kind is RedactableKind {
  return kind !== null && kind in REDACTABLE;
}

/** What a person was called and reached by, once it had to go. */
export const NOBODY = "Redacted person";

/** What stands in the place of words that had to go, wherever they would be read. */
export function redactedText(day: string, reason: string): string {
  return `[Redacted on ${dateInWords(day)}: ${reason}]`;
}

export function isRedacted(text: string): boolean {
  return text.startsWith("[Redacted on ");
}
