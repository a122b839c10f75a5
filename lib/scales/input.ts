import { z } from "zod";
import { withArticle } from "@/lib/text/rules";
import { codesOf, type Scale } from "./rules";

/** A required choice from a scale, by its code. */
export function choice<S extends Scale>(scale: S, label: string) {
  return z.enum(codesOf(scale), { error: `Choose ${withArticle(label)}.` });
}

/** A choice from a scale; null when the field is missing, null or empty. */
export function optionalChoice<S extends Scale>(scale: S, label: string) {
  const error = `Choose ${withArticle(label)} from the list, or none.`;
  return z
    .union([z.enum(codesOf(scale)), z.literal("")], { error })
    .nullish()
    .transform((code) => code || null);
}

/** One of something for each level that can be judged, and nothing else. */
export function forEachRatedLevel<S extends z.ZodType>(schema: S) {
  return z.strictObject({
    MOVING_AWAY: schema,
    NO_MOVEMENT: schema,
    SIGNS_OF_MOVEMENT: schema,
    GENUINE_MOVEMENT: schema,
  });
}
