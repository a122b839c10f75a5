import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { makeEditor } from "./person-record";
import type { PreparedWrite } from "./prepared-write";
import { makeTracker, type TrackerRecord } from "./tracker-record";
import { tryEveryFault, tryLostAnswer } from "./whole";

/** The tests that deeds are carried out whole or not at all, for a file of its own. */
export function testWhole(deeds: Record<string, PreparedWrite>): void {
  let tracker: TrackerRecord;
  let admin: Editor;

  beforeAll(async () => {
    vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
    tracker = await makeTracker();
    admin = await makeEditor("Ada", "ADMIN");
  });

  for (const [deed, { prepare }] of Object.entries(deeds)) {
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

    test(`${deed} is done where the answer to its end is lost, and whole`, async () => {
      expect(await tryLostAnswer(ready)).toEqual({ done: 1, halves: [] });
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
}
