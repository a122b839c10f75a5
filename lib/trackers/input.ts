import { z } from "zod";
import { slug } from "@/lib/addresses/input";
import { choice } from "@/lib/scales/input";
import { PUBLISHING } from "@/lib/scales/subjects";
import { line, prose } from "@/lib/text/input";

const SENTENCE = 1_000;

const described = {
  title: line({ label: "title" }),
  question: line({ label: "question" }),
  summary: prose({ label: "summary", max: SENTENCE }),
  about: prose({ label: "text about the tracker" }),
  licence: prose({ label: "licence", max: SENTENCE }),
  publishing: choice(PUBLISHING, "way of publishing"),
};

/** What every form carries that changes something which stands already. */
export const changeFields = {
  reason: prose({ label: "reason", max: SENTENCE }),
  seen: z.string({ error: "This form is incomplete. Open it again." }),
};

export const trackerInput = z.object({ slug, ...described });
export type TrackerInput = z.output<typeof trackerInput>;

export const trackerEditInput = z.object({ ...described, ...changeFields });
export type TrackerEditInput = z.output<typeof trackerEditInput>;

/** A place in an order, as people count. */
export const place = z.coerce
  .number({ error: "Enter a place: a whole number." })
  .int("Enter a place: a whole number.")
  .min(1, "Places begin with 1.")
  .max(999, "At most 999.");
