import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { addedRows } from "./read-payloads";
import { fingerprint } from "./rules";
import { payloadOf } from "./write";

test("the short way to the hash of an item gives what its payload gives, whatever it says", async () => {
  const tracker = await makeTracker();
  const odd = '“Ünïcode” 북한 😀 \\ " / \t \n \u0001 \u007f \u2028';
  const bearings = { "missile-tests": "AWAY", "humanitarian-aid": "TOWARD" } as const;
  const full = { quote: odd, quoteLang: "ko", zone: "Asia/Seoul", note: odd, archivedUrl: "https://kept.example/1,{}" };
  const people = { actors: ["United States", "North Korea"], tags: ["ballistic"] };
  await makeItem(tracker);
  const item = await makeItem(tracker, { ...full, ...people, headline: odd, published: "2026-01", bearings });
  const corrected = await correctItem(tracker, item, { summary: `${odd},` }, odd);
  await retractItem(tracker, corrected, odd);
  await makeAssessment(tracker, "missile-tests");

  await db.$transaction(async (tx) => {
    for (const kind of ["evidence_version", "assessment", "codebook"] as const) {
      let count = 0;
      for await (const rows of await addedRows(tx, kind)) {
        for (const { id, hash } of rows) expect(hash).toBe(fingerprint(await payloadOf(tx, kind, id)));
        count += rows.length;
      }
      expect(count).toBeGreaterThan(0);
    }
  });
});
