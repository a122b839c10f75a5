import { codesOf } from "@/lib/scales/rules";
import { MAIL_KINDS } from "@/lib/subscriptions/rules";

/** What a reader can be sent, as choices of a form. */
export const KIND_CHOICES = codesOf(MAIL_KINDS).map((code) => ({
  code,
  words: MAIL_KINDS[code].words,
  hint: MAIL_KINDS[code].meaning,
}));
