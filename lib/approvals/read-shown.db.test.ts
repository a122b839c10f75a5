import { beforeAll, expect, test } from "vitest";
import { assessmentInput } from "@/lib/assessments/input";
import { recordAssessment } from "@/lib/assessments/write";
import { dissent } from "@/lib/dissents/write";
import type { Editor } from "@/lib/editor";
import { readFilter } from "@/lib/evidence/filter";
import { itemKnown } from "@/lib/evidence/known";
import { evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { evidenceItem } from "@/lib/evidence/read-item";
import { indicatorPage } from "@/lib/indicators/read";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker } from "@/lib/testing/tracker-record";
import { knownBefore, testView } from "@/lib/testing/view";
import { trackerBoard } from "@/lib/trackers/read-board";
import { approveAssessment, approveVersion } from "./write";

const INDICATOR = "missile-tests";
const UNREVIEWED = "PUBLISHED_NEEDS_REVIEW";
let rae: Editor;

beforeAll(async () => {
  rae = await makeEditor("Rae", "REVIEWER");
});

test("an item is told to be unreviewed until a second person approves it, and on the second clock also after that", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { state: UNREVIEWED });
  const states = async (view = testView()) => {
    const choices = (await evidenceChoices(tracker.slug))!;
    const filter = readFilter({}, choices).filter;
    const [list, page, board] = [
      await evidenceList(choices, filter, view),
      await indicatorPage(tracker.slug, INDICATOR, view),
      await trackerBoard(tracker.slug, view),
    ];
    const item = itemKnown((await evidenceItem(tracker.slug, 1, "2026-11-22"))!, view.knownBefore);
    return [list.rows[0]?.state, page?.evidence[0]?.state, board?.rows[0]?.newest?.state, item?.version.state];
  };
  expect(await states()).toEqual(Array(4).fill(UNREVIEWED));
  await approveVersion(rae, tracker.slug, 1, { version: 1, note: null });
  expect(await states()).toEqual(Array(4).fill("PUBLISHED"));
  const approval = (await evidenceItem(tracker.slug, 1, "2026-11-22"))?.versions[0]?.approval;
  expect(approval?.signedAs).toBe("Rae");
  expect(await states(knownBefore(new Date(approval!.recordedAt)))).toEqual(Array(4).fill(UNREVIEWED));
});

test("a judgement as well, on the board, its indicator and its own page", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, INDICATOR, { state: UNREVIEWED });
  const states = async (view = testView()) => {
    const [page, board] = [await indicatorPage(tracker.slug, INDICATOR, view), await trackerBoard(tracker.slug, view)];
    return [page?.assessments[0]?.state, board?.rows[0]?.state];
  };
  expect(await states()).toEqual([UNREVIEWED, UNREVIEWED]);
  await approveAssessment(rae, tracker.slug, INDICATOR, 1, null);
  expect(await states()).toEqual(["PUBLISHED", "PUBLISHED"]);
  const page = await assessmentPage(tracker.slug, INDICATOR, 1, "2026-11-22");
  expect(page).toMatchObject({ state: "PUBLISHED", approval: { signedAs: "Rae" } });
  expect(await states(knownBefore(new Date(page!.approval!.recordedAt)))).toEqual([UNREVIEWED, UNREVIEWED]);
});

test("a dissent stands beside the judgement, from when it was recorded", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, INDICATOR, { level: "NO_MOVEMENT" });
  const typed = { level: "MOVING_AWAY", rationale: "Ten at once is not routine." } as const;
  expect(await dissent(rae, tracker.slug, INDICATOR, 1, typed)).toEqual({ number: 1 });
  const page = await assessmentPage(tracker.slug, INDICATOR, 1, "2026-11-22");
  expect(page?.dissents).toMatchObject([{ number: 1, ...typed, signedAs: "Rae" }]);
  const [now, before] = [testView(), knownBefore(new Date(page!.dissents[0]!.recordedAt))];
  const told = async (view: typeof now) =>
    (await indicatorPage(tracker.slug, INDICATOR, view))?.assessments[0]?.dissents.map(({ level }) => level);
  expect([await told(now), await told(before)]).toEqual([["MOVING_AWAY"], []]);
});

test("nobody dissents from their own judgement, or to the same level", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, INDICATOR, { level: "NO_MOVEMENT" });
  const same = { level: "NO_MOVEMENT", rationale: "I agree." } as const;
  expect(Object.keys((await refusalOf(dissent(rae, tracker.slug, INDICATOR, 1, same))).errors)).toEqual(["level"]);
  const { number, version } = await makeItem(tracker, { bearings: { [INDICATOR]: "AWAY" } });
  const typed = { level: "MOVING_AWAY", rationale: "So it is.", confidence: "LOW", confidenceReason: "One origin." };
  const seen = { effectiveOn: "2026-08-20", cites: [`${number}.${version}`], standing: "1", codebook: "1" };
  await recordAssessment(rae, tracker.slug, INDICATOR, assessmentInput.parse({ ...typed, ...seen }));
  expect((await refusalOf(dissent(rae, tracker.slug, INDICATOR, 2, same))).errors.form).toMatch(/is your own/);
});
