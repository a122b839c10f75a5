import { PackageFault } from "./fault";
import type { RecordOf } from "./input";
import { type Opened, openPackage } from "./open";
import { readRecord } from "./record";
import { References } from "./references";
import { recordIn, SECTIONS, type Section } from "./rules";

/** A package that can be taken over as it is. */
export interface Checked extends Opened {
  /** The entries that its records were recorded by, in the order of their ledgers: "1/57". */
  entries: string[];
  /** When its last entry was made: RFC 3339. */
  knownUntil: string;
  title: string;
}

const BATCH = 1_000;
const FIRST_LINE = 2;

/** Holds a package to its signature, its records to their shapes, and all of them to each other. Throws `PackageFault`. */
export function checkPackage(bytes: Buffer): Checked {
  const opened = openPackage(bytes);
  const references = new References();
  const entries: string[] = [];
  let [knownUntil, title] = ["", ""];
  for (const [index, line] of opened.lines.entries()) {
    const record = readRecord(line, index + FIRST_LINE);
    references.take(index + FIRST_LINE, record);
    if ("recordedAt" in record) entries.push(record.entry);
    if (record.kind === "tracker") title = record.title;
    if (record.kind === "entry" && record.at > knownUntil) knownUntil = record.at;
  }
  references.end();
  if (knownUntil === "") throw new PackageFault(null, "The package has no entry of a ledger.");
  return { ...opened, entries: entries.sort(inOrder), knownUntil, title };
}

function inOrder(one: string, other: string): number {
  const [[ledger = 0, sequence = 0], [otherLedger = 0, otherSequence = 0]] = [numbersOf(one), numbersOf(other)];
  return ledger - otherLedger || sequence - otherSequence;
}

function numbersOf(entry: string): number[] {
  return entry.split("/").map(Number);
}

/** The records of one kind in their order, some hundreds at a time. */
export function* recordsOf<S extends Section>({ seal, lines }: Opened, section: S): Generator<RecordOf<S>[]> {
  const place = SECTIONS.indexOf(section);
  const from = SECTIONS.slice(0, place).reduce((sum, before) => sum + seal.counts[before], 0);
  const end = from + seal.counts[section];
  for (let at = from; at < end; at += BATCH) {
    yield lines.slice(at, Math.min(at + BATCH, end)).map((line) => JSON.parse(recordIn(line) ?? "") as RecordOf<S>);
  }
}

export function allOf<S extends Section>(opened: Opened, section: S): RecordOf<S>[] {
  return [...recordsOf(opened, section)].flat();
}

/** Everything was checked before: what is missing now is a fault of ours. */
export function had<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Something that the package names was not added.");
  return value;
}
