import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lastBackup } from "@/lib/backups/read";
import { db } from "@/lib/db";
import { migrationsIn } from "../migrate.mjs";
import { readSettings } from "../settings.mjs";
import { checkBackup } from "./check.mjs";
import { makeScheduled } from "./schedule.mjs";

const URL = process.env.DATABASE_URL!;

function settingsOf(folder: string) {
  const settings = readSettings({ DATABASE_URL: URL, SIGNPOST_BACKUP: folder, SIGNPOST_SECRET: "s".repeat(32) });
  return { ...settings, backups: settings.backups! };
}

/** As if the last one had been made so many hours earlier than it was. */
const wait = (hours: number) => db.$executeRaw`UPDATE backup SET made_at = made_at - make_interval(hours => ${hours})`;

test("when one is due one instance makes it, clears what broke off and what is old, and says when it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "signpost-backups-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = settingsOf(folder);
  const others = ["signpost-20200101T030000Z", "signpost-20261101T030000Z.unfinished-42", "mine"];
  for (const name of others) mkdirSync(join(folder, name));
  const keeping = { ...settings, backups: { ...settings.backups, days: 1, weeks: 1 } };

  await Promise.all([makeScheduled(keeping, URL), makeScheduled(keeping, URL), makeScheduled(keeping, URL)]);
  const [name = "", ...rest] = readdirSync(folder).filter((one) => one !== "mine");
  expect([name, rest]).toEqual([expect.stringMatching(/^signpost-\d{8}T\d{6}Z$/), []]);
  expect(await db.backup.count()).toBe(1);
  expect(await lastBackup()).toMatchObject({ at: expect.any(Date), ageSeconds: expect.any(Number) });

  await makeScheduled(keeping, URL);
  await wait(23);
  await makeScheduled(keeping, URL);
  expect(await db.backup.count()).toBe(1);
  await wait(1);
  await makeScheduled(keeping, URL);
  expect(await db.backup.count()).toBe(2);
  const last = readdirSync(folder).sort().at(-1) ?? "";
  // Nothing was ever recorded here, and that alone is what is wrong with it.
  await expect(checkBackup(join(folder, last), migrationsIn())).rejects.toThrow(/the ledger in it has no entry/);
});
