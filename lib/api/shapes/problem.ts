import { z } from "zod";
import { named } from "./parts";

/** An error, as RFC 9457 has it. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What is wrong, and what to do." }),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "What is wrong with each field or parameter." }),
    present: z.unknown().optional().meta({ description: "What stands now in the place of what the caller saw." }),
    existing: z
      .array(z.object({ number: z.int(), title: z.string() }))
      .optional()
      .meta({ description: "What is already there and should be looked at first." }),
  })
  .register(named, { id: "Problem", description: "An error (RFC 9457)." });
