import { describe, expect, test } from "vitest";
import { addDays, endOfDay } from "@/lib/dates/days";
import { makeAssessment } from "@/lib/testing/assessment-record";
import {
  asked,
  linesOf,
  makeMoved,
  momentAfter,
  notesOf,
  noticesOf,
  TODAY,
  written,
} from "@/lib/testing/briefing-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { textOf } from "./document";
import { briefingOn } from "./read";

test("a briefing tells what moved, why, how sure, and on what source", async () => {
  const { tracker } = await makeMoved();
  const document = await written(tracker);
  expect(document.title).toBe("Briefing, 22 Jul – 20 Aug 2026");
  expect(textOf(document.lead)).toBe(
    "1 of 2 indicators is moving away, and 1 is not yet rated. The last change was for the worse: Missile tests, on 20 Aug 2026.",
  );
  expect(linesOf(document, "moved")).toEqual([
    "Missile tests: No movement → Moving away",
    "Ten were fired.",
    "Nobody was told. [1]",
    "High confidence. Judged for 20 Aug 2026.",
  ]);
  expect(linesOf(document, "happened")).toEqual([
    "Ten missiles fired [1]",
    "20 Aug 2026 · Action · major · away from movement: Missile tests",
  ]);
  expect(notesOf(document)).toEqual([
    `Ten missiles fired (20 Aug 2026). KCNA, via Reuters. Rated B2: usually reliable source; probably true. https://news.example/${tracker.slug}/2. Here: evidence 2, version 1.`,
  ]);
  expect(document.permanent).toBe(`/trackers/${tracker.slug}/briefing?from=2026-07-21&to=2026-08-20&knownOn=${TODAY}`);
});

test("outlooks are told with their likelihood, and no sentence speaks of confidence beside it", async () => {
  const { tracker, item } = await makeMoved();
  await makeOutlook(tracker, { madeOn: "2026-08-01", dueOn: "2026-12-31", cites: [item], indicator: "missile-tests" });
  const document = await written(tracker);
  expect(linesOf(document, "outlooks")).toEqual([
    "A test by June.",
    "Likely (55–80 %), by the end of 31 Dec 2026. Risk alert, on Missile tests.",
    "Site work. [1]",
  ]);
  for (const line of document.sections.flatMap(({ id }) => linesOf(document, id)))
    expect(/confidence/i.test(line) && /likely|chance|certain/i.test(line)).toBe(false);
});

describe("what it rests on fell:", () => {
  test("a note says that its item was corrected or retracted, and so does the text beside the reference", async () => {
    const { tracker, item } = await makeMoved();
    await retractItem(tracker, item, "The source withdrew it.");
    const document = await written(tracker);
    expect(linesOf(document, "moved")[2]).toBe("Nobody was told. [1] (retracted)");
    expect(notesOf(document)[0]).toMatch(/ Retracted on \d+ \w+ \d+: The source withdrew it\.$/);
    expect(noticesOf(document)).toEqual([]);
  });

  test("asked for as known before, it reads as it read then, and says at its head what was changed since", async () => {
    const { tracker, item, judged } = await makeMoved();
    const knownBefore = await momentAfter(judged.recordedAt);
    const then = await written(tracker, { knownBefore });
    await correctItem(tracker, item, { headline: "Eleven missiles fired" }, "They were counted again.");
    await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-08-20" });
    const now = await written(tracker, { knownBefore });

    const day = /\d+ \w+ \d{4}/.exec(noticesOf(now)[0] ?? "")?.[0];
    expect(noticesOf(then)).toEqual([]);
    expect(noticesOf(now)).toEqual([
      `Corrected since, on ${day}: Eleven missiles fired. They were counted again.`,
      "Judged otherwise since: Missile tests, held to be “moving away” then, and “no movement” for the same day now.",
    ]);
    const { notices: _then, notes: notesThen, ...same } = then;
    const { notices: _now, notes: notesNow, ...still } = now;
    expect(still).toEqual(same);
    expect(notesNow[0]?.words.slice(0, -1)).toEqual(notesThen[0]?.words);
    expect(notesOf(now)[0]).toContain("Ten missiles fired (20 Aug 2026).");
    expect(notesOf(now)[0]).toMatch(/ Corrected on .*: They were counted again\.$/);
    expect(linesOf(await written(tracker), "moved")).toEqual(["No indicator changed its level."]);
  });
});

describe("of a period in which nothing happened", () => {
  test("that was asked for it says so", async () => {
    const { tracker } = await makeMoved();
    const document = await written(tracker, { period: { from: "2026-04-01", to: "2026-05-01" } });
    expect(noticesOf(document)).toEqual(["Nothing happened and nothing was recorded in these days."]);
    expect(linesOf(document, "moved")).toEqual(["No indicator changed its level."]);
    expect(linesOf(document, "happened")).toEqual(["No item of evidence tells of these days."]);
  });

  test("that nobody asked for it tells of the last day with evidence instead, and says so", async () => {
    const { tracker } = await makeMoved();
    const period = { from: "2026-09-21", to: "2026-10-21" };
    const document = await written(tracker, { period, isOpen: true });
    expect(document.title).toBe("Briefing, 22 Jul – 20 Aug 2026");
    expect(noticesOf(document)).toEqual([
      "Nothing happened and nothing was recorded in the days 22 Sep – 21 Oct 2026. This is about the 30 days to 20 Aug 2026, the last day of which an item tells.",
    ]);
    expect(document.permanent).toContain("from=2026-07-21&to=2026-08-20");
  });

  test("of a tracker without anything there is still a briefing", async () => {
    const document = await written(await makeTracker(), { isOpen: true });
    expect(noticesOf(document)).toEqual(["Nothing happened and nothing was recorded in these days."]);
    expect(document.notes).toEqual([]);
  });
});

test("before the first record it says that nothing was known", async () => {
  const { tracker } = await makeMoved();
  const document = await written(tracker, { knownBefore: endOfDay("2020-01-01") });
  expect(noticesOf(document)[0]).toMatch(
    /^The first record of this tracker was made on .* Until then nothing was known\.$/,
  );
  expect(document.notes).toEqual([]);
});

test("what was put right or filed late in the period stands apart from what happened in it", async () => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Nine fired", occurred: "2026-01-05" });
  await momentAfter(item.recordedAt);
  const late = await makeItem(tracker, { headline: "Filed late", occurred: "2026-01-06" });
  await momentAfter(late.recordedAt);
  await correctItem(tracker, item, { headline: "Ten fired" }, "They were counted again.");
  const document = await written(tracker, { period: { from: addDays(TODAY, -1), to: TODAY } });
  expect(linesOf(document, "corrected").slice(0, 2)).toEqual(["Corrected: Ten fired [1]", "They were counted again."]);
  expect(linesOf(document, "learned")).toContain("Filed late: Filed late [2]");
  expect(linesOf(document, "happened")).toEqual(["No item of evidence tells of these days."]);
});

test("there is no briefing on a tracker that is not there", async () => {
  expect(await briefingOn("nowhere", asked())).toBeNull();
  expect(await briefingOn("no\u0000where", asked())).toBeNull();
});
