import "server-only";
import { dayOfMoment } from "@/lib/dates/days";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { payloadOf, type Writing, writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import type { EventEditInput, EventInput, OutcomeInput } from "./input";
import { valuesOf } from "./rules";

type Written = { number: number };

/** Puts an event on a tracker's calendar. */
export function expectEvent(
  editor: Editor,
  trackerSlug: string,
  { indicators, ...said }: EventInput,
  submission?: string,
): Promise<Written> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const { id: trackerId } = await openTracker(tx, trackerSlug);
      const indicatorIds = await indicatorsNamed(tx, trackerId, indicators);
      return enter("expectEvent", null, async () => {
        const { _max } = await tx.expectedEvent.aggregate({ where: { trackerId }, _max: { number: true } });
        const number = (_max.number ?? 0) + 1;
        const { id } = await tx.expectedEvent.create({ data: { ...said, trackerId, number }, select: { id: true } });
        await nameIndicators(tx, { id, trackerId }, indicatorIds);
        return { subject: subjectOf(trackerSlug, number), after: ["expected_event", id], result: { number } };
      });
    },
    { submission },
  );
}

/** Changes an event, or takes it off the calendar. Throws `Refused` with what stands now where somebody was faster. */
export function editExpectedEvent(
  editor: Editor,
  trackerSlug: string,
  number: number,
  { indicators, reason, version, takeOff, ...said }: EventEditInput,
  submission?: string,
): Promise<Written> {
  return writing(
    editor,
    async (open) => {
      const event = await eventToChange(open, trackerSlug, number, version);
      const indicatorIds = await indicatorsNamed(open.tx, event.trackerId, indicators);
      return open.enter("editExpectedEvent", reason, async () => {
        const before = await payloadOf(open.tx, "expected_event", event.id);
        await open.tx.expectedEvent.update({ where: { id: event.id }, data: { ...said, isExpected: !takeOff } });
        await open.tx.expectedEventIndicator.deleteMany({ where: { eventId: event.id } });
        await nameIndicators(open.tx, event, indicatorIds);
        return {
          subject: subjectOf(trackerSlug, number),
          before,
          after: ["expected_event", event.id],
          result: { number },
        };
      });
    },
    { submission },
  );
}

/** Says what came of an event. Throws `Refused` while it is still to come. */
export function recordOutcome(
  editor: Editor,
  trackerSlug: string,
  number: number,
  { outcome, version }: OutcomeInput,
  submission?: string,
): Promise<Written> {
  return writing(
    editor,
    async (open) => {
      const event = await eventToChange(open, trackerSlug, number, version);
      if (event.outcome !== null)
        throw new Refused({ form: "What came of it was said before. Edit the event instead." });
      if (event.expectedFirst > dayOfMoment(new Date())) {
        throw new Refused({ form: "It is still to come: nothing can have come of it yet." });
      }
      return open.enter("recordOutcome", null, async () => {
        const before = await payloadOf(open.tx, "expected_event", event.id);
        await open.tx.expectedEvent.update({ where: { id: event.id }, data: { outcome } });
        return {
          subject: subjectOf(trackerSlug, number),
          before,
          after: ["expected_event", event.id],
          result: { number },
        };
      });
    },
    { submission },
  );
}

async function eventToChange({ tx }: Writing, trackerSlug: string, number: number, seen: number) {
  const { id: trackerId } = await openTracker(tx, trackerSlug);
  const event = await tx.expectedEvent.findUnique({
    where: { trackerId_number: { trackerId, number } },
    include: { indicators: { select: { indicator: { select: { slug: true } } } } },
  });
  if (!event?.isExpected) throw new Absent("such event");
  const version = await tx.ledgerEntry.count({ where: { subject: subjectOf(trackerSlug, number) } });
  if (version === seen) return event;
  const form = "Somebody changed this event after you opened this form. See what it says now, then save again.";
  throw new Refused({ form }, { present: valuesOf(event, version) });
}

async function indicatorsNamed(tx: Transaction, trackerId: number, slugs: string[]): Promise<number[]> {
  const found = await tx.indicator.findMany({ where: { trackerId, slug: { in: slugs } }, select: { id: true } });
  if (found.length === new Set(slugs).size) return found.map(({ id }) => id);
  throw new Refused({ indicators: "Choose indicators from the list." });
}

async function nameIndicators(tx: Transaction, { id, trackerId }: { id: number; trackerId: number }, ids: number[]) {
  await tx.expectedEventIndicator.createMany({
    data: ids.map((indicatorId) => ({ eventId: id, trackerId, indicatorId })),
  });
}

function subjectOf(tracker: string, number: number): string {
  return `${tracker}/calendar/${number}`;
}
