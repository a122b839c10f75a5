import { z } from "zod";
import { line, moment, sha256 } from "./fields";
import { EVIDENCE_SHAPES } from "./input-evidence";
import { FRAME_SHAPES } from "./input-frame";
import { JUDGEMENT_SHAPES } from "./input-judgements";
import type { Section } from "./rules";

/** A key as SubjectPublicKeyInfo in Base64; of Ed25519 it has 44 bytes. */
const publicKey = z.string().regex(/^[A-Za-z0-9+/]{59}=$/, "It is no public key.");

const ledger = z.strictObject({ kind: z.literal("ledger"), number: z.int().min(1).max(100), publicKey });

const payload = z.record(z.string(), z.json()).optional();

const entry = z.strictObject({
  kind: z.literal("entry"),
  ledger: z.int().min(1).max(100),
  sequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  at: moment,
  what: z.string().regex(/^[A-Za-z]{1,60}$/, "It is no deed."),
  /** Within the tracker; empty for the tracker itself. */
  subject: z.union([z.literal(""), line]),
  before: payload,
  after: payload,
  beforeHash: sha256.optional(),
  afterHash: sha256.optional(),
  previousHash: sha256,
  hash: sha256,
});

/** What was recorded, each with an entry of the ledger. */
const RECORDED_SHAPES = { ...EVIDENCE_SHAPES, ...JUDGEMENT_SHAPES };

/** What a record of each kind holds, and nothing else. */
export const SHAPES = { ...FRAME_SHAPES, ...RECORDED_SHAPES, ledger, entry } satisfies Record<Section, z.ZodType>;

export type RecordOf<S extends Section> = z.output<(typeof SHAPES)[S]>;
export type AnyRecord = { [S in Section]: RecordOf<S> }[Section];
export type RecordedSection = keyof typeof RECORDED_SHAPES;
export type Recorded = RecordOf<RecordedSection>;

export const sealShape = z.strictObject({
  contentHash: sha256,
  counts: z.record(z.string(), z.int().min(0)),
  address: z.url({ protocol: /^https?$/ }).max(2_000),
  origins: z.array(z.url({ protocol: /^https?$/ }).max(2_000)).max(100),
  publicKey,
});

export const signatureShape = z.string().regex(/^[A-Za-z0-9+/]{86}==$/, "It is no signature.");
