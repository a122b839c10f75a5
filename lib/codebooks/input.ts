import { z } from "zod";
import { choice, forEachRatedLevel, optionalChoice } from "@/lib/scales/input";
import { BEARINGS, KINDS } from "@/lib/scales/rules";
import { optionalLine, prose } from "@/lib/text/input";
import { MOST_TRIGGERS, RATED_LEVELS, type RatedLevel, type Trigger, triggerKey } from "./rules";

const STALE = "This form is incomplete. Open it again.";

/** One field for each row of triggers, by its key; rows that the form does not have are not read. */
function forEachRow<S extends z.ZodType>(schema: S) {
  return z.record(z.string(), schema, { error: STALE }).prefault({});
}

const bearing = optionalChoice(BEARINGS, "bearing");
const kind = optionalChoice(KINDS, "kind");
const required = choice(BEARINGS, "bearing");

const said = z.object({
  rules: forEachRatedLevel(prose({ label: "rule", max: 5_000 })),
  note: prose({ label: "note", max: 1_000 }),
  version: z.coerce.number({ error: STALE }).int(STALE).nonnegative(STALE),
});

const triggers = z
  .object({
    triggerText: forEachRow(optionalLine({ label: "trigger", max: 200 })),
    triggerBearing: forEachRow(bearing),
    triggerKind: forEachRow(kind),
    triggerTag: forEachRow(z.string({ error: STALE }).max(80)),
  })
  .transform(({ triggerText, triggerBearing, triggerKind, triggerTag }, context) => {
    const triggers: Partial<Record<RatedLevel, Trigger[]>> = {};
    /** Where in the form each tag was chosen. */
    const tagsChosen: { field: string; tag: string }[] = [];
    for (const level of RATED_LEVELS) {
      triggers[level] = Array.from({ length: MOST_TRIGGERS }, (_, row) => triggerKey(level, row)).flatMap((key) => {
        const [text, kind, tag] = [triggerText[key] ?? null, triggerKind[key] ?? null, triggerTag[key] || null];
        if (text === null) {
          if (triggerBearing[key] || kind || tag) refuse("triggerText", key, "Say what is observed, or empty the row.");
          return [];
        }
        if (tag) tagsChosen.push({ field: `triggerTag.${key}`, tag });
        const bearing = required.safeParse(triggerBearing[key]);
        if (bearing.success) return [{ text, bearing: bearing.data, kind, tag }];
        refuse("triggerBearing", key, "Choose a bearing.");
        return [];
      });
    }
    return { triggers, tagsChosen };

    function refuse(field: string, key: string, message: string) {
      context.addIssue({ code: "custom", path: [field, key], message });
    }
  });

/** All rules of an indicator as somebody leaves them who saw the given version; all that is wrong is told at once. */
export const codebookInput = z.intersection(said, triggers);
export type CodebookInput = z.output<typeof codebookInput>;
