import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { unreviewedWaiting } from "@/lib/approvals/read-waiting";
import { basisWaiting } from "@/lib/basis/read-waiting";
import { eventInput } from "@/lib/calendar/input";
import { eventsWaiting } from "@/lib/calendar/read-waiting";
import { expectEvent } from "@/lib/calendar/write";
import { draftsInReview, draftsWaiting } from "@/lib/drafts/read-waiting";
import { handInDraft } from "@/lib/drafts/write";
import { importsWaiting } from "@/lib/import/read-waiting";
import { startImport } from "@/lib/import/write-job";
import { outlooksWaiting } from "@/lib/outlooks/read-waiting";
import { waitingReviews } from "@/lib/reviews/read-waiting";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeEditor } from "@/lib/testing/person-record";
import { portionIn } from "@/lib/testing/portion";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { SHOWN } from "./asked";
import { deskQueue, waitingAddresses } from "./read";
import type { Portion, Portioned } from "./rules";

const TODAY = "2026-07-01";
const ALL = { tracker: null, list: null, page: 1 } as const;
const [ada, rae] = [await makeEditor("Ada Editor"), await makeEditor("Rae Reviewer", "REVIEWER")];

function makeDraft({ slug }: TrackerRecord, nth: number) {
  const work = { tracker: slug, kind: "NEW_EVIDENCE", subject: null } as const;
  return handInDraft(ada, work, { id: randomUUID(), version: 0 }, { headline: [`Nr. ${nth}`] });
}

async function makeFallen(tracker: TrackerRecord, nth: number) {
  const item = await makeItem(tracker);
  await makeOutlook(tracker, { statement: `Nr. ${nth}`, dueOn: "2999-01-01", cites: [item] });
  await retractItem(tracker, item);
}

function makeImport({ slug }: TrackerRecord, nth: number) {
  const content = new TextEncoder().encode("occurred,headline\n2026-01-01,One");
  return startImport(ada, { tracker: slug, fileName: `Nr. ${nth}`, content });
}

function makeEvent({ slug }: TrackerRecord, nth: number) {
  const event = { title: `Nr. ${nth}`, expected: `2026-06-0${nth}`, indicators: ["missile-tests"] };
  return expectEvent(ada, slug, eventInput.parse(event));
}

type Read = (portion: Portion) => Promise<Portioned<{ title: string }>>;

const LISTS: [what: string, make: (tracker: TrackerRecord, nth: number) => Promise<unknown>, read: Read][] = [
  ["what was handed in", makeDraft, (portion) => draftsInReview(rae, portion)],
  [
    "items not yet reviewed",
    (tracker, nth) => makeItem(tracker, { headline: `Nr. ${nth}`, state: "PUBLISHED_NEEDS_REVIEW" }),
    (portion) => unreviewedWaiting(rae, portion),
  ],
  ["imports", makeImport, (portion) => importsWaiting(ada, portion)],
  ["judgements whose basis changed", makeFallen, basisWaiting],
  [
    "outlooks",
    (tracker, nth) => makeOutlook(tracker, { statement: `Nr. ${nth}`, dueOn: `2026-06-0${nth}` }),
    (portion) => outlooksWaiting(TODAY, portion),
  ],
  ["events", makeEvent, (portion) => eventsWaiting(TODAY, portion)],
];

test.each(LISTS)(
  "of %s no more is read than is asked for, the longest waiting first, with the count of all",
  async (_, make, read) => {
    const [tracker, other] = [await makeTracker(), await makeTracker()];
    for (const nth of [1, 2, 3]) await make(tracker, nth);
    await make(other, 1);
    const titles = async (portion: Portion) => {
      const { lines, count } = await read(portion);
      return [count, ...lines.map(({ title }) => /Nr\. \d/.exec(title)?.[0])];
    };
    expect(await titles(portionIn(tracker))).toEqual([3, "Nr. 1", "Nr. 2", "Nr. 3"]);
    expect(await titles(portionIn(tracker, 0, 2))).toEqual([3, "Nr. 1", "Nr. 2"]);
    expect(await titles(portionIn(tracker, 2, 2))).toEqual([3, "Nr. 3"]);
    const { lines, count } = await read({ tracker: null, skip: 0, take: 2 });
    expect(lines).toHaveLength(2);
    expect(count).toBeGreaterThanOrEqual(4);
  },
);

