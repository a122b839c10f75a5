import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { csvText } from "@/lib/csv/text";
import { db } from "@/lib/db";
import { commandLine, proven } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import { makeTracker } from "@/lib/testing/tracker-record";
import { trackerBoard } from "@/lib/trackers/read-board";
import { dayNow } from "@/lib/view";
import { mappingInput } from "./input";
import { importJob } from "./read-job";
import { beginApplying, mapImport, startImport } from "./write-job";
import { applyImport, tryImport } from "./write-run";

const ROWS = 10_000;
const HEADER = ["occurred", "headline", "origin", "url", "indicators", "bearings"];
const MAPPING = mappingInput.parse({
  ...Object.fromEntries(HEADER.map((column, place) => [column, String(place)])),
  defaultKind: "ACTION",
});

test("10,000 rows are tried and added in under 30 s, readers are answered meanwhile and see all or none", async () => {
  const id = await addPerson(commandLine(), { email: "ida@example.org", name: "Ida", role: "EDITOR" });
  const editor = proven({ id, signedAs: "Ida", role: "EDITOR" });
  const tracker = await makeTracker();
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`;
    return [
      day,
      `Item ${index}`,
      "KCNA",
      `https://news.example/${index}`,
      "missile-tests;humanitarian-aid",
      "AWAY;TOWARD",
    ];
  });

  const begun = performance.now();
  const content = new Uint8Array(Buffer.from(csvText([HEADER, ...rows])));
  const job = await startImport(editor, { tracker: tracker.slug, fileName: "events.csv", content });
  const run = await mapImport(editor, job, MAPPING);
  let isDone = false;
  const working = (async () => {
    await tryImport({ id: job, run });
    await applyImport(editor, { id: job, run: (await beginApplying(editor, job, false)) ?? "" });
  })().finally(() => {
    isDone = true;
  });
  const [waits, counts, progress] = [[] as number[], new Set<number>(), new Set<number>()];
  while (!isDone) {
    const asked = performance.now();
    const board = await trackerBoard(tracker.slug, { asOf: dayNow(), knownBefore: null });
    expect(board?.rows).not.toHaveLength(0);
    waits.push(performance.now() - asked);
    counts.add(await db.evidence.count({ where: { trackerId: tracker.id } }));
    const state = await importJob(editor, job);
    progress.add(state?.rowsDone ?? 0);
    // Ten readers a second: without it this loop alone would keep both cores busy.
    await pause(100);
  }
  await working;
  const took = performance.now() - begun;

  expect(await db.evidence.count({ where: { trackerId: tracker.id } })).toBe(ROWS);
  expect([...counts].filter((count) => count !== ROWS)).toEqual([0]);
  expect(progress.size).toBeGreaterThan(3);
  expect(Math.max(...waits)).toBeLessThan(2_000);
  expect(took).toBeLessThan(30_000);
}, 90_000);
