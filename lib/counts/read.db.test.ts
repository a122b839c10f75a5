import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { indicatorEditInput } from "@/lib/indicators/input";
import { indicatorPage } from "@/lib/indicators/read";
import { editIndicator } from "@/lib/indicators/write-frame";
import { verifyLedger } from "@/lib/ledger/read";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { INDICATOR_FIELDS } from "@/lib/testing/frame-deeds";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { idOf, makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";

async function define({ slug, indicators }: TrackerRecord, counts: string) {
  const seen = await fingerprintOf("indicator", idOf(indicators, "missile-tests"));
  const edit = indicatorEditInput.parse({ ...INDICATOR_FIELDS, counts, seen, reason: "To be counted." });
  await editIndicator(testEditor, slug, "missile-tests", edit);
}

async function seen({ slug }: TrackerRecord, view = testView()) {
  const page = await indicatorPage(slug, "missile-tests", view);
  return {
    counts: page?.indicator.counts.map(({ title }) => title),
    tagged: page?.tagged.map(({ newest: { headline }, count, tags }) => [headline, count, ...tags]),
  };
}

test("a count is worked out from the items of its indicator, on the day of the view and as known then", async () => {
  const tracker = await makeTracker({ tags: ["ballistic", "icbm", "cruise"] });
  const item = (headline: string, occurred: string, ...tags: string[]) =>
    makeItem(tracker, { headline, occurred, tags });
  await item("Both", "2026-01-01", "icbm", "ballistic");
  await item("Later", "2026-02-01", "ballistic");
  await item("Earlier in its quarter", "2026-01-20", "ballistic");
  await item("A quarter before", "2025-12-31", "ballistic");
  await item("Other", "2026-02-02", "cruise");
  await makeItem(tracker, { tags: ["icbm"], bearings: { "humanitarian-aid": "AWAY" } });
  const retracted = await retractItem(tracker, await item("Withdrawn", "2026-03-01", "icbm"));
  expect(await seen(tracker)).toEqual({ counts: [], tagged: [] });

  await define(tracker, "Flights | per quarter | icbm, ballistic\nLast | days since | icbm");
  const both = ["Both", 1, "ballistic", "icbm"];
  const before = ["A quarter before", 1, "ballistic"];
  expect(await seen(tracker)).toEqual({
    counts: ["Flights", "Last"],
    tagged: [["Later", 2, "ballistic"], both, before],
  });
  expect((await seen(tracker, testView({ asOf: "2026-01-31" }))).tagged).toEqual([
    ["Earlier in its quarter", 1, "ballistic"],
    both,
    before,
  ]);
  expect(await seen(tracker, knownBefore(retracted.recordedAt))).toEqual({ counts: [], tagged: [] });
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  await define(tracker, "Flights only | per quarter | icbm");
  expect((await seen(tracker)).counts).toEqual(["Flights only"]);
  expect((await seen(tracker, knownBefore(new Date(entry.at.getTime() + 1)))).counts).toEqual(["Flights", "Last"]);
  await define(tracker, "");
  expect((await seen(tracker)).counts).toEqual([]);
  expect(await verifyLedger()).toMatchObject({ head: {} });
});

test("a count of a tag that the tracker does not have is refused", async () => {
  const tracker = await makeTracker();
  const refusal = await refusalOf(define(tracker, "Flights | per quarter | icbm"));
  expect(refusal.errors).toEqual({ counts: "This tracker has no tag “icbm”." });
});

test("the database takes nothing for a count that is none", async () => {
  const { id } = await db.indicator.findFirstOrThrow({ where: { slug: "missile-tests" } });
  for (const counts of ["[]", "{}", '[{"title":"A"}]', '[{"title":"","kind":"PER_QUARTER","tags":["a"]}]']) {
    await expect(db.$executeRaw`UPDATE indicator SET counts = ${counts}::jsonb WHERE id = ${id}`).rejects.toThrow(
      /indicator_counts_are_counts/,
    );
  }
});
