import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approveVersion } from "@/lib/approvals/write";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/write";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { indicatorPage } from "@/lib/indicators/read";
import { LEVELS } from "@/lib/scales/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { typedForm } from "@/lib/testing/evidence-form";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { feedOf } from "./read";
import type { AskedFeed, Feed, FeedEntry } from "./rules";

const SLUG = "missile-tests";

async function feed(tracker: TrackerRecord, indicator: string | null = null, asked: Partial<AskedFeed> = {}) {
  const found = await feedOf(tracker.slug, indicator, { onlyLevels: false, page: null, ...asked });
  if (!found) throw new Error("There is no such feed.");
  return found;
}

const told = (entries: FeedEntry[]) => entries.map(({ type, title }) => [type, title]);

test("a feed tells each judgement, item, correction and retraction, the last recorded first", async () => {
  const tracker = await makeTracker();
  const wrong = await makeItem(tracker, { headline: "Nine fired", summary: "Nine." });
  const gone = await makeItem(tracker, { headline: "Gone" });
  const right = await correctItem(tracker, wrong, { headline: "Ten fired" }, "It was misread.");
  await makeAssessment(tracker, SLUG, { level: "MOVING_AWAY", cites: [right] });
  const retracted = await retractItem(tracker, gone, "The source withdrew it.");
  const { entries } = await feed(tracker);
  expect(told(entries)).toEqual([
    ["RETRACTION", "Retraction: Gone"],
    ["ASSESSMENT", "Missile tests: Moving away (was Not yet rated)"],
    ["CORRECTION", "Correction: Ten fired"],
    ["EVIDENCE", "Retracted: Gone"],
    ["EVIDENCE", "Ten fired"],
  ]);
  const [retraction, judgement, correction, withdrawn, item] = entries as [
    FeedEntry,
    FeedEntry,
    FeedEntry,
    FeedEntry,
    FeedEntry,
  ];
  expect(correction.lines).toEqual([
    { label: "Why", text: "It was misread." },
    { label: "Headline, it said", text: "Nine fired" },
    { label: "Headline, it says", text: "Ten fired" },
  ]);
  expect([correction.path, correction.about]).toEqual([
    `/trackers/${tracker.slug}/evidence/${wrong.number}/versions/2`,
    `/trackers/${tracker.slug}/evidence/${wrong.number}`,
  ]);
  expect(retraction.lines[0]).toEqual({ label: "Why", text: "The source withdrew it." });
  expect(judgement.lines.at(-1)).toMatchObject({ label: "Rests on", text: "Ten fired" });
  expect([item.publishedAt, item.updatedAt]).toEqual([wrong.recordedAt, right.recordedAt]);
  expect([withdrawn.publishedAt, withdrawn.updatedAt]).toEqual([gone.recordedAt, retracted.recordedAt]);
  expect(withdrawn.lines[0]).toMatchObject({ label: "Retracted", text: "The source withdrew it." });
});

test("a feed agrees with the pages", async () => {
  const tracker = await makeTracker();
  const other = await makeItem(tracker, { bearings: { "humanitarian-aid": "TOWARD" } });
  await makeItem(tracker, { bearings: { [SLUG]: "AWAY", "humanitarian-aid": "TOWARD" } });
  await correctItem(tracker, other, { headline: "Moved", bearings: { [SLUG]: "NEUTRAL" } });
  await makeAssessment(tracker, SLUG, { level: "MOVING_AWAY", effectiveOn: "2026-02-01" });
  await makeAssessment(tracker, "humanitarian-aid");
  const choices = (await evidenceChoices(tracker.slug))!;
  const { rows } = await evidenceList(choices, readFilter({ sort: "-recorded" }, choices).filter, testView());
  const all = (await feed(tracker)).entries;
  const titles = (type: string, entries = all) =>
    entries.filter((entry) => entry.type === type).map(({ title }) => title);
  expect(titles("EVIDENCE").toSorted()).toEqual(rows.map(({ headline }) => headline).toSorted());

  const page = (await indicatorPage(tracker.slug, SLUG, testView()))!;
  const { entries, title, path } = await feed(tracker, SLUG);
  expect([title, path]).toEqual([`Missile tests · ${choices.title}`, `/trackers/${tracker.slug}/indicators/${SLUG}`]);
  const judged = page.assessments.map(({ level }) => `Missile tests: ${LEVELS[level].words} (was Not yet rated)`);
  expect(titles("ASSESSMENT", entries)).toEqual(judged);
  // An item that was made to bear on the indicator later comes as what made it so.
  expect(titles("CORRECTION", entries)).toEqual(["Correction: Moved"]);
  expect(titles("EVIDENCE", entries)).toEqual(
    page.evidence.map(({ headline }) => headline).filter((headline) => headline !== "Moved"),
  );
  expect(titles("CORRECTION", (await feed(tracker, "humanitarian-aid")).entries)).toEqual(["Correction: Moved"]);
});

