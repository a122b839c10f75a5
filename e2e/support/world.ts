import { randomUUID } from "node:crypto";
import { eventInput } from "@/lib/calendar/input";
import { expectEvent } from "@/lib/calendar/write";
import { keepCopy } from "@/lib/copies/write";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { dissent } from "@/lib/dissents/write";
import type { DraftKind } from "@/lib/drafts/rules";
import { handInDraft, saveDraft } from "@/lib/drafts/write";
import { type Editor, proven } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { disablePerson } from "@/lib/people/write-access";
import { linkResponse } from "@/lib/responses/write";
import type { Role } from "@/lib/scales/rules";
import { scenarioInput } from "@/lib/scenarios/input";
import { addScenario } from "@/lib/scenarios/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { typedForm } from "@/lib/testing/evidence-form";
import { SCENARIO_FIELDS } from "@/lib/testing/frame-deeds";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { type Cookies, cookiesOf, makePerson, type Person } from "./editor";

/** A tracker on which something of every kind stands, and whom its pages speak of. */
export interface World {
  tracker: TrackerRecord;
  /** An administrator, who opens most pages, and the cookies of a session of hers. */
  ada: Person & { editor: Editor; cookies: Cookies };
  /** Another person, without a password. */
  bo: Editor;
}

export const TODAY = dayOfMoment(new Date());
export const SCENARIO = "open-passage";

/**
 * Makes a world of its own for a test. Item 1 is corrected and responds to the last one, 2 waits for a review, 3 is
 * retracted and 4 is newer than the judgement on missile tests; the judgement on humanitarian aid waits for a review;
 * outlook 1 is due and event 1 is past.
 */
export async function makeWorld(): Promise<World> {
  const [tracker, ada, bo] = [await makeTracker(), await makeAda(), await makeEditor("Bo Other")];
  const first = await makeItem(tracker, { headline: "Nine missiles fired", quote: "Never", quoteLang: "en" });
  const cited = await correctItem(tracker, first, { headline: "Ten missiles fired" });
  await makeItem(tracker, { headline: "A launch that waits", state: "PUBLISHED_NEEDS_REVIEW" });
  await retractItem(tracker, await makeItem(tracker, { headline: "Never happened" }));
  const judged = await makeAssessment(tracker, "missile-tests", { cites: [cited] });
  await dissent(bo, tracker.slug, "missile-tests", 1, { level: "MOVING_AWAY", rationale: "Bo sees it otherwise." });
  await makeItem(tracker, { headline: "A routine launch", occurred: "2026-03-01" });
  await makeReview(tracker, "missile-tests", judged, { reviewedOn: "2026-03-01" });
  await makeCheck(tracker, "missile-tests");
  await makeAssessment(tracker, "humanitarian-aid", { state: "PUBLISHED_NEEDS_REVIEW" });
  await makeOutlook(tracker, { cites: [cited], indicator: "missile-tests" });
  await makeOutlook(tracker, { dueOn: addDays(TODAY, 60), statement: "A launch soon." });
  for (const [title, expected] of [
    ["The board met", "2026-03"],
    ["The plenary meets", "2999-06"],
  ]) {
    await expectEvent(ada.editor, tracker.slug, eventInput.parse({ title, expected, indicators: ["missile-tests"] }));
  }
  const scenario = scenarioInput.parse({ ...SCENARIO_FIELDS, slug: SCENARIO });
  await addScenario(testEditor, tracker.slug, scenario);
  const copy = { name: "page.html", content: new TextEncoder().encode("<!doctype html><p>As it stood.") };
  await keepCopy(ada.editor, tracker.slug, 1, copy, { capturedAt: null });
  const drill = await makeItem(tracker, { headline: "A drill is held", occurred: "2025-12-01" });
  const link = { move: drill.number, note: "It was called an answer to the drill." };
  await linkResponse(ada.editor, tracker.slug, 1, link);
  return { tracker, ada, bo };
}

async function makeAda() {
  const person = await makePerson("Ada Admin", "ADMIN");
  return { ...person, editor: editorOf(person, "ADMIN"), cookies: await cookiesOf(person) };
}

/** What proves that a person of a test may write. */
export function editorOf({ id, name }: Person, role: Role): Editor {
  return proven({ id, signedAs: name, role });
}

/** Somebody of whom access was taken. */
export async function makeDisabled(): Promise<string> {
  const id = (await makeEditor("Dora Disabled")).id ?? "";
  await disablePerson(testEditor, id, "She left.");
  return id;
}

interface Seen {
  version: string;
  standing: string;
}

const DRAFTS: Record<DraftKind, { subject: string | null; values: (seen: Seen) => FormValues }> = {
  NEW_EVIDENCE: { subject: null, values: () => typedForm({ headline: "Written so far" }) },
  EVIDENCE_EDIT: {
    subject: "1",
    values: ({ version }) => typedForm({ version, change: "CORRECTION", reason: "It was misread." }),
  },
  EVIDENCE_RETRACTION: {
    subject: "1",
    values: ({ version }) => ({ version: [version], reason: ["It was withdrawn."] }),
  },
  ASSESSMENT: {
    subject: "missile-tests",
    values: ({ standing }) => ({
      standing: [standing],
      codebook: ["1"],
      level: ["NO_MOVEMENT"],
      "cites[]": ["1.2"],
      rationale: ["Nothing moved."],
      confidence: ["LOW"],
      confidenceReason: ["One origin."],
      effectiveOn: ["2026-03-02"],
    }),
  },
};

/** What was last said of item 1 and of the indicator, which a draft has seen. */
async function seenIn({ tracker }: World): Promise<Seen> {
  const trackerId = tracker.id;
  const [versions, judgements] = await Promise.all([
    db.evidenceVersion.count({ where: { trackerId, evidence: { number: 1 } } }),
    db.assessment.count({ where: { indicator: { trackerId, slug: "missile-tests" } } }),
  ]);
  return { version: String(versions), standing: String(judgements) };
}

/** The id of a draft, kept or handed in by somebody. */
export async function makeDraft(
  author: Editor,
  world: World,
  kind: DraftKind,
  state: "DRAFT" | "IN_REVIEW" = "DRAFT",
): Promise<string> {
  const { subject, values } = DRAFTS[kind];
  const write = state === "DRAFT" ? saveDraft : handInDraft;
  const work = { tracker: world.tracker.slug, kind, subject };
  const { id } = await write(author, work, { id: randomUUID(), version: 0 }, values(await seenIn(world)));
  return id;
}
