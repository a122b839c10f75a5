import { z } from "zod";
import { OUTCOMES, OUTLOOK_KINDS } from "@/lib/outlooks/rules";
import { RELIABILITIES } from "@/lib/scales/ratings";
import { FITS, LEVELS, LIKELIHOODS } from "@/lib/scales/rules";
import { ACTOR_KINDS, PUBLISHING, SOURCE_KINDS } from "@/lib/scales/subjects";
import { code, day, moment, named, page, seen } from "./parts";

export const tracker = z
  .object({ slug: z.string(), title: z.string(), question: z.string(), summary: z.string(), page })
  .register(named, { id: "Tracker" });

export const trackerInFull = z
  .object({
    ...tracker.shape,
    about: z.string(),
    licence: z.string(),
    publishing: code(PUBLISHING),
    firstRecordedAt: moment.nullable(),
    themes: z.array(z.object({ slug: z.string(), title: z.string() })),
    tags: z.array(z.object({ slug: z.string(), definition: z.string() })),
    actors: z.array(z.object({ name: z.string(), originalName: z.string().nullable(), kind: code(ACTOR_KINDS) })),
    sources: z.array(z.object({ name: z.string(), kind: code(SOURCE_KINDS), reliability: code(RELIABILITIES) })),
    package: z.url().meta({ description: "The whole tracker as one signed file." }),
    packageKey: z.string().meta({
      description: "The Ed25519 key with which this site signs packages: SubjectPublicKeyInfo in Base64.",
    }),
    takenOverFrom: z.url().nullable().meta({
      description: "The address of the tracker on another site that it was taken over from; null where it began here.",
    }),
    changes: z.string().meta({
      description: "The cursor of this moment: `changes` from here on tells what was recorded after it.",
    }),
  })
  .register(named, { id: "TrackerInFull" });

const fit = z.object({ fit: code(FITS), note: z.string().nullable(), settled: z.boolean() });

export const scenario = z
  .object({
    slug: z.string(),
    title: z.string(),
    statement: z.string(),
    articlePhrase: z.string().nullable(),
    fits: z.record(z.string(), z.partialRecord(code(LEVELS), fit)).meta({ description: "By indicator and level." }),
    contradictions: z.int().meta({ description: "An inconsistent level counts 1, a very inconsistent one 2." }),
    counted: z.int().meta({ description: "Indicators whose level says anything about it." }),
    leads: z.boolean().meta({ description: "Whether the levels contradict no other one less." }),
  })
  .register(named, { id: "Scenario" });

export const scenarios = z
  .object({
    ...seen,
    levels: z.record(z.string(), code(LEVELS)).meta({ description: "Of each indicator, by slug." }),
    data: z.array(scenario),
  })
  .register(named, { id: "Scenarios" });

const result = z.object({
  outcome: code(OUTCOMES),
  note: z.string(),
  signedAs: z.string(),
  recordedAt: moment,
});

export const outlook = z
  .object({
    number: z.int(),
    kind: code(OUTLOOK_KINDS),
    statement: z.string(),
    likelihood: code(LIKELIHOODS),
    basis: z.string(),
    indicator: z.string().nullable(),
    madeOn: day,
    dueOn: day,
    citations: z.array(z.object({ evidence: z.int(), version: z.int(), retracted: z.boolean() })),
    result: result.nullable(),
    earlierResults: z.array(result),
    signedAs: z.string(),
    recordedAt: moment,
  })
  .register(named, { id: "Outlook" });
