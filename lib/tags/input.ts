import { z } from "zod";
import { slug } from "@/lib/addresses/input";
import { line, optionalLine } from "@/lib/text/input";
import { changeFields } from "@/lib/trackers/input";

const definition = { label: "definition", max: 1_000 };

/** All tags of a tracker as somebody leaves them, and one more. */
export const tagsInput = z
  .object({
    definitions: z.record(z.string(), line(definition)).default({}),
    newTag: z.union([slug, z.literal("")]).default(""),
    newDefinition: optionalLine(definition),
    ...changeFields,
  })
  .superRefine(({ newTag, newDefinition }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (newTag !== "" && newDefinition === null) refuse("newDefinition", "Enter a definition.");
    if (newTag === "" && newDefinition !== null) refuse("newTag", "Enter a tag.");
  });
export type TagsInput = z.output<typeof tagsInput>;
