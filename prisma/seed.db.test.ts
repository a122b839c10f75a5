import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { packageFolder, SMALL_PACKAGE } from "@/lib/testing/package-folder";

const TSX = path.join(import.meta.dirname, "../node_modules/tsx/dist/cli.mjs");

function seed(folder: string) {
  const script = path.join(import.meta.dirname, "seed.ts");
  return spawnSync(process.execPath, [TSX, "--conditions=react-server", script, folder], { encoding: "utf8" });
}

test("faults are told on the command line, the exit code is 1 and nothing is loaded", async () => {
  const evidence = SMALL_PACKAGE["evidence.csv"].replace("B1", "B7").replace("2026-02,", "2026-02-30,");
  const folder = await packageFolder({ ...SMALL_PACKAGE, "evidence.csv": evidence });
  const { status, stdout, stderr } = seed(folder);
  expect(stdout).toBe("");
  expect(stderr.split("\n")).toEqual([
    "evidence.csv:2: rating: Enter a rating from A1 to F6.",
    "evidence.csv:4: occurred: 30 February 2026 does not exist.",
    `2 faults in ${folder}; nothing was loaded.`,
    "",
  ]);
  expect(status).toBe(1);
  expect(await db.tracker.count()).toBe(0);
});

test("a folder is loaded and summed up in one line; a second time it says that it is there", async () => {
  const folder = await packageFolder();
  const first = seed(folder);
  expect([first.status, first.stdout, first.stderr]).toEqual([
    0,
    "Loaded small: 1 indicator, 2 items, 2 assessments, 2 sources, 2 actors, 1 scenario.\n",
    "",
  ]);
  const entries = await db.ledgerEntry.count();
  const second = seed(folder);
  expect([second.status, second.stdout]).toEqual([0, "The tracker small is already there; nothing was changed.\n"]);
  expect(await db.ledgerEntry.count()).toBe(entries);
});
