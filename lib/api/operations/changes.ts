import { z } from "zod";
import { cursorAt, positionOf } from "../cursor";
import { changedAt, trackerAt } from "../opened";
import { reading } from "../operation";
import { faulty } from "../problem";
import { changesAfter } from "../read-changes";
import { change } from "../shapes/changes";
import { named } from "../shapes/parts";
import { changeShaped } from "../shaping-entries";

const LIMIT = "Give a whole number from 1 to 200.";

export const changesQuestion = (tracker: string) => `changes of ${tracker}`;

export const listChanges = reading({
  path: "/trackers/{tracker}/changes",
  name: "listChanges",
  summary: "What was added, corrected and retracted since a cursor, so that a copy elsewhere can follow",
  query: z.object({
    cursor: z.string().optional().meta({
      description: "`next` of the answer before, or `changes` of the tracker. Without one: from the first record on.",
    }),
    limit: z.coerce.number({ error: LIMIT }).int(LIMIT).min(1, LIMIT).max(200, LIMIT).default(100),
  }),
  answer: z
    .object({
      data: z.array(change).meta({ description: "In the order in which they were recorded." }),
      next: z.string().meta({ description: "Where to go on from, now or later." }),
      more: z.boolean().meta({ description: "Whether more was recorded already." }),
    })
    .register(named, { id: "Changes" }),
  async read({ params, query }) {
    const tracker = await trackerAt(params);
    const after = query.cursor === undefined ? 0n : sequenceOf(tracker.slug, query.cursor);
    const recorded = await changesAfter(tracker.id, after, query.limit + 1);
    const { entries } = recorded;
    const shown = entries.slice(0, query.limit);
    const data = shown.map((entry) => changeShaped(tracker.slug, entry, recorded));
    const next = cursorAt(changesQuestion(tracker.slug), [(shown.at(-1)?.sequence ?? after).toString()]);
    return { body: { data, next, more: entries.length > shown.length }, changedAt: changedAt(tracker) };
  },
});

function sequenceOf(tracker: string, cursor: string): bigint {
  const [sequence] = positionOf(changesQuestion(tracker), cursor) ?? [];
  if (sequence) return BigInt(sequence);
  throw faulty({ cursor: "This cursor was not given here for this tracker's changes. Begin without one." });
}
