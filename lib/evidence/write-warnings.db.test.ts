import { describe, expect, test } from "vitest";
import { editOf, evidenceOf } from "@/lib/testing/evidence-form";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { editEvidence, recordEvidence } from "./write";

const original = {
  headline: "Ten missiles",
  occurred: "2026-08-20",
  url: "https://www.reuters.com/a?id=1&utm_source=x",
};

describe("a likely duplicate is warned of with the other item", () => {
  test.each([
    ["the same page", { url: "http://m.reuters.com/a/?id=1" }, true],
    ["the same day and headline", { headline: "ten MISSILES", occurred: "2026-08-20~" }, true],
    ["another page of the same site", { url: "https://www.reuters.com/a?id=2" }, false],
    ["the same headline on another day", { headline: "Ten missiles", occurred: "2026-08-21" }, false],
    ["the same headline of the same month", { headline: "Ten missiles", occurred: "2026-08" }, false],
  ])("%s", async (_, changes, isWarned) => {
    const tracker = await makeTracker();
    await recordEvidence(testEditor, tracker.slug, evidenceOf(original));
    const second = recordEvidence(testEditor, tracker.slug, evidenceOf(changes));
    if (!isWarned) return expect(await second).toMatchObject({ number: 2 });
    const { errors, surroundings } = await refusalOf(second);
    expect(Object.keys(errors)).toEqual(["allowDuplicate"]);
    expect(surroundings.existing).toEqual([{ number: 1, title: "Ten missiles" }]);
    const allowed = evidenceOf({ ...changes, allowDuplicate: "yes" });
    expect(await recordEvidence(testEditor, tracker.slug, allowed)).toMatchObject({ number: 2 });
  });
});

test("an item in another tracker is no duplicate", async () => {
  const [one, other] = [await makeTracker(), await makeTracker()];
  await recordEvidence(testEditor, one.slug, evidenceOf(original));
  expect(await recordEvidence(testEditor, other.slug, evidenceOf(original))).toMatchObject({ number: 1 });
});

test("of two editors who file the same at once one is warned", async () => {
  const tracker = await makeTracker();
  const both = await Promise.allSettled([
    recordEvidence(testEditor, tracker.slug, evidenceOf(original), "one"),
    recordEvidence(testEditor, tracker.slug, evidenceOf(original), "other"),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an edit is not warned of the item itself, nor again of what was allowed", async () => {
  const tracker = await makeTracker();
  await recordEvidence(testEditor, tracker.slug, evidenceOf(original));
  const twin = { ...original, allowDuplicate: "yes" };
  const { number } = await recordEvidence(testEditor, tracker.slug, evidenceOf(twin));
  const edit = editOf(1, { ...original, note: "Added later." });
  expect(await editEvidence(testEditor, tracker.slug, number, edit)).toMatchObject({ version: 2 });
  const moved = await refusalOf(
    editEvidence(
      testEditor,
      tracker.slug,
      number,
      editOf(2, { ...original, url: original.url, occurred: "2026-08-20?" }),
    ),
  );
  expect(moved.surroundings.existing).toEqual([{ number: 1, title: "Ten missiles" }]);
});

test("a day to come is warned of, and can be meant", async () => {
  const tracker = await makeTracker();
  const { errors } = await refusalOf(recordEvidence(testEditor, tracker.slug, evidenceOf({ occurred: "9998-02-03" })));
  expect(errors).toEqual({ allowFuture: "3 Feb 9998 is still to come." });
  const meant = evidenceOf({ occurred: "9998-02-03", allowFuture: "yes" });
  const { number } = await recordEvidence(testEditor, tracker.slug, meant);
  const edit = editOf(1, { occurred: "9998-02-03", note: "Announced." });
  expect(await editEvidence(testEditor, tracker.slug, number, edit)).toMatchObject({ version: 2 });
});

test("a period that has begun is not to come", async () => {
  const tracker = await makeTracker();
  const begun = evidenceOf({ occurred: "2020/9999" });
  expect(await recordEvidence(testEditor, tracker.slug, begun)).toMatchObject({ number: 1 });
});
