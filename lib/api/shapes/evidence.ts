import { z } from "zod";
import { BEARINGS, KINDS, LEVELS, SIGNIFICANCES } from "@/lib/scales/rules";
import { CHANGES } from "@/lib/scales/subjects";
import { approval, code, date, day, moment, named, page, state } from "./parts";

const content = {
  version: z.int().meta({ description: "Counted from 1; each change adds one." }),
  state,
  occurred: date,
  zone: z.string().nullable().meta({ description: "The time zone of its place, as Asia/Seoul." }),
  published: date.nullable(),
  captured: day.nullable(),
  headline: z.string(),
  summary: z.string(),
  quote: z.string().nullable(),
  quoteLang: z.string().nullable(),
  quoteEnglish: z.string().nullable(),
  kind: code(KINDS),
  significance: code(SIGNIFICANCES),
  origin: z.string().meta({ description: "Who reported it first." }),
  outlet: z.string().meta({ description: "Where the address leads." }),
  url: z.string(),
  archivedUrl: z.string().nullable(),
  rating: z
    .string()
    .regex(/^[A-F][1-6]$/)
    .meta({ description: "Reliability and credibility, as B2." }),
  tags: z.array(z.string()),
  actors: z.array(z.string()),
  indicators: z.array(z.object({ slug: z.string(), bearing: code(BEARINGS), note: z.string().nullable() })),
  note: z.string().nullable(),
  change: code(CHANGES).meta({ description: "What this version is, seen from the one before it." }),
  reason: z.string().nullable().meta({ description: "Why it was changed." }),
  signedAs: z.string(),
  approval: approval.nullable(),
  recordedAt: moment,
};

export const evidenceVersion = z.object(content).register(named, { id: "EvidenceVersion" });

export const evidence = z
  .object({ id: z.int(), page, ...content })
  .register(named, { id: "Evidence", description: "One item in the version that was known." });

export const evidenceInFull = z
  .object({
    ...evidence.shape,
    versions: z.array(evidenceVersion).meta({ description: "All that were known, the first one first." }),
    assessments: z
      .array(
        z.object({
          indicator: z.string(),
          number: z.int(),
          version: z.int().meta({ description: "The version of the item that it cites." }),
          level: code(LEVELS),
          effectiveOn: day,
        }),
      )
      .meta({ description: "The judgements that rest on it." }),
    responses: z
      .array(
        z.object({
          other: z.enum(["MOVE", "RESPONSE"]).meta({ description: "What the other item is to this one." }),
          evidence: z.int(),
          note: z.string(),
          withdrawn: z.boolean(),
        }),
      )
      .meta({ description: "What it responds to, and what responds to it." }),
    copies: z.array(z.object({ number: z.int(), fileName: z.string(), sha256: z.string(), recordedAt: moment })),
  })
  .register(named, { id: "EvidenceInFull" });
