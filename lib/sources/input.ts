import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { codesOf } from "@/lib/scales/rules";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
import { line, optional, prose } from "@/lib/text/input";
import { readHost } from "./rules";

const STALE = "This form is incomplete. Open it again.";
const reason = prose({ label: "reason", max: 2_000 });

const described = {
  name: line({ label: "name", max: 120 }),
  kind: choice(SOURCE_KINDS, "kind of source"),
  host: optional("host", readHost),
};

export const sourceInput = z.object({ ...described, reliability: choice(RELIABILITIES, "reliability") });
export type SourceInput = z.output<typeof sourceInput>;

/** How a source is described, changed by somebody who saw it described as `seen`. */
export const sourceEditInput = z.object({
  ...described,
  reason,
  seen: z.string({ error: STALE }),
});
export type SourceEditInput = z.output<typeof sourceEditInput>;

/** A new letter, given by somebody who saw the letter `seen`. */
export const sourceRatingInput = z.object({
  reliability: choice(RELIABILITIES, "reliability"),
  reason,
  seen: z.enum(codesOf(RELIABILITIES), { error: STALE }),
});
export type SourceRatingInput = z.output<typeof sourceRatingInput>;

const CHOOSE = "Choose the source that stays.";

export const sourceMergeInput = z.object({
  into: z.coerce.number({ error: CHOOSE }).int(CHOOSE).positive(CHOOSE).max(2_147_483_647, CHOOSE),
  reason,
});
export type SourceMergeInput = z.output<typeof sourceMergeInput>;