test("levels only are judgements that gave another level than was held for their day until then", async () => {
  const tracker = await makeTracker();
  for (const [level, effectiveOn] of [
    ["NO_MOVEMENT", "2026-01-10"],
    ["NO_MOVEMENT", "2026-02-10"],
    ["MOVING_AWAY", "2026-03-10"],
    ["NO_MOVEMENT", "2026-02-20"],
    ["SIGNS_OF_MOVEMENT", "2026-01-05"],
  ] as const) {
    await makeAssessment(tracker, SLUG, { level, effectiveOn });
  }
  const { entries } = await feed(tracker, null, { onlyLevels: true });
  expect(entries.map(({ title }) => title)).toEqual([
    "Missile tests: Signs of movement (was Not yet rated)",
    "Missile tests: Moving away (was No movement)",
    "Missile tests: No movement (was Not yet rated)",
  ]);
});

test("what waits for a review says so, and its review is when it was last changed", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { state: "PUBLISHED_NEEDS_REVIEW" });
  const waiting = (await feed(tracker)).entries[0];
  expect([waiting?.needsReview, waiting?.lines[0]?.label]).toEqual([true, "Needs review"]);
  const reviewer = await makeEditor("Rae Reviewer", "REVIEWER");
  await approveVersion(reviewer, tracker.slug, item.number, { version: 1, note: null });
  const { needsReview, updatedAt, id } = (await feed(tracker)).entries[0]!;
  const approval = await db.approval.findFirstOrThrow({ where: { versionId: item.versionId } });
  expect([needsReview, updatedAt, id]).toEqual([false, approval.recordedAt, waiting?.id]);
});

test("what is not published stands in no feed, nor does what another tracker says", async () => {
  const [tracker, other] = [await makeTracker(), await makeTracker()];
  await makeItem(other);
  await makeAssessment(other, SLUG);
  const work = { tracker: tracker.slug, kind: "NEW_EVIDENCE", subject: null } as const;
  await saveDraft(await makeEditor("Ada"), work, { id: randomUUID(), version: 0 }, typedForm({ headline: "Secret" }));
  const empty = await feed(tracker);
  expect([empty.entries, empty.older]).toEqual([[], null]);
  expect((await feed(tracker, null, { onlyLevels: true })).entries).toEqual([]);
});

test("the history comes in pages that stay as they are, each entry once", async () => {
  const tracker = await makeTracker();
  const page = (number: number | null) => feedOf(tracker.slug, null, { onlyLevels: false, page: number }, 2);
  for (let n = 0; n < 3; n++) await makeItem(tracker);
  const [newest, first] = [(await page(null))!, (await page(1))!];
  expect([newest.entries.length, newest.older, first.entries.length, first.newer]).toEqual([2, 1, 2, null]);
  const idsOf = (...feeds: Feed[]) => feeds.flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(new Set(idsOf(newest, first)).size).toBe(3);
  expect(await page(2)).toBeNull();
  for (let n = 0; n < 2; n++) await makeItem(tracker);
  const [again, second, present] = [(await page(1))!, (await page(2))!, (await page(null))!];
  expect(again.entries).toEqual(first.entries);
  expect([again.newer, second.older, present.older]).toEqual([2, 1, 2]);
  expect(new Set(idsOf(present, second, again)).size).toBe(5);
});

test("there is no feed of what is not there", async () => {
  const { slug } = await makeTracker();
  const asked = { onlyLevels: false, page: null };
  expect(await feedOf("none", null, asked)).toBeNull();
  expect(await feedOf(slug, "none", asked)).toBeNull();
});
