import { createHash } from "node:crypto";
import { ownPublicKey, signatureOf } from "@/lib/packages/key";
import { FOOT, HEAD, recordLine, SECTIONS, type Section, sealLine, signatureLine } from "@/lib/packages/rules";

/** A record as it is, or as somebody wants it to be. */
export type Loose = { kind: Section } & Record<string, unknown>;

const HASH = "a".repeat(64);
const by = { signedAs: "Ada", recordedAt: "2026-08-20T10:00:00.000Z" };
const rules = { MOVING_AWAY: "A.", NO_MOVEMENT: "B.", SIGNS_OF_MOVEMENT: "C.", GENUINE_MOVEMENT: "D." };

function entry(sequence: number, subject: string): Loose {
  const at = by.recordedAt;
  return {
    kind: "entry",
    ledger: 1,
    sequence,
    at,
    what: "record",
    subject,
    afterHash: HASH,
    previousHash: HASH,
    hash: HASH,
  };
}

/** The records of a small package that holds. */
export function smallRecords(): Loose[] {
  return [
    {
      kind: "tracker",
      title: "A package of the tests",
      question: "Is it moving?",
      summary: "S.",
      about: "A.",
      licence: "L.",
      publishing: "ALONE",
    },
    { kind: "theme", slug: "only", title: "The only theme", position: 0 },
    { kind: "tag", slug: "ballistic", definition: "A ballistic missile." },
    {
      kind: "indicator",
      slug: "missile-tests",
      theme: "only",
      title: "Missile tests",
      observes: "Whether they go on.",
      articleSentence: "Watch them.",
      basis: "key marker 2",
      significance: "MAJOR",
      reviewEveryDays: 30,
      knownGaps: [],
      position: 0,
    },
    { kind: "actor", name: "김정은", type: "PERSON" },
    { kind: "source", name: "KCNA", type: "STATE_MEDIA", reliability: "C" },
    { kind: "source", name: "Korean Central News Agency", type: "STATE_MEDIA", reliability: "C", mergedInto: "KCNA" },
    {
      kind: "codebook",
      indicator: "missile-tests",
      version: 1,
      note: "First.",
      rules,
      triggers: [],
      ...by,
      entry: "1/1",
    },
    {
      kind: "evidence",
      number: 1,
      version: 1,
      state: "PUBLISHED",
      change: "FIRST",
      occurred: "2026-08",
      headline: "북한 fired ten missiles",
      summary: "",
      type: "ACTION",
      significance: "MAJOR",
      origin: "KCNA",
      outlet: "KCNA",
      url: "https://kcna.example/1",
      reliability: "C",
      credibility: 2,
      bearings: [{ indicator: "missile-tests", bearing: "AWAY" }],
      actors: ["김정은"],
      tags: ["ballistic"],
      ...by,
      entry: "1/2",
    },
    {
      kind: "assessment",
      indicator: "missile-tests",
      number: 1,
      level: "MOVING_AWAY",
      confidence: "LOW",
      rationale: "Ten were fired.",
      effectiveOn: "2026-08-20",
      codebook: 1,
      state: "PUBLISHED",
      cites: ["1/1"],
      checks: [],
      ...by,
      entry: "1/3",
    },
    { kind: "ledger", number: 1, publicKey: ownPublicKey() },
    entry(1, "indicators/missile-tests/codebook/1"),
    entry(2, "evidence/1"),
    entry(3, "indicators/missile-tests/assessments/1"),
  ];
}

/** Lines of records as a package, signed with our own key as if they were in order. */
export function sealed(lines: string[]): Buffer {
  const content = `${HEAD}\n${lines.join(",\n")}\n${FOOT}\n`;
  const kinds = lines.map((line) => /^\{"kind":"(\w+)"/.exec(line)?.[1]);
  const counted = SECTIONS.map((section) => [section, kinds.filter((kind) => kind === section).length]);
  const seal = sealLine({
    contentHash: createHash("sha256").update(content).digest("hex"),
    counts: Object.fromEntries(counted),
    address: "https://one.example/trackers/korea",
    origins: [],
    publicKey: ownPublicKey(),
  });
  return Buffer.from(content + seal + signatureLine(signatureOf(seal)));
}

/** Records as a package that is signed, whatever they say. */
export function packageOf(records: Loose[]): Buffer {
  return sealed(records.map(({ kind, ...record }) => recordLine(kind, record)));
}
