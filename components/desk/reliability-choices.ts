import { RELIABILITIES } from "@/lib/scales/ratings";
import { codesOf } from "@/lib/scales/rules";

/** The letters of the Admiralty system, each with its words. */
export const RELIABILITY_CHOICES = codesOf(RELIABILITIES).map((code) => ({
  code,
  words: `${code}: ${RELIABILITIES[code].words}`,
}));
