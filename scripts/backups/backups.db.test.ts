import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { recordEvidence } from "@/lib/evidence/write";
import { BEFORE_FIRST, entryHash } from "@/lib/ledger/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { migrate, migrationsIn } from "../migrate.mjs";
import { tablesOf } from "./catalogue.mjs";
import { checkBackup } from "./check.mjs";
import { loadBackup } from "./load.mjs";
import { writeBackup } from "./write.mjs";

const SECRET = "a secret that only this test knows of";
const OWN = process.env.DATABASE_URL!;

let folder: string;
let whole: string;
let tracker: TrackerRecord;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "signpost-backups-"));
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

afterAll(() => rmSync(folder, { recursive: true }));

async function backup(url: string, name: string): Promise<string> {
  const place = join(folder, name);
  await writeBackup(url, { folder: place, signpost: "0.1.0", secret: SECRET });
  return place;
}

async function restore(place: string, url: string): Promise<number> {
  return loadBackup(url, await checkBackup(place, migrationsIn()));
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What every table holds, row by row, and which number comes next. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const content: Record<string, unknown> = {};
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${name}" AS t ORDER BY 1`);
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  } finally {
    await client.end();
  }
}

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

interface Damage {
  words: RegExp;
  damage: (place: string) => void;
}

const change = (place: string, edit: (manifest: Record<string, unknown>) => void) => {
  const file = join(place, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  edit(manifest);
  const text = JSON.stringify(manifest);
  writeFileSync(file, text);
  const sums = readFileSync(join(place, "SHA256SUMS"), "utf8")
    .split("\n")
    .filter((line) => !line.includes("manifest"));
  writeFileSync(join(place, "SHA256SUMS"), [`${hash("sha256", text)}  manifest.json`, ...sums].join("\n"));
};

const DAMAGES: Record<string, Damage> = {
  "that is truncated": {
    words: /is truncated: tables\/evidence_version\.csv\.gz has 40 bytes of/,
    damage: (place) => truncateSync(join(place, "tables", "evidence_version.csv.gz"), 40),
  },
  "that lacks a file": {
    words: /is truncated: tables\/user\.csv\.gz is missing/,
    damage: (place) => rmSync(join(place, "tables", "user.csv.gz")),
  },
  "that was altered": {
    words: /was altered: tables\/evidence_version\.csv\.gz is not what was written/,
    damage: (place) => {
      const file = join(place, "tables", "evidence_version.csv.gz");
      const bytes = readFileSync(file);
      bytes[bytes.length - 20]! ^= 1;
      writeFileSync(file, bytes);
    },
  },
  "whose manifest was altered": {
    words: /was altered: manifest\.json is not what was written/,
    damage: (place) => {
      const file = join(place, "manifest.json");
      writeFileSync(file, readFileSync(file, "utf8").replace(/"rows": \d+/, '"rows": 4711'));
    },
  },
  "in a newer format": {
    words: /was written by a newer Signpost \(9\.9\.9\)/,
    damage: (place) => change(place, (manifest) => Object.assign(manifest, { formatVersion: 2, signpost: "9.9.9" })),
  },
  "of newer tables": {
    words: /is of a newer Signpost \(0\.1\.0\): this one does not know its migration 29990101000000_later/,
    damage: (place) =>
      change(place, ({ migrations }) =>
        (migrations as unknown[]).push({ name: "29990101000000_later", sha256: "a".repeat(64) }),
      ),
  },
  "of a Signpost that was changed": {
    words: /is of a Signpost that was changed/,
    damage: (place) =>
      change(place, ({ migrations }) => Object.assign((migrations as object[])[0]!, { sha256: "a".repeat(64) })),
  },
  "of another program": {
    words: /is not of a backup of Signpost/,
    damage: (place) => writeFileSync(join(place, "manifest.json"), '{"format":"gitea-dump"}'),
  },
  "of which the manifest broke off": {
    words: /manifest\.json is damaged: it is not whole JSON/,
    damage: (place) => truncateSync(join(place, "manifest.json"), 100),
  },
  "that was not finished": {
    words: /has no manifest\.json/,
    damage: (place) => rmSync(join(place, "manifest.json")),
  },
  "that is an empty folder": {
    words: /is empty\.$/,
    damage: (place) => {
      for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
    },
  },
};

test.each(Object.entries(DAMAGES))(
  "a backup %s is refused before anything is touched",
  async (name, { damage, words }) => {
    const [place, url] = [join(folder, name), await emptyDatabase()];
    cpSync(whole, place, { recursive: true });
    damage(place);
    await expect(restore(place, url)).rejects.toThrow(words);
    expect(await contentOf(url)).toEqual({});
  },
);

test("a backup of nothing is refused", async () => {
  const place = await backup(await testDatabase(), "of nothing");
  await expect(restore(place, await emptyDatabase())).rejects.toThrow(/is empty: the ledger in it has no entry/);
  await expect(backup(await emptyDatabase(), "of less")).rejects.toThrow(/There is nothing to back up/);
});

test("nothing that is there is written over, neither by a restore nor by a backup", async () => {
  const before = await contentOf(OWN);
  await expect(restore(whole, OWN)).rejects.toThrow(/The database is not empty: its table \w+ has rows/);
  await expect(backup(OWN, "whole")).rejects.toThrow(/is there already/);
  expect(await contentOf(OWN)).toEqual(before);
  const others = await emptyDatabase();
  await ask(others, "CREATE TABLE theirs (id integer)");
  await expect(restore(whole, others)).rejects.toThrow(/belongs to something else/);
});

test("what fails on the way adds no row", async () => {
  const [place, url] = [join(folder, "forged"), await emptyDatabase()];
  cpSync(whole, place, { recursive: true });
  change(place, ({ tables }) => Object.assign((tables as object[]).at(-1)!, { rows: 4711 }));
  await expect(restore(place, url)).rejects.toThrow(/the manifest says 4711/);
  expect(Object.values(await contentOf(url)).flat()).toEqual([]);
  expect(await restore(whole, url)).toBeGreaterThan(0);
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
  const env = { ...process.env, DATABASE_URL: url, SIGNPOST_SECRET: SECRET };
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
