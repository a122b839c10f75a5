import { z } from "zod";
import { optionalAddress } from "@/lib/addresses/input";
import { dateAsKnown } from "@/lib/dates/input";
import { line, optionalProse, prose } from "@/lib/text/input";

const STALE = "This form is incomplete. Open it again.";
const version = z.coerce.number({ error: STALE }).int(STALE).positive(STALE);
const outcome = { label: "text on what came of it", max: 2_000 };

const fields = z.object({
  title: line({ label: "title" }),
  expected: dateAsKnown("date"),
  indicators: z
    .array(z.string().max(100), { error: "The indicators must be a list." })
    .max(100, "At most 100 indicators.")
    .prefault([]),
  note: optionalProse({ label: "note", max: 2_000 }),
  url: optionalAddress(),
});

/** What an editor submits who expects an event. */
export const eventInput = fields;
export type EventInput = z.output<typeof eventInput>;

/** A change of an event, made by somebody who saw the given version of it. */
export const eventEditInput = fields.extend({
  outcome: optionalProse(outcome),
  takeOff: z
    .unknown()
    .optional()
    .transform((value) => value === "yes"),
  reason: prose({ label: "reason", max: 2_000 }),
  version,
});
export type EventEditInput = z.output<typeof eventEditInput>;

/** What came of an event. */
export const outcomeInput = z.object({ outcome: prose(outcome), version });
export type OutcomeInput = z.output<typeof outcomeInput>;
