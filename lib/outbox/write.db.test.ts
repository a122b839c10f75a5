import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { feedOf } from "@/lib/feeds/read";
import { applyImport } from "@/lib/import/write-run";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { DRAFT_WRITES } from "@/lib/testing/draft-writes";
import { EVIDENCE_DEEDS } from "@/lib/testing/evidence-deeds";
import { beingApplied } from "@/lib/testing/import-writes";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { SUBJECT_DEEDS } from "@/lib/testing/subject-deeds";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { Consumer } from "./consumer";
import { CONSUMERS } from "./consumers";
import type { Told } from "./rules";
import { handOut } from "./write";

let admin: Editor;

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  admin = await makeEditor("Ada", "ADMIN");
});

const rowsOf = ({ id }: TrackerRecord) => db.outboxRow.findMany({ where: { trackerId: id }, orderBy: { id: "asc" } });

test("the outbox tells what the feed tells, in its order", async () => {
  const tracker = await makeTracker();
  const [wrong, gone] = [await makeItem(tracker), await makeItem(tracker)];
  await makeAssessment(tracker, "missile-tests", { cites: [wrong], effectiveOn: "2026-02-01" });
  await correctItem(tracker, wrong, { headline: "Ten fired" });
  await makeAssessment(tracker, "missile-tests", { cites: [wrong], effectiveOn: "2026-02-03" });
  await retractItem(tracker, gone);
  const feed = await feedOf(tracker.slug, null, { onlyLevels: false, page: null });
  const rows = await rowsOf(tracker);
  expect(rows.map(({ kind }) => kind)).toEqual(feed!.entries.map(({ type }) => type).toReversed());
  expect(rows.map(({ recordedAt }) => recordedAt)).toEqual(
    feed!.entries.map(({ publishedAt }) => publishedAt).toReversed(),
  );
  expect(rows.map(({ changesLevel }) => changesLevel)).toEqual([false, false, true, false, false, false]);
  expect(rows.map(({ day }) => day)).toEqual([
    "2026-01-15",
    "2026-01-15",
    "2026-02-01",
    "2026-01-15",
    "2026-02-03",
    "2026-01-15",
  ]);
  expect(rows.filter(({ isImported }) => isImported)).toEqual([]);
});

test("whatever the desk publishes stands in the outbox once, and nothing else does", async () => {
  const tracker = await makeTracker();
  for (const { prepare } of Object.values({ ...EVIDENCE_DEEDS, ...DRAFT_WRITES, ...SUBJECT_DEEDS })) {
    await (await prepare(admin, tracker))(admin);
  }
  // Each thing has one row at most: the keys are unique.
  const [found] = await db.$queryRaw<{ told: number; versions: number; judgements: number }[]>`
    SELECT (SELECT count(*) FROM outbox)::integer AS told,
      (SELECT count(*) FROM evidence_version WHERE change <> 'MINOR')::integer AS versions,
      (SELECT count(*) FROM assessment)::integer AS judgements`;
  expect(found!.versions).toBeGreaterThan(10);
  expect(found!.judgements).toBeGreaterThan(3);
  expect(found!.told).toBe(found!.versions + found!.judgements);
});

test("what was rolled back stands in no outbox, and what came from a file says so", async () => {
  const tracker = await makeTracker();
  const stopped = await beingApplied(admin, tracker);
  await db.importJob.update({ where: { id: stopped.id }, data: { isStopAsked: true } });
  await applyImport(admin, stopped);
  expect(await rowsOf(tracker)).toEqual([]);
  await applyImport(admin, await beingApplied(admin, tracker));
  await makeItem(tracker);
  expect((await rowsOf(tracker)).map(({ isImported }) => isImported)).toEqual([true, true, false]);
});

function gate() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** A consumer that begins with what is published from now on. */
async function consumer(take: Consumer["take"]) {
  const name = randomUUID();
  const { _max } = await db.outboxRow.aggregate({ _max: { id: true } });
  await db.outboxPlace.create({ data: { consumer: name, reached: _max.id ?? 0n } });
  return { name, take };
}

test("a consumer is handed everything once, in order, some at a time", async () => {
  const handed: Told[][] = [];
  const one = await consumer(async (_, told) => void handed.push(told));
  const tracker = await makeTracker();
  for (let n = 0; n < 3; n++) await makeItem(tracker);
  const rows = await rowsOf(tracker);
  expect([await handOut(one, 2), await handOut(one, 2), await handOut(one, 2)]).toEqual([true, true, false]);
  expect(handed).toEqual([[rows[0], rows[1]], [rows[2]]]);
});

test("what a consumer could not note is handed out again, and keeps no other waiting", async () => {
  const [tracker, handed] = [await makeTracker(), [] as bigint[]];
  let isBroken = true;
  const failing = await consumer(async (tx) => {
    await tx.submission.create({ data: { key: `noted ${tracker.slug}`, who: "nobody", result: "" } });
    if (isBroken) throw new Error("It is full.");
  });
  const other = await consumer(async (_, told) => void handed.push(...told.map(({ id }) => id)));
  await makeItem(tracker);
  await expect(handOut(failing)).rejects.toThrow("It is full.");
  expect([await handOut(other), handed.length]).toEqual([true, 1]);
  isBroken = false;
  expect([await handOut(failing), await handOut(failing)]).toEqual([true, false]);
});

test("two workers never take the same, and what one had when it was killed comes back", async () => {
  const [tracker, handed] = [await makeTracker(), [] as string[]];
  const [begun, decided] = [gate(), gate()];
  const slow = await consumer(async (tx) => {
    const [{ pid }] = (await tx.$queryRaw`SELECT pg_backend_pid() AS pid`) as [{ pid: number }];
    begun.open();
    await decided.opened;
    await db.$executeRaw`SELECT pg_terminate_backend(${pid}::integer)`;
  });
  const quick = { ...slow, take: async () => void handed.push("quick") };
  await makeItem(tracker);
  const first = handOut(slow).catch(() => "killed");
  await begun.opened;
  expect(await handOut(quick)).toBe(false);
  decided.open();
  expect(await first).toBe("killed");
  expect([await handOut(quick), handed]).toEqual([true, ["quick"]]);
});

test("every consumer has a place in the outbox", async () => {
  const places = await db.outboxPlace.findMany({ where: { consumer: { in: CONSUMERS.map(({ name }) => name) } } });
  expect(places).toHaveLength(CONSUMERS.length);
});
