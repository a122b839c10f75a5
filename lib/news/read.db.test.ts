import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/days";
import { recordedOn } from "@/lib/indicators/news";
import { indicatorPage } from "@/lib/indicators/read";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { makeManyItems } from "@/lib/testing/many-items";
import { makeTracker } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import { countsOf, MOST_NEWS, type NewsKind, newOf, sumOf } from "./rules";

const [SLUG, OTHER] = ["missile-tests", "humanitarian-aid"];

test("each thing is told with its way and its indicators, the last recorded first", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Fired", bearings: { [SLUG]: "AWAY", [OTHER]: "AWAY" } });
  const judged = await makeAssessment(tracker, SLUG, { cites: [item] });
  await makeReview(tracker, SLUG, judged, { cites: [item] });
  await makeCheck(tracker, OTHER);
  await retractItem(tracker, await correctItem(tracker, item, { headline: "Fired twice" }));
  const board = (await trackerBoard(tracker.slug, testView()))!;
  expect(board.news.map(({ kind, path, title, indicators }) => [kind, path, title, indicators.length])).toEqual([
    ["RETRACTION", "evidence/1", "Fired twice", 2],
    ["CORRECTION", "evidence/1", "Fired twice", 2],
    ["CHECK", `indicators/${OTHER}#check-1`, "Humanitarian aid", 1],
    ["REVIEW", `indicators/${SLUG}#review-1`, "Missile tests", 1],
    ["ASSESSMENT", `indicators/${SLUG}/assessments/1`, "Missile tests", 1],
    ["ITEM", "evidence/1", "Fired", 2],
  ]);
  expect(board.rows.map(({ news }) => news.map(({ kind }) => kind))).toEqual([
    ["RETRACTION", "CORRECTION", "REVIEW", "ASSESSMENT", "ITEM"],
    ["RETRACTION", "CORRECTION", "CHECK", "ITEM"],
  ]);
  const page = (await indicatorPage(tracker.slug, SLUG, testView()))!;
  const kinds = recordedOn(page).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(["ASSESSMENT", "ITEM", "RETRACTION", "REVIEW"]);
});

const day = fc.integer({ min: 0, max: 4 }).map((n) => addDays("2026-01-01", n));
const deed = fc.record({ what: fc.constantFrom("judge", "check", "file", "correct"), on: day });

test("the board and a slow model agree on what is new, from every moment, on every day and as known at every moment", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 4 }), async (deeds) => {
      const tracker = await makeTracker();
      const cites: ItemRecord[] = [await makeItem(tracker, { occurred: "2026-01-01" })];
      const all = [{ kind: "ITEM", on: "2026-01-01", at: cites[0]!.recordedAt }];
      let last = cites[0]!;
      for (const { what, on } of deeds) {
        if (what === "judge")
          all.push({
            kind: "ASSESSMENT",
            on,
            at: (await makeAssessment(tracker, SLUG, { effectiveOn: on, cites })).recordedAt,
          });
        else if (what === "check")
          all.push({ kind: "CHECK", on, at: (await makeCheck(tracker, SLUG, { checkedOn: on })).recordedAt });
        else {
          last =
            what === "file"
              ? await makeItem(tracker, { occurred: on })
              : await correctItem(tracker, last, { occurred: on });
          all.push({ kind: what === "file" ? "ITEM" : "CORRECTION", on, at: last.recordedAt });
        }
      }
      for (const asOf of ["2026-01-01", "2026-01-03", "2026-02-01"]) {
        for (const knownBefore of [...all.map(({ at }) => at), null]) {
          const model = all.filter(({ on, at }) => on <= asOf && (knownBefore === null || at < knownBefore));
          const board = (await trackerBoard(tracker.slug, { asOf, knownBefore }))!;
          for (const after of [0, ...all.map(({ at }) => at.getTime())]) {
            const kinds = newOf(board.news, after).map(({ kind }) => kind);
            const expected = model.filter(({ at }) => at.getTime() > after).map(({ kind }) => kind);
            expect(kinds.sort()).toEqual(expected.sort());
          }
          const from = all[1]!.at;
          const asked = await trackerBoard(tracker.slug, { asOf, knownBefore }, from);
          const after = model.filter(({ at }) => at >= from) as { kind: NewsKind }[];
          expect(asked!.news).toHaveLength(after.length);
          expect(asked!.newsCounts.whole).toEqual(countsOf(after));
          expect(asked!.newsCounts.of[SLUG] ?? {}).toEqual(countsOf(asked!.rows[0]!.news));
        }
      }
    }),
    { numRuns: 5 },
  );
});

test("all that is new is counted, of the tracker and of each indicator, and only the last of it told", async () => {
  const tracker = await makeTracker();
  const { recordedAt } = await makeCheck(tracker, OTHER);
  await makeManyItems(tracker, MOST_NEWS + 50);
  const board = (await trackerBoard(tracker.slug, testView(), recordedAt))!;
  expect(board.news).toHaveLength(MOST_NEWS + 1);
  expect(board.newsCounts.whole).toEqual({ ITEM: MOST_NEWS + 50, CHECK: 1 });
  const pages = await Promise.all([SLUG, OTHER].map((slug) => indicatorPage(tracker.slug, slug, testView())));
  expect([SLUG, OTHER].map((slug) => board.newsCounts.of[slug]?.ITEM)).toEqual(
    pages.map((page) => page?.evidence.length),
  );
  expect(sumOf((await trackerBoard(tracker.slug, testView()))!.newsCounts.whole)).toBe(0);
});