test("of an editor's own drafts the last saved comes first", async () => {
  const tracker = await makeTracker();
  for (const nth of [1, 2, 3]) await makeDraft(tracker, nth);
  const { lines, count } = await draftsWaiting(ada, portionIn(tracker, 0, 2));
  expect([count, ...lines.map(({ title }) => title)]).toEqual([3, "New evidence: Nr. 3", "New evidence: Nr. 2"]);
});

test("of reviews the count of all and of the overdue is told with the first of them", async () => {
  const tracker = await makeTracker({ indicators: { early: 30, late: 30, soon: 30, never: 30 } });
  await makeAssessment(tracker, "late", { effectiveOn: "2026-02-01" });
  await makeAssessment(tracker, "early", { effectiveOn: "2026-01-01" });
  await makeAssessment(tracker, "soon", { effectiveOn: "2026-06-02" });
  const first = await waitingReviews(TODAY, portionIn(tracker, 0, 2));
  expect(first).toMatchObject({ count: 4, overdue: 3, lines: [{ slug: "never" }, { slug: "early" }] });
  const rest = await waitingReviews(TODAY, portionIn(tracker, 2, 2));
  expect(rest).toMatchObject({ count: 4, overdue: 3, lines: [{ slug: "late" }, { slug: "soon" }] });
});

test("the desk lists a first part of everything, and all of a tracker that is chosen", async () => {
  const tracker = await makeTracker({ title: "Chosen" });
  for (let nth = 0; nth < SHOWN; nth += 1) await makeTracker({ indicators: ["one"] });
  const all = await deskQueue(rae, TODAY, ALL);
  expect(all?.reviews.lines).toHaveLength(SHOWN);
  expect(all?.reviews.count).toBeGreaterThan(SHOWN);
  expect(all?.trackers.lines).toHaveLength(SHOWN);
  expect(all?.titles.size).toBeGreaterThan(1);
  const chosen = await deskQueue(rae, TODAY, { ...ALL, tracker: tracker.slug });
  expect(chosen?.tracker?.title).toBe("Chosen");
  expect(chosen?.reviews.lines.map(({ slug }) => slug)).toEqual(["missile-tests", "humanitarian-aid"]);
  expect(chosen?.trackers.lines).toEqual([{ slug: tracker.slug, title: "Chosen" }]);
});

test("a list that is asked for alone is read alone", async () => {
  const tracker = await makeTracker();
  await makeDraft(tracker, 1);
  const asked = { tracker: tracker.slug, list: "drafts", page: 1 } as const;
  const queue = await deskQueue(ada, TODAY, asked);
  expect(queue?.lists.filter(({ lines }) => lines.length > 0).map(({ name }) => name)).toEqual(["drafts"]);
  expect([queue?.reviews.lines, queue?.trackers.lines]).toEqual([[], []]);
  expect((await deskQueue(ada, TODAY, { ...asked, page: 2 }))?.lists.flatMap(({ lines }) => lines)).toEqual([]);
});

test("of a tracker that is not there nothing is told", async () => {
  expect(await deskQueue(ada, TODAY, { ...ALL, tracker: "nowhere" })).toBeNull();
  expect(await deskQueue(ada, TODAY, { ...ALL, tracker: "\0" })).toBeNull();
});

test("the next things that wait in a tracker are of every kind, decisions first", async () => {
  const tracker = await makeTracker();
  const { id } = await makeDraft(tracker, 1);
  const desk = `/desk/trackers/${tracker.slug}`;
  const addresses = [
    `${desk}/drafts/${id}`,
    `${desk}/indicators/missile-tests/assessments/new`,
    `${desk}/indicators/humanitarian-aid/assessments/new`,
  ];
  expect(await waitingAddresses(rae, TODAY, tracker.slug)).toEqual(addresses);
  expect(await waitingAddresses(rae, TODAY, null)).toContain(addresses[0]);
});
