import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { recordEvidence } from "@/lib/evidence/write";
import { BEFORE_FIRST, entryHash } from "@/lib/ledger/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { ask, backupFolder, contentOf, restore } from "@/lib/testing/backups";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { migrate, migrationsIn } from "../migrate.mjs";
import { checkBackup } from "./check.mjs";

const OWN = process.env.DATABASE_URL!;

const { folder, backup } = backupFolder();

let whole: string;
let tracker: TrackerRecord;

beforeAll(async () => {
  tracker = await makeTracker();
  const item = await makeItem(tracker, {
    headline: 'Odd, "quoted"\n\\N \t 북한',
    actors: ["North Korea"],
    quote: null,
  });
  await correctItem(tracker, item, { summary: "Corrected." });
  await makeAssessment(tracker, "missile-tests", { cites: [item] });
  await makeEditor("Ana");
  await db.submission.create({ data: { key: "key", who: "cli", result: "" } });
  whole = await backup(OWN, "whole");
});

const verify = (url: string) =>
  promisify(execFile)(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/verify.ts"], {
    env: { ...process.env, DATABASE_URL: url },
  });

test("what is restored is what was backed up, in every table, guarded and counting on as before", async () => {
  const url = await emptyDatabase();
  const rows = await restore(whole, url);
  const content = await contentOf(url);
  expect(content).toEqual(await contentOf(OWN));
  expect(Object.values(content).flat()).toHaveLength(rows);
  const guards = `SELECT tgrelid::regclass::text, tgname, tgenabled, tgdeferrable, tginitdeferred FROM pg_trigger
    WHERE NOT tgisinternal ORDER BY 1, 2`;
  expect(await ask(url, guards)).toEqual(await ask(OWN, guards));
  const links = `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2`;
  expect(await ask(url, links)).toEqual(await ask(OWN, links));
  const next = "SELECT nextval('evidence_id_seq')::integer AS next, (SELECT max(id) FROM evidence) AS last";
  expect(await ask(url, next)).toEqual([{ next: expect.any(Number), last: expect.any(Number) }]);
  const [numbers] = await ask<{ next: number; last: number }>(url, next);
  expect(numbers!.next).toBeGreaterThan(numbers!.last);
  await expect(ask(url, "UPDATE assessment SET rationale = 'Other'")).rejects.toThrow(/only ever added/);
});

test("while 20 editors write, a backup holds each change whole or not at all", async () => {
  let isOver = false;
  let written = 0;
  const write = async () => {
    for (; !isOver; written += 1) await recordEvidence(commandLine(), tracker.slug, evidenceOf());
  };
  const writing = Array.from({ length: 20 }, write);
  const places: string[] = [];
  for (const name of ["first", "second"]) places.push(await backup(OWN, name));
  isOver = true;
  await Promise.all(writing);
  expect(written).toBeGreaterThanOrEqual(20);

  let last = "";
  for (const place of places) {
    const url = await testDatabase();
    await restore(place, url);
    const entries = "SELECT count(*)::integer AS count FROM ledger_entry WHERE what = 'recordEvidence'";
    const items = "SELECT count(*)::integer AS count FROM evidence";
    expect(await ask(url, items)).toEqual(await ask(url, entries));
    last = url;
  }
  expect((await verify(last)).stdout).toContain("entries hold");
});

test("a backup of older tables is restored and migrated on", async () => {
  const [older, url] = [await emptyDatabase(), await emptyDatabase()];
  const names = migrationsIn().map(({ name }) => name);
  await migrate(older, { upTo: names.at(-3) });
  const entry = { sequence: 1n, at: new Date(), who: "cli", what: "addPerson", subject: "people/ana", reason: null };
  const linked = { ...entry, beforeHash: null, afterHash: null, previousHash: BEFORE_FIRST };
  await ask(
    older,
    `INSERT INTO ledger_entry (sequence, at, who, what, subject, previous_hash, hash)
    VALUES (1, '${entry.at.toISOString()}', 'cli', 'addPerson', 'people/ana', '${BEFORE_FIRST}', '${entryHash(linked)}')`,
  );
  await restore(await backup(older, "older"), url);
  const applied = await ask<{ name: string }>(url, "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1");
  expect(applied.map(({ name }) => name)).toEqual(names);
  expect(await ask(url, "SELECT subject FROM ledger_entry")).toEqual([{ subject: "people/ana" }]);
});

test.each(["SIGKILL", "SIGTERM"] as const)("what %s ends in the middle never looks whole", async (signal) => {
  const url = await testDatabase();
  await ask(
    url,
    "CREATE TABLE zz AS SELECT sha512(number::text::bytea) AS noise FROM generate_series(1, 200000) number",
  );
  const place = join(folder, `ended by ${signal}`);
  const env = { ...process.env, DATABASE_URL: url, SIGNPOST_SECRET: "s".repeat(32) };
  const child = execFile(process.execPath, ["scripts/backup.mjs", place], { env });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const begun = () => readdirSync(folder).find((name) => name.startsWith(`ended by ${signal}.unfinished`));
  const isUnderWay = () => begun() && readdirSync(join(folder, begun()!, "tables")).includes("zz.csv.gz");
  await expect.poll(isUnderWay, { interval: 5, timeout: 30_000 }).toBe(true);
  child.kill(signal);
  await ended;
  expect(readdirSync(folder)).not.toContain(`ended by ${signal}`);
  const left = begun();
  if (signal === "SIGTERM") expect(left).toBeUndefined();
  else await expect(checkBackup(join(folder, left!), migrationsIn())).rejects.toThrow(/has no manifest\.json/);
});
