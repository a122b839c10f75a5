import { z } from "zod";
import type { WAYS } from "@/lib/drafts/rules";
import { named, page } from "./parts";

export const written = z
  .object({
    state: z
      .enum(["PUBLISHED", "PUBLISHED_NEEDS_REVIEW", "RETRACTED", "IN_REVIEW"])
      .meta({ description: "IN_REVIEW: readers see nothing of it until a second person has approved it." }),
    number: z.int().nullable().meta({ description: "Of the item or judgement; null while it is in review." }),
    version: z.int().nullable().meta({ description: "Of the item." }),
    page,
  })
  .register(named, { id: "Written", description: "What came of it." });

export const wayQuery = {
  way: z
    .enum(["PUBLISH", "HAND_IN", "PUBLISH_FOR_REVIEW"] satisfies (keyof typeof WAYS)[])
    .optional()
    .meta({
      description:
        "PUBLISH on one's own word, HAND_IN for a second person's approval, PUBLISH_FOR_REVIEW at once with the word that a second person has yet to look. Without it: PUBLISH where the tracker lets one alone, else HAND_IN.",
    }),
};
