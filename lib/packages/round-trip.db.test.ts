import { beforeAll, expect, test, vi } from "vitest";
import { commandLine } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { packed } from "@/lib/testing/packed";
import type { TrackerRecord } from "@/lib/testing/tracker-record";
import { makeWholeTracker } from "@/lib/testing/whole-tracker";
import { checkPackage } from "./check";
import { forkTracker } from "./write";

let tracker: TrackerRecord;

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  tracker = await makeWholeTracker();
});

test("the same data gives the same bytes", async () => {
  const one = await packed(tracker.slug);
  expect(await packed(tracker.slug)).toEqual(one);
  expect(JSON.parse(one.toString())).toMatchObject({ format: "signpost-tracker" });
});

test("what was packed, taken over and packed again has the same content", async () => {
  const checked = checkPackage(await packed(tracker.slug));
  await forkTracker(commandLine(), "fork", checked, { fingerprint: null });
  const again = checkPackage(await packed("fork"));
  expect(again.lines.map(String)).toEqual(checked.lines.map(String));
  expect(again.seal.contentHash).toBe(checked.seal.contentHash);
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});
