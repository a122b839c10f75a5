import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { ACTOR_KINDS } from "@/lib/scales/subjects";
import { line, optionalLine } from "@/lib/text/input";
import { changeFields } from "@/lib/trackers/input";

const described = {
  name: line({ label: "name", max: 120 }),
  originalName: optionalLine({ label: "name in its own script", max: 120 }),
  kind: choice(ACTOR_KINDS, "kind of actor"),
  affiliation: optionalLine({ label: "affiliation" }),
};

export const actorInput = z.object(described);
export type ActorInput = z.output<typeof actorInput>;

export const actorEditInput = z.object({ ...described, ...changeFields });
export type ActorEditInput = z.output<typeof actorEditInput>;
