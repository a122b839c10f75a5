import { z } from "zod";
import { codesOf, EDITORIAL_STATES, LEVELS, type Scale } from "@/lib/scales/rules";

/** The shapes of answers that have a name of their own in the document. */
export const named = z.registry<{ id: string; description?: string }>();

export const code = <S extends Scale>(scale: S) => z.enum(codesOf(scale));
export const day = z.string().meta({ description: "A day, as 2026-05-01.", examples: ["2026-05-01"] });
export const date = z.string().meta({
  description: "A date as known, in EDTF: 2025-09-21, 2025-09, 2025-09-21~, 2025-09-01/2025-09-15.",
  examples: ["2025-09-21"],
});
export const moment = z.iso.datetime().meta({ description: "A moment, RFC 3339 in UTC." });
export const page = z.url().meta({ description: "The page for people to read." });
export const state = code(EDITORIAL_STATES);

/** The rules of one codebook, a sentence for each level that can be judged. */
export const rules = z.partialRecord(code(LEVELS), z.string());

export const approval = z.object({ signedAs: z.string(), recordedAt: moment }).meta({
  description: "A second person's word on it.",
});

/** What every answer that depends on the two clocks says of them. */
export const seen = {
  asOf: day.meta({ description: "It is told as it was on this day." }),
  knownOn: day
    .nullable()
    .meta({ description: "And as known at the end of this day; null: with all that was recorded." }),
};

export const nextCursor = z.string().nullable().meta({
  description: "The cursor of what follows; null where nothing does.",
});

/** RFC 3339 in UTC, from a moment or what PostgreSQL writes in JSON. */
export function momentText(at: Date | string): string {
  return new Date(at).toISOString();
}
