import { z } from "zod";
import { basisInput } from "@/lib/assessments/input";
import { day } from "@/lib/dates/input";
import { choice } from "@/lib/scales/input";
import { LIKELIHOODS } from "@/lib/scales/rules";
import { prose } from "@/lib/text/input";
import { OUTCOMES, OUTLOOK_KINDS } from "./rules";

const STALE = "This form is incomplete. Open it again.";

/** What an editor submits who expects something. It is made today, so that nobody foretells what is known. */
export const outlookInput = z.object({
  kind: choice(OUTLOOK_KINDS, "kind"),
  statement: prose({ label: "statement", max: 500 }),
  indicator: z
    .string({ error: "Choose an indicator from the list, or none." })
    .max(100)
    .nullish()
    .transform((slug) => slug || null),
  likelihood: choice(LIKELIHOODS, "likelihood"),
  dueOn: day("last day"),
  basis: prose({ label: "basis", max: 5_000 }),
  cites: basisInput.cites.refine((cites) => cites.length > 0, "Cite at least one item that it rests on."),
});
export type OutlookInput = z.output<typeof outlookInput>;

/** What became of an outlook, said by somebody who saw so many results of it. */
export const resultInput = z.object({
  outcome: choice(OUTCOMES, "result"),
  note: prose({ label: "note", max: 2_000 }),
  results: z.coerce.number({ error: STALE }).int(STALE).nonnegative(STALE),
});
export type ResultInput = z.output<typeof resultInput>;
