import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { writing } from "@/lib/ledger/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { portionIn } from "@/lib/testing/portion";
import { makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { outlookBasisChanges } from "./read";
import { restingOnItem } from "./read-resting";
import { basisWaiting } from "./read-waiting";

const SLUG = "missile-tests";

test("an outlook is concerned like a judgement, until its result or a review of its indicator", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  const { id: outlookId } = await makeOutlook(tracker, { cites: [item] });
  await retractItem(tracker, item);
  expect(await outlookBasisChanges(tracker.id, null)).toMatchObject([
    { outlook: 1, assessment: null, settledAt: null },
  ]);
  const line = { href: `/desk/trackers/${tracker.slug}/outlooks/1/results/new`, title: "A test by June." };
  expect(await waitingIn(tracker)).toMatchObject([line]);
  await writing(testEditor, ({ tx, enter }) =>
    enter("recordAssessment", null, async (place) => {
      const said = { number: 1, outcome: "HAPPENED", note: "It did.", signedAs: "Test editor" } as const;
      const { id } = await tx.outlookResult.create({ data: { outlookId, ...said, ...place } });
      return { subject: `${tracker.slug}/outlooks/1/results/1`, after: ["outlook_result", id], result: null };
    }),
  );
  expect(await waitingIn(tracker)).toEqual([]);
});

test("an outlook on an indicator is settled with it", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeOutlook(tracker, { cites: [item], indicator: SLUG });
  await retractItem(tracker, item);
  const href = `/desk/trackers/${tracker.slug}/indicators/${SLUG}/assessments/new`;
  expect(await waitingIn(tracker)).toMatchObject([{ href, title: "Missile tests" }]);
  await makeAssessment(tracker, SLUG);
  expect(await waitingIn(tracker)).toEqual([]);
});

async function waitingIn(tracker: TrackerRecord) {
  return (await basisWaiting(portionIn(tracker))).lines;
}

test("an indicator waits once, with all that fell", async () => {
  const tracker = await makeTracker();
  const [first, second] = [await makeItem(tracker, { headline: "Nine" }), await makeItem(tracker, { headline: "Ten" })];
  await makeAssessment(tracker, SLUG, { cites: [first, second] });
  await makeAssessment(tracker, SLUG, { cites: [second] });
  const { recordedAt } = await retractItem(tracker, first);
  await retractItem(tracker, second);
  expect(await waitingIn(tracker)).toEqual([
    {
      tracker: tracker.slug,
      href: `/desk/trackers/${tracker.slug}/indicators/${SLUG}/assessments/new`,
      orElse: {
        href: `/desk/trackers/${tracker.slug}/indicators/${SLUG}/reviews/new`,
        words: "Reviewed, unchanged",
      },
      title: "Missile tests",
      note: "Item 1 was retracted: “Nine”. Item 2 was retracted: “Ten”.",
      since: recordedAt,
    },
  ]);
});

test("before an item is retracted, all that rests on any of its versions is listed, what holds now first", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker);
  await makeAssessment(tracker, SLUG, { cites: [item], effectiveOn: "2026-02-01" });
  const corrected = await correctItem(tracker, item, { headline: "Nine" });
  await makeAssessment(tracker, SLUG, { cites: [corrected], effectiveOn: "2026-03-01" });
  await makeAssessment(tracker, SLUG, { effectiveOn: "2026-01-01" });
  await makeOutlook(tracker, { cites: [corrected] });
  const { id } = await db.evidence.findFirstOrThrow({ where: { trackerId: tracker.id, number: item.number } });
  const { assessments, outlooks, briefings } = await restingOnItem(tracker.id, id, "2026-05-01");
  expect(assessments.map(({ number, isStanding }) => [number, isStanding])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(outlooks).toEqual([{ number: 1, statement: "A test by June.", dueOn: "2026-06-01" }]);
  const [occurred] = await db.evidenceVersion.findMany({ where: { evidenceId: id }, select: { occurredFirst: true } });
  expect(briefings).toEqual({ from: addDays(occurred?.occurredFirst ?? "", -1), to: occurred?.occurredFirst });
  expect((await restingOnItem(tracker.id, id, "2020-01-01")).briefings).toBeNull();
});
