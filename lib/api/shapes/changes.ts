import { z } from "zod";
import { evidence } from "./evidence";
import { assessment } from "./indicators";
import { moment, named } from "./parts";

/** What an entry of the ledger is to whoever keeps a copy. */
export const CHANGE_CODES = ["ADDITION", "MINOR", "CORRECTION", "RETRACTION", "APPROVAL", "CHANGE"] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/** What an entry speaks of. */
export const SUBJECT_CODES = [
  "TRACKER",
  "INDICATOR",
  "CODEBOOK",
  "EVIDENCE",
  "RESPONSE",
  "COPY",
  "ASSESSMENT",
  "DISSENT",
  "REVIEW",
  "CHECK",
  "OUTLOOK",
  "SCENARIO",
  "ACTOR",
  "SOURCE",
  "EVENT",
] as const;
export type SubjectCode = (typeof SUBJECT_CODES)[number];

export const change = z
  .object({
    sequence: z.string().meta({ description: "The number of its entry in the ledger." }),
    recordedAt: moment,
    change: z.enum(CHANGE_CODES),
    of: z.enum(SUBJECT_CODES),
    subject: z.string().meta({ description: "What it speaks of, below its tracker: evidence/57." }),
    href: z.url().meta({ description: "What to read anew, where it does not stand here." }),
    reason: z.string().nullable(),
    evidence: evidence.nullable().meta({ description: "The item in this version." }),
    assessment: assessment.extend({ indicator: z.string() }).nullable(),
    renamed: z
      .object({ from: z.string(), to: z.string() })
      .nullable()
      .meta({ description: "Where a source or an actor is called otherwise from here on, in all items." }),
  })
  .register(named, { id: "Change" });
