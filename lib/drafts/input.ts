import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { optionalProse, prose } from "@/lib/text/input";
import { DRAFT_KINDS } from "./rules";

const STALE = "This form is incomplete. Open it again.";
const count = z.coerce.number({ error: STALE }).int(STALE).nonnegative(STALE).max(1_000_000, STALE);

/** What a form says of the draft behind it. */
export const seenDraftInput = z.object({ draft: z.uuid({ error: STALE }), draftVersion: count });

/** What a form is for; it comes back from the browser, and may be anything. */
export const workInput = z.object({
  tracker: z.string(),
  kind: choice(DRAFT_KINDS, "kind"),
  subject: z.string().max(80).nullable(),
});

const MOST_CHARACTERS = 400_000;

/** What was typed so far, right or wrong. Only what the database cannot hold is refused. */
export const typedInput = z
  .record(z.string(), z.array(z.string()))
  .refine((values) => JSON.stringify(values).length <= MOST_CHARACTERS, "This is too long to be kept as a draft.")
  .refine(
    (values) => Object.entries(values).flat(2).every(isStorable),
    "Something in the text cannot be kept: a control character or half of one.",
  );

// PostgreSQL holds neither NUL nor half of a surrogate pair.
function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

export const approvalInput = z.object({ version: count, note: optionalProse({ label: "note", max: 2_000 }) });
export type ApprovalInput = z.output<typeof approvalInput>;

export const sendBackInput = z.object({ version: count, remark: prose({ label: "reason", max: 2_000 }) });

export const versionInput = z.object({ version: count });
