import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { EVERY_DEED } from "@/lib/testing/every-deed";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { tryEveryFault } from "@/lib/testing/whole";
import { verifyLedger } from "./read";

// It is slow by design, and touches no database.
vi.mock("better-auth/crypto", async (original) => ({
  ...(await original<object>()),
  hashPassword: async () => "hashed",
}));

let tracker: TrackerRecord;
let admin: Editor;

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  tracker = await makeTracker();
  admin = await makeEditor("Ada", "ADMIN");
});

for (const [deed, { prepare }] of Object.entries(EVERY_DEED)) {
  const ready = async () => {
    const write = await prepare(admin, tracker);
    return () => write(admin);
  };

  test(`${deed} is carried out whole or not at all, whichever call is not sent`, async () => {
    const { calls, halves } = await tryEveryFault("UNSENT", ready);
    expect(halves).toEqual([]);
    // At the least: begin, wait for the ledger, read its end, write, enter twice, end.
    expect(calls).toBeGreaterThan(7);
  });

  test(`${deed} is carried out whole or not at all, whichever answer is lost`, async () => {
    const { done, halves } = await tryEveryFault("UNANSWERED", ready);
    expect(halves).toEqual([]);
    // Only the answer to the end of the transaction leaves the deed done.
    expect(done).toBe(1);
  });
}

test("the ledger holds after all of them", async () => {
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});

test("no connection is left in the middle of a transaction, and none is lost", async () => {
  const open = await db.$queryRaw`
    SELECT state FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  expect(open).toEqual([]);
  await Promise.all(
    Array.from({ length: 10 }, () => db.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(0.05)::text`)),
  );
});
