import { codesOf, ROLES } from "@/lib/scales/rules";

/** The roles as choices of a form, each with what it may do. */
export const ROLE_CHOICES = codesOf(ROLES).map((code) => ({
  code,
  words: ROLES[code].words,
  hint: ROLES[code].meaning,
}));
