import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { itemKnown } from "@/lib/evidence/known";
import { evidenceItem } from "@/lib/evidence/read-item";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent } from "@/lib/refusal";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { possibleMoves, responseLink } from "./read";
import { linkResponse, withdrawResponse } from "./write";

const note = "It names the other.";

async function moveAndResponse() {
  const tracker = await makeTracker();
  const move = await makeItem(tracker, { occurred: "2026-01-10", headline: "A drill" });
  const response = await makeItem(tracker, { occurred: "2026-01", headline: "A launch" });
  return { tracker, move, response };
}

async function linksOf(slug: string, number: number, knownBefore: Date | null = null) {
  const item = (await evidenceItem(slug, number, "2026-11-22"))!;
  const known = itemKnown(item, knownBefore)!.item;
  return known.responses.map(({ other, item, versions, note, withdrawal }) => {
    return { other, item, headline: versions.at(-1)?.headline, note, withdrawn: withdrawal?.reason ?? null };
  });
}

test("a link is read on both items, as either of them is called now or was called then", async () => {
  const { tracker, move, response } = await moveAndResponse();
  expect(await linkResponse(testEditor, tracker.slug, 2, { move: 1, note })).toEqual({ number: 1 });
  const asMove = { other: "MOVE", item: 1, note, withdrawn: null };
  expect(await linksOf(tracker.slug, 2)).toEqual([{ ...asMove, headline: "A drill" }]);
  expect(await linksOf(tracker.slug, 1)).toEqual([
    { other: "RESPONSE", item: 2, headline: "A launch", note, withdrawn: null },
  ]);
  const corrected = await correctItem(tracker, move, { headline: "A small drill" });
  expect(await linksOf(tracker.slug, 2)).toEqual([{ ...asMove, headline: "A small drill" }]);
  expect(await linksOf(tracker.slug, 2, corrected.recordedAt)).toEqual([{ ...asMove, headline: "A drill" }]);
  expect(await linksOf(tracker.slug, 2, new Date(response.recordedAt.getTime() + 1))).toEqual([]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a link is withdrawn once, with a reason, and may be made again", async () => {
  const { tracker } = await moveAndResponse();
  await linkResponse(testEditor, tracker.slug, 2, { move: 1, note });
  const why = { reason: "It names another." };
  await withdrawResponse(testEditor, tracker.slug, 2, 1, why);
  expect(await linksOf(tracker.slug, 1)).toMatchObject([{ withdrawn: "It names another." }]);
  const { withdrawal } = (await responseLink(tracker.slug, 2, 1))!;
  expect(await linksOf(tracker.slug, 1, new Date(withdrawal!.recordedAt))).toMatchObject([{ withdrawn: null }]);
  expect((await refusalOf(withdrawResponse(testEditor, tracker.slug, 2, 1, why))).errors.form).toContain("already");
  expect(await linkResponse(testEditor, tracker.slug, 2, { move: 1, note })).toEqual({ number: 2 });
  expect(await responseLink(tracker.slug, 2, 1)).toMatchObject({ item: 1, withdrawal: why });
  expect(await responseLink(tracker.slug, 2, 3)).toBeNull();
  const entries = await db.ledgerEntry.findMany({
    where: { subject: { startsWith: `${tracker.slug}/evidence/2/responses/` } },
    orderBy: { sequence: "asc" },
    select: { what: true, subject: true, reason: true },
  });
  expect(entries.map(({ what, subject, reason }) => [what, subject.split("/responses/")[1], reason])).toEqual([
    ["linkResponse", "1", null],
    ["withdrawResponse", "1/withdrawal", "It names another."],
    ["linkResponse", "2", null],
  ]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("what is no response is refused", async () => {
  const { tracker, response } = await moveAndResponse();
  const later = await makeItem(tracker, { occurred: "2026-02-01" });
  const refused = async (number: number, move: number) =>
    Object.values((await refusalOf(linkResponse(testEditor, tracker.slug, number, { move, note }))).errors).join();
  expect(await refused(2, 2)).toBe("An item is no response to itself.");
  expect(await refused(2, 99)).toBe("There is no item 99 in this tracker.");
  expect(await refused(2, later.number)).toContain("occurred later");
  await linkResponse(testEditor, tracker.slug, 2, { move: 1, note });
  expect(await refused(2, 1)).toBe("These two items are linked already.");
  expect(await refused(1, 2)).toBe("These two items are linked already.");
  await retractItem(tracker, response);
  expect(await refused(2, 1)).toBe("This item was retracted.");
  expect(await refused(later.number, 2)).toBe("Item 2 was retracted.");
  await expect(linkResponse(testEditor, tracker.slug, 98, { move: 1, note })).rejects.toBeInstanceOf(Absent);
  await expect(withdrawResponse(testEditor, tracker.slug, 1, 1, { reason: note })).rejects.toBeInstanceOf(Absent);
});

test("the form offers what bears on the same and did not occur later, the nearest first", async () => {
  const { tracker } = await moveAndResponse();
  await makeItem(tracker, { occurred: "2026-02-01" });
  await makeItem(tracker, { occurred: "2026-01-02", bearings: { "humanitarian-aid": "AWAY" } });
  await makeItem(tracker, { occurred: "2026-01-05" });
  expect((await possibleMoves(tracker.id, 2)).map(({ number }) => number)).toEqual([1, 5]);
});
