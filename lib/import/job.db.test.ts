import { beforeAll, describe, expect, test } from "vitest";
import { csvText } from "@/lib/csv/text";
import { db } from "@/lib/db";
import { commandLine, type Editor, proven } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { addPerson } from "@/lib/people/write";
import { Absent } from "@/lib/refusal";
import { portionIn } from "@/lib/testing/portion";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker } from "@/lib/testing/tracker-record";
import { mappingInput } from "./input";
import { importJob, importRows, namesToAdd } from "./read-job";
import { refusedFile } from "./read-refused";
import { importsWaiting } from "./read-waiting";
import { beginApplying, discardImport, mapImport, startImport, stopImport } from "./write-job";
import { applyImport, tryImport } from "./write-run";

const HEADER = ["occurred", "headline", "origin", "url", "indicators", "bearings"];
const MAPPING = mappingInput.parse({
  ...Object.fromEntries(HEADER.map((column, place) => [column, String(place)])),
  defaultKind: "ACTION",
});

let editor: Editor;
let other: Editor;

async function person(name: string): Promise<Editor> {
  const id = await addPerson(commandLine(), { email: `${name}@example.org`.toLowerCase(), name, role: "EDITOR" });
  return proven({ id, signedAs: name, role: "EDITOR" });
}

beforeAll(async () => {
  [editor, other] = [await person("Ida"), await person("Otto")];
});

const row = (headline: string, indicator = "missile-tests") => [
  "2026-08-20",
  headline,
  "Daily NK",
  `https://news.example/${encodeURIComponent(headline)}`,
  indicator,
  "AWAY",
];

async function upload(...rows: string[][]) {
  const tracker = await makeTracker();
  const content = new Uint8Array(Buffer.from(csvText([HEADER, ...rows])));
  const id = await startImport(editor, { tracker: tracker.slug, fileName: "events.csv", content });
  return { id, tracker, itemCount: () => db.evidence.count({ where: { trackerId: tracker.id } }) };
}

async function tried(...rows: string[][]) {
  const job = await upload(...rows);
  await tryImport({ id: job.id, run: await mapImport(editor, job.id, MAPPING) });
  return job;
}

async function runOf(id: string, leavesRefused = false): Promise<string> {
  return (await beginApplying(editor, id, leavesRefused)) ?? "";
}

const jobOf = (id: string) => importJob(editor, id);

