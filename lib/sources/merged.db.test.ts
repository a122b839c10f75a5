import { beforeAll, expect, test } from "vitest";
import { assessmentForm } from "@/lib/assessments/form/read";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceForm } from "@/lib/evidence/form/read";
import { evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { evidenceItem } from "@/lib/evidence/read-item";
import { indicatorPage } from "@/lib/indicators/read";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { idOf, makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { aboutTracker } from "@/lib/trackers/read-about";
import { mergeSource, rateSource } from "./write-changes";

const OLD = "Korean Central News Agency";
let tracker: TrackerRecord;

beforeAll(async () => {
  tracker = await makeTracker({ sources: { KCNA: "B", [OLD]: "A", Reuters: "A" } });
  await makeItem(tracker, { origin: "KCNA", outlet: "Reuters" });
  await makeAssessment(tracker, "missile-tests", { cites: [await makeItem(tracker, { origin: OLD, outlet: OLD })] });
  await makeItem(tracker, { origin: "Reuters", outlet: "Reuters" });
  const into = idOf(tracker.sources, "KCNA");
  await mergeSource(testEditor, tracker.slug, idOf(tracker.sources, OLD), { into, reason: "They are one." });
});

async function numbersFound(params: Record<string, string | undefined>): Promise<number[]> {
  const choices = (await evidenceChoices(tracker.slug))!;
  const { filter, errors } = readFilter(params, choices);
  expect(errors).toEqual({});
  const { rows } = await evidenceList(choices, filter, testView());
  return rows.map(({ number }) => number);
}

test.each([{ source: OLD }, { source: "KCNA" }, { q: "korean central" }, { q: "kcna" }])(
  "%j finds what was filed under either name",
  async (params) => {
    expect(await numbersFound(params)).toEqual([2, 1]);
  },
);

test("readers see the name that stays wherever the item is shown, and under an old judgement both", async () => {
  const [item, indicator, assessment] = await Promise.all([
    evidenceItem(tracker.slug, 2, "2026-05-01"),
    indicatorPage(tracker.slug, "missile-tests", testView()),
    assessmentPage(tracker.slug, "missile-tests", 1, "2026-05-01"),
  ]);
  expect(item?.versions[0]).toMatchObject({ origin: { name: "KCNA" }, outlet: { name: "KCNA" } });
  expect(indicator?.evidence.find(({ number }) => number === 2)).toMatchObject({ origin: "KCNA", outlet: "KCNA" });
  expect(assessment).toMatchObject({ citations: [{ origin: OLD }], renamed: [{ was: OLD, now: "KCNA" }] });
});

test("forms and the list of sources offer it once, with all that it reported", async () => {
  const form = await evidenceForm(tracker.slug);
  expect(form?.sources.map(({ name }) => name)).toEqual(["KCNA", "Reuters"]);
  const judging = await assessmentForm(tracker.slug, "missile-tests", "2026-05-01");
  expect(judging?.items.map(({ origin }) => origin)).toEqual(["Reuters", "KCNA", "KCNA"]);
  const about = await aboutTracker(tracker.slug);
  expect(about?.sources.map(({ name, asOrigin, asOutlet }) => [name, asOrigin, asOutlet])).toEqual([
    ["KCNA", 2, 1],
    ["Reuters", 1, 2],
  ]);
  expect(about?.sources.map(({ alsoNamed, letterChange }) => [alsoNamed, letterChange])).toEqual([
    [[OLD], null],
    [[], null],
  ]);
  const seen = { seen: "A", reliability: "D", reason: "It was wrong twice." } as const;
  await rateSource(testEditor, tracker.slug, idOf(tracker.sources, "Reuters"), seen);
  const rated = (await aboutTracker(tracker.slug))?.sources.find(({ name }) => name === "Reuters");
  expect(rated).toMatchObject({ reliability: "D", letterChange: { before: "A", reason: "It was wrong twice." } });
});
