import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { decode } from "@/lib/csv/decode";
import { readTable } from "@/lib/csv/table";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import type { Finding } from "@/lib/import/findings";
import { newNames } from "@/lib/import/names";
import { findingsOf } from "@/lib/import/read-findings";
import { knownNames, ledgerEnd } from "@/lib/import/read-known";
import { DATE_ORDERS, guessedMapping, MAX_BYTES, MAX_ROWS, type Mapping, REQUIRED, TAKEN } from "@/lib/import/rules";
import { importItems } from "@/lib/import/write";
import { codesOf, isCodeOf, KINDS } from "@/lib/scales/rules";
import { importPackage } from "./import-package";

const USAGE = `Usage: npm run import -- TRACKER FILE.csv [--apply] [--skip-refused] [--kind KIND] [--dates dmy|mdy] [--allow-future]
       npm run import -- TRACKER FILE.json [--apply] [--key FINGERPRINT]

Says what a file of evidence would add to a tracker, what is refused and why, and what is there already; or makes a
tracker of that name from the package of one, which ends in .json.
  --apply          add it: all of it, or nothing where a row is refused
  --key            the fingerprint of the key that a package is signed with, where it is not known here
  --skip-refused   add the other rows all the same
  --kind KIND      statement, action or capability, where a row does not say it (action unless told)
  --dates ORDER    how numbers stand in dates like 03/04/2024: dmy (day first) or mdy (month first)
  --allow-future   days that are still to come are right`;

const options = {
  apply: { type: "boolean" },
  "skip-refused": { type: "boolean" },
  "allow-future": { type: "boolean" },
  kind: { type: "string" },
  dates: { type: "string" },
  key: { type: "string" },
} as const;

/** Says what is wrong, and ends. */
function refuse(message: string, usage = ""): never {
  console.error(message + usage);
  process.exit(usage ? 2 : 1);
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [tracker, file, ...rest] = positionals;
    if (tracker === undefined || file === undefined || rest.length > 0) throw new Error("Name a tracker and a file.");
    const kind = (values.kind ?? "action").toUpperCase();
    if (!isCodeOf(KINDS, kind)) throw new Error(`The kind is one of ${codesOf(KINDS).join(", ").toLowerCase()}.`);
    const dates = values.dates ?? null;
    if (dates !== null && !isCodeOf(DATE_ORDERS, dates)) throw new Error("The order of dates is dmy or mdy.");
    return { ...values, tracker, file, kind, dates };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), `\n\n${USAGE}`);
  }
}

async function readFileAsTable(file: string) {
  const { size } = await stat(file).catch(() => refuse(`${file} cannot be read.`));
  if (size > MAX_BYTES) refuse(`${file} has more than ${MAX_BYTES / 1024 / 1024} MB. Split it.`);
  const text = decode(await readFile(file));
  if (!text.ok) refuse(`${file}: ${text.message}`);
  const table = await readTable(text.value, MAX_ROWS);
  return table.ok ? table.value : refuse(`${file}: ${table.message}`);
}

/** Says which of the file's columns are taken as what, and ends where one is missing that is needed. */
function tellColumns(header: string[], mapping: Mapping): void {
  const taken = TAKEN.flatMap((column) => {
    const name = header[mapping[column] ?? -1];
    return name === undefined ? [] : [name === column ? column : `${column} (“${name}”)`];
  });
  console.log(`Columns: ${taken.join(", ")}.`);
  const places = new Set(Object.values(mapping));
  const others = header.filter((_, place) => !places.has(place));
  if (others.length > 0) console.log(`Not read: ${others.join(", ")}.`);
  const missing = REQUIRED.filter((column) => mapping[column] === undefined);
  if (missing.length > 0) refuse(`The file has no column for: ${missing.join(", ")}.`);
}

function inWords(finding: Finding): string {
  const { line, outcome, headline } = finding;
  if (outcome === "ADD") return `line ${line}: add “${headline}”`;
  if (outcome === "REFUSED") {
    return finding.faults
      .map(({ column, reason }) => `line ${line}, ${column ?? "row"}: refused: ${reason}`)
      .join("\n");
  }
  const same = finding.likeItem === null ? `line ${finding.likeLine}` : `item ${finding.likeItem}`;
  return `line ${line}: duplicate of ${same}: “${headline}”`;
}

const { tracker, file, kind, dates, apply, key = null, ...flags } = readArguments();
if (/\.json$/i.test(file)) {
  await importPackage(tracker, file, { apply: apply === true, fingerprint: key });
  process.exit();
}
const known = (await knownNames(tracker)) ?? refuse(`There is no tracker “${tracker}”.`);
const table = await readFileAsTable(file);
const mapping = guessedMapping(table.header);
tellColumns(table.header, mapping);
console.log(`Where a row does not say it, the kind is ${kind} and the significance MODERATE.`);

const seen = await ledgerEnd();
const choices = { dates, kind, allowFuture: flags["allow-future"] ?? false };
const findings: Finding[] = [];
for await (const batch of findingsOf(table, mapping, choices, known)) {
  findings.push(...batch);
  console.log(batch.map(inWords).join("\n"));
}
const items = findings.flatMap((finding) => (finding.outcome === "ADD" ? [finding.item] : []));
const count = (outcome: Finding["outcome"]) => findings.filter((finding) => finding.outcome === outcome).length;
const { sources, actors } = newNames(items, known);
for (const { name } of sources.values()) console.log(`New source: ${name} (news outlet, F)`);
for (const name of actors.values()) console.log(`New actor: ${name} (body)`);
console.log(`${count("ADD")} to add, ${count("REFUSED")} refused, ${count("DUPLICATE")} duplicates skipped.`);

const isRefused = count("REFUSED") > 0 && !flags["skip-refused"];
if (isRefused) process.exitCode = 1;
if (apply && !isRefused) {
  const { added, skipped } = await importItems(commandLine(), tracker, items, { seen });
  console.log(`${added} added${skipped > 0 ? `, ${skipped} filed by somebody else meanwhile` : ""}.`);
} else if (apply) {
  console.error("Nothing was added. Mend the rows that are refused, or leave them out with --skip-refused.");
} else {
  console.log("Nothing was added: this was a dry run. Add it with --apply.");
}
await db.$disconnect();
