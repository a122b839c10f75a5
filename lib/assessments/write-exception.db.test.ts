import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { writing } from "@/lib/ledger/write";
import { makeItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { addRules } from "../codebooks/write-rules";
import { assessmentInput } from "./input";
import { recordAssessment } from "./write";

const INDICATOR = "missile-tests";
const RULES = {
  MOVING_AWAY: "A ballistic launch.",
  NO_MOVEMENT: "None.",
  SIGNS_OF_MOVEMENT: "A halt is announced.",
  GENUINE_MOVEMENT: "A halt is kept.",
};

/** A tracker with an item that bears away, and a judgement on it; with triggers in a second version of the rules. */
async function makeRuled() {
  const tracker = await makeTracker({ tags: ["ballistic", "cruise"] });
  const indicatorId = tracker.indicators[INDICATOR] ?? 0;
  await makeItem(tracker, { occurred: "2026-08-20", kind: "ACTION", tags: ["cruise"] });
  await writing(testEditor, ({ tx, enter }) =>
    enter("loadTracker", "Triggers.", async (place) => {
      const own = { indicatorId, version: 2, note: "Triggers.", signedAs: "Test", ...place };
      const { id } = await tx.codebook.create({ data: own });
      const launch = { text: "A launch", bearing: "AWAY", kind: "ACTION", tag: "ballistic" } as const;
      await addRules(tx, id, { rules: RULES, triggers: { MOVING_AWAY: [launch] } });
      return { subject: `${tracker.slug}/indicators/${INDICATOR}/codebook/2`, after: ["codebook", id], result: id };
    }),
  );
  const record = (changes: Record<string, unknown> = {}) => {
    const typed = {
      level: "MOVING_AWAY",
      confidence: "LOW",
      confidenceReason: "One origin.",
      rationale: "Missiles were fired.",
      effectiveOn: "2026-08-20",
      cites: ["1.1"],
      standing: "0",
      codebook: "2",
    };
    return recordAssessment(testEditor, tracker.slug, INDICATOR, assessmentInput.parse({ ...typed, ...changes }));
  };
  const made = () => db.assessment.findFirstOrThrow({ where: { indicatorId }, orderBy: { number: "desc" } });
  return { tracker, record, made };
}

test("where nothing cited meets a trigger of the level a sentence is asked for, and kept", async () => {
  const { record, made } = await makeRuled();
  expect((await refusalOf(record())).errors).toEqual({
    ruleException:
      "Nothing that is cited is what the rule of “moving away” names. Cite what meets it, or say why the level holds all the same.",
  });
  await record({ ruleException: "It flew as far as a ballistic one." });
  expect((await made()).ruleException).toBe("It flew as far as a ballistic one.");
});

test("where one cited item meets a trigger nothing is asked, and a sentence that was left over is not kept", async () => {
  const { tracker, record, made } = await makeRuled();
  await makeItem(tracker, { occurred: "2026-08-20", tags: ["ballistic"] });
  await record({ cites: ["1.1", "2.1"], ruleException: "Left over." });
  expect((await made()).ruleException).toBeNull();
});

test("a level without triggers goes by the bearing", async () => {
  const { record } = await makeRuled();
  expect(Object.keys((await refusalOf(record({ level: "SIGNS_OF_MOVEMENT" }))).errors)).toEqual(["ruleException"]);
  expect(await record({ level: "NO_MOVEMENT" })).toEqual({ number: 1 });
});

test("it is asked for together with what else is warned of", async () => {
  const { record } = await makeRuled();
  const { errors } = await refusalOf(record({ effectiveOn: "2026-08-19" }));
  expect(Object.keys(errors)).toEqual(["ruleException", "allowEarly"]);
});
