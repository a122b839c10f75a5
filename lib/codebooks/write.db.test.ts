import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent, Refused } from "@/lib/refusal";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { codebookForm } from "./form/read";
import { valuesOf } from "./form/rules";
import { codebookInput } from "./input";
import { codebook } from "./read";
import { reviseCodebook } from "./write";

const INDICATOR = "missile-tests";
const typed = {
  rules: {
    MOVING_AWAY: "A launch.",
    NO_MOVEMENT: "Nothing that counts is observed.",
    SIGNS_OF_MOVEMENT: "A halt.",
    GENUINE_MOVEMENT: "A halt is kept.",
  },
  triggerText: { "MOVING_AWAY-1": "A ballistic launch" },
  triggerBearing: { "MOVING_AWAY-1": "AWAY" },
  triggerTag: { "MOVING_AWAY-1": "ballistic" },
  note: "Launches are named.",
  version: "1",
};

async function makeRevised() {
  const tracker = await makeTracker();
  const revise = (changes: Record<string, unknown> = {}) =>
    reviseCodebook(testEditor, tracker.slug, INDICATOR, codebookInput.parse({ ...typed, ...changes }));
  return { tracker, revise };
}

test("a new version stands beside the old one, with its note, and the ledger holds both", async () => {
  const { tracker, revise } = await makeRevised();
  expect(await revise()).toEqual({ version: 2 });
  const sets = (await codebook(tracker.slug))!.themes[0]!.indicators.find(({ slug }) => slug === INDICATOR)!.ruleSets;
  expect(sets).toMatchObject([
    {
      version: 2,
      note: "Launches are named.",
      rules: { MOVING_AWAY: "A launch." },
      triggers: { MOVING_AWAY: [{ text: "A ballistic launch", bearing: "AWAY", kind: null, tag: "ballistic" }] },
    },
    { version: 1, rules: { MOVING_AWAY: "A step away is observed." }, triggers: {} },
  ]);
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(entry).toMatchObject({
    what: "reviseCodebook",
    subject: `${tracker.slug}/indicators/${INDICATOR}/codebook/2`,
    reason: "Launches are named.",
    beforeHash: expect.any(String),
  });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a judgement keeps its rule, and its page says that the rule of its level has changed since, and only then", async () => {
  const { tracker, revise } = await makeRevised();
  await makeAssessment(tracker, INDICATOR, { level: "MOVING_AWAY" });
  await makeAssessment(tracker, INDICATOR, { level: "NO_MOVEMENT" });
  await revise();
  await revise({ version: "2", rules: { ...typed.rules, SIGNS_OF_MOVEMENT: "A halt or a promise." }, note: "More." });
  const page = (number: number) => assessmentPage(tracker.slug, INDICATOR, number, "2026-11-22");
  expect(await page(1)).toMatchObject({
    codebook: { version: 1, rule: "A step away is observed." },
    laterRule: { version: 2, note: "Launches are named.", now: "A launch." },
  });
  expect((await page(2))?.laterRule).toBeNull();
});

test("of two who change the rules the second is shown what the first wrote", async () => {
  const { revise } = await makeRevised();
  await revise();
  const { errors, surroundings } = await refusalOf(revise({ note: "Mine." }));
  expect(errors.form).toMatch(/^Test editor changed these rules after you opened this form/);
  expect(surroundings.present).toMatchObject({
    version: ["2"],
    "rules.MOVING_AWAY": ["A launch."],
    "triggerText.MOVING_AWAY-0": ["A ballistic launch"],
  });
});

test("of 20 changes at once one is made", async () => {
  const { revise } = await makeRevised();
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, nth) => revise({ note: `Change ${nth}.` })));
  const refused = all.filter((one) => one.status === "rejected" && one.reason instanceof Refused);
  expect(refused).toHaveLength(19);
});

test("what says the same as before is no new version, nor is what names an unknown tag", async () => {
  const { tracker, revise } = await makeRevised();
  await revise();
  expect((await refusalOf(revise({ version: "2" }))).errors.form).toMatch(/^Nothing was changed/);
  const unknown = { version: "2", triggerTag: { "MOVING_AWAY-1": "icbm" } };
  expect((await refusalOf(revise(unknown))).errors).toEqual({
    "triggerTag.MOVING_AWAY-1": "This tracker has no tag “icbm”. Choose another.",
  });
  const form = await codebookForm(tracker.slug, INDICATOR);
  expect(valuesOf(form!.codebook)).toMatchObject({ version: ["2"] });
});

test("an indicator of another tracker is absent", async () => {
  const { tracker } = await makeRevised();
  const input = codebookInput.parse(typed);
  await expect(reviseCodebook(testEditor, tracker.slug, "exchanges", input)).rejects.toThrow(Absent);
  expect(await codebookForm(tracker.slug, "exchanges")).toBeNull();
});
