import { isUtf8 } from "node:buffer";
import { createHash, hash } from "node:crypto";

/** What a package holds, in the order in which it does: the frame as it stands, what was recorded, and the ledger. */
export const SECTIONS = [
  "tracker",
  "theme",
  "tag",
  "quote",
  "indicator",
  "actor",
  "source",
  "scenario",
  "event",
  "codebook",
  "rating",
  "evidence",
  "response",
  "withdrawal",
  "check",
  "assessment",
  "dissent",
  "review",
  "approval",
  "outlook",
  "result",
  "ledger",
  "entry",
] as const;
export type Section = (typeof SECTIONS)[number];

/** The first line of a package. All lines after it hold one record each, up to the three last ones. */
export const HEAD = '{"format":"signpost-tracker","version":1,"records":[';
/** The line after the last record. */
export const FOOT = "],";

export const MAX_PACKAGE_BYTES = 256 * 1024 * 1024;
/** What the form at the desk takes; a larger one is taken over at the command line. */
export const MAX_SENT_BYTES = 20 * 1024 * 1024;
/** No record that somebody wrote comes near. */
export const MAX_LINE_BYTES = 2 * 1024 * 1024;

const MARK = ',"digest":"';
const MARK_DIGITS = 16;
const MARK_END = '"}';
const MARK_LENGTH = MARK.length + MARK_DIGITS + MARK_END.length;

/** A record as its line, without what divides it from the next: at its end, the beginning of the SHA-256 of the rest. */
export function recordLine(section: Section, record: object): string {
  const text = JSON.stringify({ kind: section, ...record }).slice(0, -1);
  return `${text}${MARK}${markOf(text)}${MARK_END}`;
}

/** The JSON of a record, out of its line; null where a byte of the line is not as it was written. */
export function recordIn(line: Buffer): string | null {
  const cut = line.length - MARK_LENGTH;
  if (cut <= 0) return null;
  const written = line.subarray(0, cut);
  if (line.toString("latin1", cut) !== `${MARK}${markOf(written)}${MARK_END}` || !isUtf8(written)) return null;
  return `${written.toString("utf8")}}`;
}

function markOf(text: string | Buffer): string {
  return createHash("sha256").update(text).update("}").digest("hex").slice(0, MARK_DIGITS);
}

/** What is signed: the hash of the content, what it is of and whose it is. */
export interface Seal {
  /** SHA-256 over all that stands before the seal. */
  contentHash: string;
  /** How many records of each kind there are. */
  counts: Record<Section, number>;
  /** The address of the tracker on the instance that signs. */
  address: string;
  /** The addresses of the trackers that it was taken over from, the first one first. */
  origins: string[];
  /** SubjectPublicKeyInfo in Base64. */
  publicKey: string;
}

/** The line of a seal, which is what the signature is over, with its line end. */
export function sealLine({ contentHash, counts, address, origins, publicKey }: Seal): string {
  const inOrder = Object.fromEntries(SECTIONS.map((section) => [section, counts[section]]));
  return `"seal":${JSON.stringify({ contentHash, counts: inOrder, address, origins, publicKey })},\n`;
}

export function signatureLine(signature: string): string {
  return `"signature":${JSON.stringify(signature)}}\n`;
}

/** A key as people compare it: "3f9a 12cd …", half of the SHA-256 of its SubjectPublicKeyInfo. */
export function fingerprintOf(publicKey: string): string {
  const digits = hash("sha256", Buffer.from(publicKey, "base64"), "hex").slice(0, 32);
  return (digits.match(/.{4}/g) ?? []).join(" ");
}

/** Whether two people mean one key, however they divide its digits. */
export function isFingerprint(typed: string, publicKey: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^0-9a-f]/g, "");
  return plain(typed) === plain(fingerprintOf(publicKey));
}
