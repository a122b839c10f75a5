import { hash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask, backupFolder, contentOf, restore } from "@/lib/testing/backups";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker } from "@/lib/testing/tracker-record";

const OWN = process.env.DATABASE_URL!;
const { folder, backup } = backupFolder();

let whole: string;

beforeAll(async () => {
  await makeItem(await makeTracker());
  await makeEditor("Ana");
  whole = await backup(OWN, "whole");
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
  const { outbox_place: begun, ...rest } = await contentOf(url);
  expect(Object.values(rest).flat()).toEqual([]);
  expect(begun).toEqual(["(mail,0)", "(webhooks,0)"]);
  expect(await restore(whole, url)).toBeGreaterThan(0);
});
