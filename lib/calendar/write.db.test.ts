import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent, Refused } from "@/lib/refusal";
import { portionIn } from "@/lib/testing/portion";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { eventEditInput, eventInput, outcomeInput } from "./input";
import { calendarKnown, eventOnDesk, eventsToCome } from "./read";
import { eventsWaiting } from "./read-waiting";
import { editExpectedEvent, expectEvent, recordOutcome } from "./write";

const typed = { title: "The plenary meets", expected: "2026-06", indicators: ["missile-tests"], url: "", note: "" };

async function makeExpected(changes: Record<string, unknown> = {}) {
  const tracker = await makeTracker();
  await expectEvent(testEditor, tracker.slug, eventInput.parse({ ...typed, ...changes }));
  const edit = (changes: Record<string, unknown> = {}) =>
    editExpectedEvent(
      testEditor,
      tracker.slug,
      1,
      eventEditInput.parse({ ...typed, reason: "It was put off.", version: "1", ...changes }),
    );
  const tell = (version = 1) =>
    recordOutcome(testEditor, tracker.slug, 1, outcomeInput.parse({ outcome: "It met and said nothing.", version }));
  return { tracker, edit, tell };
}

test("an event stands on the calendar with its edges and what it may move", async () => {
  const { tracker } = await makeExpected();
  expect(await calendarKnown(tracker.id, null)).toMatchObject([
    {
      number: 1,
      title: "The plenary meets",
      expected: "2026-06",
      expectedFirst: "2026-06-01",
      expectedLast: "2026-06-30",
      outcome: null,
      indicators: [{ slug: "missile-tests" }],
    },
  ]);
});

test("it is to come until its last day is past", async () => {
  const { tracker } = await makeExpected();
  const titles = async (asOf: string) =>
    (await eventsToCome(tracker.id, { asOf, knownBefore: null })).map(({ title }) => title);
  expect(await titles("2026-06-30")).toEqual(["The plenary meets"]);
  expect(await titles("2026-07-01")).toEqual([]);
});

test("a change is seen now, and what stood before is still told of the time before", async () => {
  const { tracker, edit } = await makeExpected();
  await edit({ expected: "2026-07", indicators: [] });
  const last = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(last).toMatchObject({ what: "editExpectedEvent", reason: "It was put off.", beforeHash: expect.any(String) });
  expect(await calendarKnown(tracker.id, null)).toMatchObject([{ expected: "2026-07", indicators: [] }]);
  expect(await calendarKnown(tracker.id, last.at)).toMatchObject([
    { expected: "2026-06", indicators: [{ slug: "missile-tests" }] },
  ]);
  expect(await calendarKnown(tracker.id, new Date("2020-01-01"))).toEqual([]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("what was taken off the calendar is gone from it, and can be changed no more", async () => {
  const { tracker, edit, tell } = await makeExpected();
  await edit({ takeOff: "yes" });
  expect(await calendarKnown(tracker.id, null)).toEqual([]);
  expect(await eventOnDesk(tracker.slug, 1)).toBeNull();
  await expect(tell(2)).rejects.toThrow(Absent);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("who did not see a colleague's change is shown it", async () => {
  const { edit } = await makeExpected();
  await edit({ title: "The congress meets" });
  const { errors, surroundings } = await refusalOf(edit());
  expect(errors.form).toMatch(/^Somebody changed this event/);
  expect(surroundings.present).toMatchObject({ title: ["The congress meets"], version: ["2"] });
});

test("of 20 changes at once one is made", async () => {
  const { edit } = await makeExpected();
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, nth) => edit({ title: `Title ${nth}` })));
  expect(all.filter((one) => one.status === "rejected" && one.reason instanceof Refused)).toHaveLength(19);
});

test("what came of it is asked for once it is past, until somebody says so", async () => {
  const { tracker, tell } = await makeExpected();
  const lines = async (today: string) => (await eventsWaiting(today, portionIn(tracker))).lines.map(({ note }) => note);
  expect(await lines("2026-06-30")).toEqual([]);
  expect(await lines("2026-07-01")).toEqual(["Expected Jun 2026: what came of it?"]);
  await tell();
  expect(await lines("2026-07-01")).toEqual([]);
  expect(await calendarKnown(tracker.id, null)).toMatchObject([{ outcome: "It met and said nothing." }]);
  expect((await refusalOf(tell(2))).errors.form).toMatch(/^What came of it was said before/);
});

test("nothing comes of what is still to come, and an unknown indicator is moved by nothing", async () => {
  const { tracker, tell } = await makeExpected({ expected: "2999" });
  expect((await refusalOf(tell())).errors.form).toMatch(/^It is still to come/);
  const unknown = eventInput.parse({ ...typed, indicators: ["missile-tests", "exchanges"] });
  const { errors } = await refusalOf(expectEvent(testEditor, tracker.slug, unknown));
  expect(errors).toEqual({ indicators: "Choose indicators from the list." });
});
