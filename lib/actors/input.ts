import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { ACTOR_KINDS } from "@/lib/scales/subjects";
import { line, optionalLine } from "@/lib/text/input";
import { changeFields } from "@/lib/trackers/input";

export const actorEditInput = z.object({
  name: line({ label: "name", max: 120 }),
  originalName: optionalLine({ label: "name in its own script", max: 120 }),
  kind: choice(ACTOR_KINDS, "kind of actor"),
  affiliation: optionalLine({ label: "affiliation" }),
  ...changeFields,
});
export type ActorEditInput = z.output<typeof actorEditInput>;
