import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { ADDED_KINDS } from "./kinds";
import { suspectRows } from "./read-payloads";

test("the database's own way to the hash of a row gives what its payload gives, whatever it says", async () => {
  const tracker = await makeTracker();
  const odd = '“Ünïcode” 북한 😀 \\ " / \t \n \u0001 \u007f \u2028';
  const bearings = { "missile-tests": "AWAY", "humanitarian-aid": "TOWARD" } as const;
  const full = { quote: odd, quoteLang: "ko", zone: "Asia/Seoul", note: odd, archivedUrl: "https://kept.example/1,{}" };
  const people = { actors: ["United States", "North Korea"], tags: ["ballistic"] };
  await makeItem(tracker);
  const item = await makeItem(tracker, { ...full, ...people, headline: odd, published: "2026-01", bearings });
  const corrected = await correctItem(tracker, item, { summary: `${odd},` }, odd);
  await retractItem(tracker, corrected, odd);
  const judged = await makeAssessment(tracker, "missile-tests");
  await makeCheck(tracker, "missile-tests", { note: odd });
  await makeReview(tracker, "missile-tests", judged, { note: odd });
  await makeOutlook(tracker, { statement: odd, cites: [corrected] });

  await db.$transaction(async (tx) => {
    // A codebook is looked at one by one: its rules are no list.
    const short = ADDED_KINDS.filter((kind) => kind !== "codebook");
    for (const kind of short) expect([kind, await suspectRows(tx, kind)]).toEqual([kind, []]);
  });
});
