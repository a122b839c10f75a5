import { hash } from "node:crypto";

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
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("This value has no JSON form.");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  let fields = "";
  // By UTF-16 code units, which is how the standard orders names and how JavaScript sorts.
  for (const name of Object.keys(value).sort()) {
    fields += `${fields && ","}${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`;
  }
  return `{${fields}}`;
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** Equal for equal content, and for no other. */
export function fingerprint(content: Json): string {
  return sha256(canonicalJson(content));
}

/** The entry's own hash: SHA-256 over the canonical JSON of its content; the sequence as text, the moment as RFC 3339. */
export function entryHash(entry: EntryContent): string {
  return sha256(entryJson(entry));
}

/** `canonicalJson` of an entry's content: here its names stand in their order, which `JSON.stringify` keeps. */
export function entryJson(entry: EntryContent): string {
  return JSON.stringify({
    afterHash: entry.afterHash,
    at: entry.at.toISOString(),
    beforeHash: entry.beforeHash,
    previousHash: entry.previousHash,
    reason: entry.reason,
    sequence: entry.sequence.toString(),
    subject: entry.subject,
    what: entry.what,
    who: entry.who,
  });
}