test("a file is tried, then added; its rows and new names are told", async () => {
  const { id, tracker, itemCount } = await tried(row("One"), row("Two", "moon"), row("one"));
  expect(await jobOf(id)).toMatchObject({
    state: "TRIED",
    counts: { ADD: 1, REFUSED: 1, DUPLICATE: 1 },
    rowsDone: 3,
    rowsRefused: 1,
  });
  expect(await importRows(id, "REFUSED", 1)).toMatchObject([
    { line: 3, headline: "Two", faults: [{ column: "indicators" }] },
  ]);
  expect(await namesToAdd(id, tracker.id)).toEqual({ sources: ["Daily NK"], actors: [] });
  expect(await itemCount()).toBe(0);
  const line = { tracker: tracker.slug, href: `/desk/import/${id}`, note: "Tried, and not added yet" };
  expect(await importsWaiting(editor, portionIn(tracker))).toMatchObject({ lines: [line], count: 1 });

  expect((await refusalOf(runOf(id))).errors.leaveRefused).toContain("One row is refused.");
  await applyImport(editor, { id, run: await runOf(id, true) });
  expect(await jobOf(id)).toMatchObject({ state: "APPLIED", firstNumber: 1, lastNumber: 1 });
  expect(await itemCount()).toBe(1);
  expect((await importsWaiting(editor, portionIn(tracker))).lines).toEqual([]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("of two that add at once, one does", async () => {
  const { id, itemCount } = await tried(row("One"), row("Two"));
  const runs = await Promise.all([beginApplying(editor, id, false), beginApplying(editor, id, false)]);
  const [run, ...more] = runs.filter((name) => name !== null);
  expect(more).toEqual([]);
  await applyImport(editor, { id, run: run ?? "" });
  expect(await beginApplying(editor, id, false)).toBeNull();
  expect(await itemCount()).toBe(2);
});

describe("what is stopped", () => {
  test("while it is tried has found nothing that could be added", async () => {
    const { id, itemCount } = await upload(row("One"));
    const run = await mapImport(editor, id, MAPPING);
    await stopImport(editor, id);
    await tryImport({ id, run });
    expect(await jobOf(id)).toMatchObject({ state: "STOPPED", fault: expect.stringContaining("as you asked") });
    expect(await beginApplying(editor, id, true)).toBeNull();
    expect(await itemCount()).toBe(0);
  });

  test("while it is added leaves no trace, and can be added later", async () => {
    const { id, itemCount } = await tried(row("One"));
    const entries = await db.ledgerEntry.count();
    const run = await runOf(id);
    await stopImport(editor, id);
    await applyImport(editor, { id, run });
    expect([await itemCount(), await db.ledgerEntry.count()]).toEqual([0, entries]);
    expect(await jobOf(id)).toMatchObject({ state: "STOPPED" });
    await tryImport({ id, run: await mapImport(editor, id, MAPPING) });
    await applyImport(editor, { id, run: await runOf(id) });
    expect(await itemCount()).toBe(1);
  });
});

test("a run that gave no sign of life counts as stopped, and cannot end the one that replaced it", async () => {
  const { id, itemCount } = await tried(row("One"));
  const dead = await runOf(id);
  await expect(mapImport(editor, id, MAPPING)).rejects.toThrow("under way already");
  await db.importJob.update({ where: { id }, data: { beatAt: new Date(Date.now() - 61_000) } });
  expect(await jobOf(id)).toMatchObject({ state: "STOPPED" });
  const run = await mapImport(editor, id, MAPPING);
  await applyImport(editor, { id, run: dead });
  expect(await itemCount()).toBe(0);
  await tryImport({ id, run });
  expect(await jobOf(id)).toMatchObject({ state: "TRIED" });
});

test("nobody else sees, maps, adds, stops or forgets it", async () => {
  const { id } = await tried(row("One", "moon"));
  expect([await importJob(other, id), await refusedFile(other, id)]).toEqual([null, null]);
  const absent = new Absent("such import");
  await expect(mapImport(other, id, MAPPING)).rejects.toThrow(absent);
  await expect(beginApplying(other, id, true)).rejects.toThrow(absent);
  await expect(stopImport(other, id)).rejects.toThrow(absent);
  await expect(discardImport(other, id)).rejects.toThrow(absent);
  await discardImport(editor, id);
  expect(await jobOf(id)).toBeNull();
});

test("refused rows come back with the reason, harmless to a spreadsheet, and are read as they were", async () => {
  const { id, tracker } = await tried(row("=HYPERLINK(1)", "moon"), row("'@SUM", "moon"), row("Fine"));
  const file = await refusedFile(editor, id);
  expect(file?.name).toBe("refused-events.csv");
  const lines = file?.text.split("\r\n") ?? [];
  expect(lines[0]).toBe([...HEADER, "why_refused"].join(","));
  expect(lines[1]).toMatch(/^2026-08-20,'=HYPERLINK\(1\),.*,indicators: This tracker has no indicator “moon”\.$/);
  expect(lines[2]).toMatch(/^2026-08-20,''@SUM,/);
  expect(lines).toHaveLength(4);

  const mended = new Uint8Array(Buffer.from((file?.text ?? "").replaceAll("moon,", "missile-tests,")));
  const again = await startImport(editor, { tracker: tracker.slug, fileName: "mended.csv", content: mended });
  await tryImport({ id: again, run: await mapImport(editor, again, MAPPING) });
  expect((await importRows(again, "ADD", 1)).map(({ headline }) => headline)).toEqual(["=HYPERLINK(1)", "'@SUM"]);
});

test("how columns were named is known for the next file of that kind in that tracker", async () => {
  const { id, tracker } = await upload(row("One"));
  await mapImport(editor, id, mappingInput.parse({ ...MAPPING.mapping, ...strange(), defaultKind: "STATEMENT" }));
  const content = new Uint8Array(Buffer.from(csvText([HEADER, row("Two")])));
  const next = await startImport(other, { tracker: tracker.slug, fileName: "next.csv", content });
  expect(await importJob(other, next)).toMatchObject({
    isRemembered: true,
    mapping: { headline: 2, origin: 1 },
    choices: { kind: "STATEMENT" },
  });
});

const strange = () => ({ occurred: "0", headline: "2", origin: "1", url: "3", indicators: "4", bearings: "5" });

test.each([
  ["an empty file", "", "Choose a file."],
  ["a workbook", "PK\u0003\u0004\u0000", "neither UTF-8 nor UTF-16"],
  ["a header alone", "occurred,headline\n", "no row below it"],
  ["too wide a table", `${"a,".repeat(1_000)}a\n1\n`, "more than 1,000 columns"],
])("%s is refused at its field", async (_, text, message) => {
  const { slug } = await makeTracker();
  const content = new Uint8Array(Buffer.from(text));
  const refusal = await refusalOf(startImport(editor, { tracker: slug, fileName: "a.csv", content }));
  expect(refusal.errors.file).toContain(message);
});
