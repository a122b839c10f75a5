import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { LEVELS } from "@/lib/scales/rules";
import { prose } from "@/lib/text/input";

/** What an editor submits who would have put another level. */
export const dissentInput = z.object({
  level: choice(LEVELS, "level"),
  rationale: prose({ label: "rationale", max: 5_000 }),
});
export type DissentInput = z.output<typeof dissentInput>;
