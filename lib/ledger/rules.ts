import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What an entry's own hash is taken over. */
export interface EntryContent {
  sequence: bigint;
  at: Date;
  who: string;
  what: string;
  subject: string;
  reason: string | null;
  beforeHash: string | null;
  afterHash: string | null;
  previousHash: string;
}

/** The hash that stands before the first entry. */
export const BEFORE_FIRST = "0".repeat(64);

/** JSON in the one form that RFC 8785 gives it, so that equal content has equal bytes. */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no JSON form.");
  return text;
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Equal for equal content, and for no other. */
export function fingerprint(content: Json): string {
  return sha256(canonicalJson(content));
}

/** The entry's own hash: SHA-256 over the canonical JSON of its content; the sequence as text, the moment as RFC 3339. */
export function entryHash(entry: EntryContent): string {
  return sha256(
    canonicalJson({
      sequence: entry.sequence.toString(),
      at: entry.at.toISOString(),
      who: entry.who,
      what: entry.what,
      subject: entry.subject,
      reason: entry.reason,
      beforeHash: entry.beforeHash,
      afterHash: entry.afterHash,
      previousHash: entry.previousHash,
    }),
  );
}
