import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/db";
import { makeTracker } from "@/lib/testing/tracker-record";

const HEADER = "Event date;Title;Source;Link;indicators;bearings";
const GOOD = "20 August 2026;Ten missiles fired;Daily NK;https://news.example/1;missile-tests;AWAY";
const AMBIGUOUS = "03/04/2024;Two missiles fired;KCNA;https://news.example/2;missile-tests;AWAY";

async function fileOf(...lines: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "signpost-import-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "file.csv");
  await writeFile(file, lines.join("\r\n"));
  return file;
}

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test("a file is tried, then added, then known", async () => {
  const { id, slug } = await makeTracker();
  const file = await fileOf(HEADER, GOOD);
  const tried = await run(slug, file);
  expect(tried).toMatchObject({ code: 0, out: expect.stringContaining("1 to add, 0 refused, 0 duplicates skipped.") });
  expect(tried.out).toContain("Columns: occurred (“Event date”), headline (“Title”), origin (“Source”), url (“Link”)");
  expect(tried.out).toContain("New source: Daily NK");
  expect(tried.out).toContain("the kind is ACTION");
  expect(await db.evidence.count({ where: { trackerId: id } })).toBe(0);

  expect(await run(slug, file, "--apply", "--kind", "statement")).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 added."),
  });
  expect(
    await db.evidenceVersion.findMany({ where: { trackerId: id }, select: { kind: true, occurred: true } }),
  ).toEqual([{ kind: "STATEMENT", occurred: "2026-08-20" }]);
  const again = await run(slug, file, "--apply");
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining("duplicate of item 1: “Ten missiles fired”") });
  expect(again.out).toContain("0 added.");
});

test("a refused row stops the whole, unless it is left out or the file is explained", async () => {
  const { id, slug } = await makeTracker();
  const file = await fileOf(HEADER, GOOD, AMBIGUOUS);
  const refused = await run(slug, file, "--apply");
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("line 3, occurred: refused: “03/04/2024” can be read as");
  expect(refused.err).toContain("Nothing was added.");
  expect(await db.evidence.count({ where: { trackerId: id } })).toBe(0);

  expect(await run(slug, file, "--apply", "--skip-refused")).toMatchObject({ code: 0 });
  expect(await db.evidence.count({ where: { trackerId: id } })).toBe(1);
  expect(await run(slug, file, "--apply", "--dates", "dmy")).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 to add, 0 refused, 1 duplicates skipped."),
  });
});

test("what cannot be read is refused before anything is tried", async () => {
  const { slug } = await makeTracker();
  const [withoutFile, badDates, nowhere, otherColumns] = await Promise.all([
    run(slug),
    run(slug, "file.csv", "--dates", "ymd"),
    run("no-such-tracker", await fileOf(HEADER, GOOD)),
    run(slug, await fileOf("Title;Link", "a;b")),
  ]);
  expect(withoutFile).toMatchObject({ code: 2, err: expect.stringContaining("Usage: npm run import") });
  expect(badDates).toMatchObject({ code: 2 });
  expect(nowhere).toMatchObject({ code: 1, err: "There is no tracker “no-such-tracker”.\n" });
  expect(otherColumns).toMatchObject({
    code: 1,
    err: "The file has no column for: occurred, origin, indicators, bearings.\n",
  });
});
