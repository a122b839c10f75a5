import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import type { Consumer } from "./consumer";
import { startWorker, type Worker } from "./worker";

/** Longer than any of these tests takes: whatever happens here was called for. */
const NEVER = 3_600_000;

const workers: Worker[] = [];
afterEach(() => Promise.all(workers.splice(0).map(({ stop }) => stop())));

function start(consumers: Consumer[], every = NEVER) {
  const faults: unknown[] = [];
  const worker = startWorker(consumers, (fault) => faults.push(fault), every);
  workers.push(worker);
  return { worker, faults };
}

/** Notes what it is handed in memory, and does each thing once. */
async function consumer(shape: Partial<Consumer> = {}) {
  const [name, waiting, done] = [randomUUID(), [] as bigint[], [] as bigint[]];
  const { _max } = await db.outboxRow.aggregate({ _max: { id: true } });
  await db.outboxPlace.create({ data: { consumer: name, reached: _max.id ?? 0n } });
  const own: Consumer = {
    name,
    atATime: 2,
    take: async (_, told) => void waiting.push(...told.map(({ id }) => id)),
    async claim() {
      const id = waiting.shift();
      return id === undefined ? null : async () => void done.push(id);
    },
    ...shape,
  };
  return { ...own, done };
}

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 30_000, interval: 20 });

test("what is published is told at once, and a consumer that fails holds no other up", async () => {
  const failing = await consumer({ take: () => Promise.reject(new Error("The post office is closed.")) });
  const working = await consumer();
  const { faults } = start([failing, working]);
  const tracker = await makeTracker();
  for (let n = 0; n < 3; n++) await makeItem(tracker);
  await until(() => working.done.length === 3);
  expect(failing.done).toEqual([]);
  // Said once, not at every look.
  expect(faults.map(String)).toEqual(["Error: The post office is closed."]);
});

test("two workers do each thing once", async () => {
  const shared = await consumer();
  start([shared]);
  start([shared]);
  const tracker = await makeTracker();
  for (let n = 0; n < 6; n++) await makeItem(tracker);
  await until(() => shared.done.length === 6);
  expect(new Set(shared.done).size).toBe(6);
});

test("a worker whose connections are cut goes on", async () => {
  const working = await consumer();
  start([working]);
  const tracker = await makeTracker();
  await makeItem(tracker);
  await until(() => working.done.length === 1);
  await db.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'signpost outbox'`;
  await makeItem(tracker);
  await until(() => working.done.length === 2);
});

test("what went unheard is found by looking", async () => {
  const working = await consumer();
  start([working], 50);
  await db.$executeRaw`UPDATE outbox_place SET reached = 0 WHERE consumer = ${working.name}`;
  await until(() => working.done.length > 0);
});

test("a worker that is stopped finishes what it has begun, and begins nothing more", async () => {
  const [begun, order] = [[] as number[], [] as string[]];
  const slow = await consumer({
    atATime: 1,
    async claim() {
      begun.push(begun.length);
      return async () => {
        await pause(500);
        order.push("done");
      };
    },
  });
  const { worker } = start([slow]);
  await until(() => begun.length === 1);
  await worker.stop().then(() => order.push("stopped"));
  expect([begun.length, order]).toEqual([1, ["done", "stopped"]]);
});
