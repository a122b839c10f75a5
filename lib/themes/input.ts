import { z } from "zod";
import { line, optionalLine } from "@/lib/text/input";
import { changeFields, place } from "@/lib/trackers/input";

/** All themes of a tracker, by slug, as somebody leaves them, and one more. */
export const themesInput = z.object({
  titles: z.record(z.string(), line({ label: "title" })).default({}),
  places: z.record(z.string(), place).default({}),
  newTitle: optionalLine({ label: "title" }),
  ...changeFields,
});
export type ThemesInput = z.output<typeof themesInput>;
