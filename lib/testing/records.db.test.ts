import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeAssessment } from "./assessment-record";
import { correctItem, makeItem, retractItem } from "./item-record";
import { makeTracker } from "./tracker-record";

test("a test's records stand in the database with their ledger entries", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { actors: ["North Korea"], tags: ["ballistic"] });
  await retractItem(tracker, await correctItem(tracker, item, { headline: "Now right" }));
  await makeAssessment(tracker, "missile-tests", { cites: [item], level: "MOVING_AWAY" });

  const versions = await db.evidenceVersion.findMany({ where: { trackerId: tracker.id }, orderBy: { number: "asc" } });
  expect(versions.map(({ headline, change }) => [headline, change])).toEqual([
    ["Item 1", "FIRST"],
    ["Now right", "CORRECTION"],
    ["Now right", "RETRACTION"],
  ]);
  const entries = await db.ledgerEntry.findMany({
    where: { subject: { startsWith: tracker.slug } },
    orderBy: { sequence: "asc" },
  });
  expect(entries.map(({ what }) => what).slice(-4)).toEqual([
    "recordEvidence",
    "editEvidence",
    "retractEvidence",
    "recordAssessment",
  ]);
});
