import { type AskedBriefing, readBriefing } from "@/lib/briefing/asked";
import { type BriefingDocument, textOf } from "@/lib/briefing/document";
import { briefingOn } from "@/lib/briefing/read";
import { writeBriefing } from "@/lib/briefing/rules";
import type { Period } from "@/lib/changes/period";
import { dayOfMoment } from "@/lib/dates/days";
import { makeAssessment } from "./assessment-record";
import { makeItem } from "./item-record";
import { makeTracker, type TrackerRecord } from "./tracker-record";

/** The days that a test's briefing is about, unless told otherwise. */
const PERIOD = { from: "2026-07-21", to: "2026-08-20" };
export const TODAY = dayOfMoment(new Date());

interface Asked {
  period?: Period;
  isOpen?: boolean;
  knownBefore?: Date;
}

/** What an address would ask for. */
export function asked({ period = PERIOD, isOpen = false, knownBefore }: Asked = {}): AskedBriefing {
  const reading = readBriefing({ ...period }, TODAY).asked;
  if (!reading) throw new Error("The test's days cannot be shown.");
  return { ...reading, isOpen, view: { ...reading.view, knownBefore: knownBefore ?? null } };
}

/** A briefing as it is read. */
export async function written(tracker: TrackerRecord, shape: Asked = {}): Promise<BriefingDocument> {
  const briefing = await briefingOn(tracker.slug, asked(shape));
  if (!briefing) throw new Error("The test's tracker is not there.");
  return writeBriefing(briefing);
}

/** All that a section says, a line for each paragraph. */
export function linesOf(document: BriefingDocument, id: string): string[] {
  const section = document.sections.find((one) => one.id === id);
  return [...(section?.words ?? []), ...(section?.entries ?? []).flatMap(({ head, body }) => [head, ...body])].map(
    textOf,
  );
}

export const notesOf = (document: BriefingDocument) => document.notes.map(({ words }) => textOf(words));
export const noticesOf = (document: BriefingDocument) => document.notices.map(textOf);

/** The first moment that no record so far carries. */
export async function momentAfter(at: Date): Promise<Date> {
  const moment = new Date(at.getTime() + 1);
  while (new Date() <= moment) await new Promise((resolve) => setTimeout(resolve, 1));
  return moment;
}

/** Ten missiles were fired in the period, and a level moved because of them. */
export async function makeMoved() {
  const tracker = await makeTracker();
  const before = await makeItem(tracker, { headline: "Nothing yet", occurred: "2026-03-01" });
  const shape = { headline: "Ten missiles fired", occurred: "2026-08-20", significance: "MAJOR" } as const;
  const item = await makeItem(tracker, shape);
  await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-03-01", cites: [before] });
  const judged = await makeAssessment(tracker, "missile-tests", {
    level: "MOVING_AWAY",
    effectiveOn: "2026-08-20",
    confidence: "HIGH",
    rationale: "Ten were fired.\n\nNobody was told.",
    cites: [item],
  });
  return { tracker, item, judged };
}
