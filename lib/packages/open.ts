import { createHash } from "node:crypto";
import { PackageFault } from "./fault";
import { sealShape, signatureShape } from "./input";
import { isSignedBy } from "./key";
import { jsonOrNull } from "./record";
import { FOOT, HEAD, MAX_LINE_BYTES, recordIn, SECTIONS, type Seal, sealLine, signatureLine } from "./rules";

/** A package of which every byte is as it was signed. */
export interface Opened {
  seal: Seal;
  sealedLine: string;
  signature: string;
  /** The lines of its records. */
  lines: Buffer[];
}

const FIRST_RECORD = 2;
const NEWLINE = 0x0a;
const COMMA = 0x2c;

/** Holds a file to its seal and its signature. Throws `PackageFault` with the first line that is not as it was signed. */
export function openPackage(bytes: Buffer): Opened {
  const lines = linesOf(bytes);
  if (lines[0]?.toString("utf8") !== HEAD) {
    throw new PackageFault(1, "This is no tracker package, or one of a version that this site does not know.");
  }
  const last = lines.length - 3;
  if (last < 1) throw new PackageFault(lines.length, "The package ends before it is whole.");
  const records = lines.slice(1, last);
  const counts = countsOf(records);
  if (lines[last]?.toString("utf8") !== FOOT)
    throw new PackageFault(last + 1, "The list of records does not end here.");
  requireDivided(records);
  const sealed = sealOf(lines, last);
  const cut = bytes.length - Buffer.byteLength(sealed.sealedLine) - Buffer.byteLength(signatureLine(sealed.signature));
  const contentHash = createHash("sha256").update(bytes.subarray(0, cut)).digest("hex");
  const isCounted = SECTIONS.every((section) => (counts[section] ?? 0) === sealed.seal.counts[section]);
  if (contentHash !== sealed.seal.contentHash || !isCounted) {
    throw new PackageFault(null, otherRecords(counts, sealed.seal));
  }
  return { ...sealed, lines: records.map(withoutComma) };
}

function linesOf(bytes: Buffer): Buffer[] {
  if (bytes.at(-1) !== NEWLINE) throw new PackageFault(null, "The file is not whole: it breaks off.");
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end - from > MAX_LINE_BYTES) throw new PackageFault(lines.length + 1, "It is longer than any record is.");
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

function countsOf(records: Buffer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [index, line] of records.entries()) {
    const text = recordIn(withoutComma(line));
    if (text === null) throw new PackageFault(index + FIRST_RECORD, `${named(line)} was changed after it was signed.`);
    const [, section = ""] = /^\{"kind":"([a-z]{1,20})"/.exec(text) ?? [];
    counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}

/** All records but the last one end in a comma. */
function requireDivided(records: Buffer[]): void {
  const wrong = records.findIndex((line, index) => (line.at(-1) === COMMA) === (index === records.length - 1));
  if (wrong >= 0) throw new PackageFault(wrong + FIRST_RECORD, "A comma is missing at its end, or is one too many.");
}

function withoutComma(line: Buffer): Buffer {
  return line.at(-1) === COMMA ? line.subarray(0, -1) : line;
}

/** What a line most likely is about, also where it cannot be read any more. */
function named(line: Buffer): string {
  const start = line.toString("utf8", 0, 400);
  const [, kind] = /^\{"kind":"([a-z]+)"/.exec(start) ?? [];
  const [, name] = /^\{"kind":"[a-z]+",.*?"(?:number|sequence|slug|name|item)":("[^"]{1,80}"|\d+)/.exec(start) ?? [];
  return kind
    ? `The record of kind ${kind}${name ? `, ${name.replaceAll('"', "“").replace(/“$/, "”")},` : ""}`
    : "What stands here";
}

function sealOf(lines: Buffer[], last: number): Omit<Opened, "lines"> {
  const sealedLine = `${lines[last + 1]?.toString("utf8")}\n`;
  const signedLine = `${lines[last + 2]?.toString("utf8")}\n`;
  const fault = new PackageFault(
    last + 2,
    `The seal, or its signature on line ${last + 3}, was changed after the package was signed.`,
  );
  const seal = sealShape.safeParse(jsonOrNull(/^"seal":(.*),\n$/.exec(sealedLine)?.[1]));
  const signature = signatureShape.safeParse(jsonOrNull(/^"signature":(.*)\}\n$/.exec(signedLine)?.[1]));
  if (!seal.success || !signature.success) throw fault;
  const written = seal.data as Seal;
  const isAsWritten = sealLine(written) === sealedLine && signatureLine(signature.data) === signedLine;
  if (!isAsWritten || !isSignedBy(written.publicKey, sealedLine, signature.data)) throw fault;
  return { seal: written, sealedLine, signature: signature.data };
}

function otherRecords(counts: Record<string, number>, seal: Seal): string {
  const section = SECTIONS.find((one) => (counts[one] ?? 0) !== seal.counts[one]);
  const what = section
    ? `It has ${counts[section] ?? 0} records of kind ${section}, and was signed with ${seal.counts[section]}.`
    : "A record was replaced by another one, or stands in another place.";
  return `The records are not those that were signed. ${what}`;
}
