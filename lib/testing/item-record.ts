import { normalisedAddress } from "@/lib/addresses/normal";
import { writing } from "@/lib/ledger/write";
import type { Reliability } from "@/lib/scales/ratings";
import type { Bearing, EditorialState, Kind, Significance } from "@/lib/scales/rules";
import { idOf, type TrackerRecord, testEditor } from "./tracker-record";

/** What a version of an item says; actors, sources, tags and indicators by name. */
interface ItemShape {
  occurred?: string;
  zone?: string | null;
  published?: string | null;
  headline?: string;
  summary?: string;
  quote?: string | null;
  quoteLang?: string | null;
  quoteEnglish?: string | null;
  kind?: Kind;
  significance?: Significance;
  origin?: string;
  outlet?: string;
  url?: string;
  archivedUrl?: string | null;
  reliability?: Reliability;
  credibility?: number;
  note?: string | null;
  state?: EditorialState;
  bearings?: Record<string, Bearing>;
  actors?: string[];
  tags?: string[];
}

export interface ItemRecord {
  number: number;
  version: number;
  versionId: number;
  recordedAt: Date;
  shape: ItemShape;
}

/** Files an item on the tracker's first indicator, unless told otherwise. */
export function makeItem(tracker: TrackerRecord, shape: ItemShape = {}): Promise<ItemRecord> {
  const { state = "PUBLISHED", ...said } = shape;
  return addVersion(tracker, null, said, { change: "FIRST", state, reason: null });
}

/** Adds a version in which only what is given differs. */
export function correctItem(
  tracker: TrackerRecord,
  item: ItemRecord,
  shape: ItemShape,
  reason = "The report was misread.",
): Promise<ItemRecord> {
  const merged = { ...item.shape, ...shape };
  return addVersion(tracker, item, merged, { change: "CORRECTION", state: "PUBLISHED", reason });
}

export function retractItem(
  tracker: TrackerRecord,
  item: ItemRecord,
  reason = "The source withdrew it.",
): Promise<ItemRecord> {
  return addVersion(tracker, item, item.shape, { change: "RETRACTION", state: "RETRACTED", reason });
}

interface VersionStatus {
  change: "FIRST" | "CORRECTION" | "RETRACTION";
  state: EditorialState;
  reason: string | null;
}

async function addVersion(
  tracker: TrackerRecord,
  earlier: ItemRecord | null,
  shape: ItemShape,
  status: VersionStatus,
): Promise<ItemRecord> {
  const trackerId = tracker.id;
  const { actors = [], tags = [], bearings, origin, outlet, ...fields } = shape;
  const [firstSource = "", secondSource = firstSource] = Object.keys(tracker.sources);
  const [firstIndicator = ""] = Object.keys(tracker.indicators);
  const deed = { FIRST: "recordEvidence", CORRECTION: "editEvidence", RETRACTION: "retractEvidence" } as const;
  const { at, ...made } = await writing(testEditor, async ({ tx, enter }) => {
    const { _max } = await tx.evidence.aggregate({ where: { trackerId }, _max: { number: true } });
    const number = earlier?.number ?? (_max.number ?? 0) + 1;
    const key = { trackerId, number };
    const evidence = await tx.evidence.upsert({ where: { trackerId_number: key }, create: key, update: {} });
    const url = fields.url ?? `https://news.example/${tracker.slug}/${number}`;
    return enter(deed[status.change], status.reason, async (place) => {
      const version = await tx.evidenceVersion.create({
        data: {
          occurred: "2026-01-15",
          headline: `Item ${number}`,
          summary: `What item ${number} says.`,
          kind: "ACTION",
          significance: "MODERATE",
          reliability: "B",
          credibility: 2,
          ...fields,
          ...status,
          ...place,
          url,
          urlKey: normalisedAddress(url),
          evidenceId: evidence.id,
          trackerId,
          number: (earlier?.version ?? 0) + 1,
          signedAs: testEditor.signedAs,
          originId: idOf(tracker.sources, origin ?? firstSource),
          outletId: idOf(tracker.sources, outlet ?? secondSource),
        },
      });
      const of = { versionId: version.id, trackerId };
      const bears = Object.entries(bearings ?? { [firstIndicator]: "AWAY" as const });
      await tx.evidenceBearing.createMany({
        data: bears.map(([slug, bearing]) => ({ ...of, indicatorId: idOf(tracker.indicators, slug), bearing })),
      });
      await tx.evidenceActor.createMany({
        data: actors.map((name) => ({ ...of, actorId: idOf(tracker.actors, name) })),
      });
      await tx.evidenceTag.createMany({ data: tags.map((slug) => ({ ...of, tagId: idOf(tracker.tags, slug) })) });
      const result = { number, version: version.number, versionId: version.id, at: place.recordedAt.toISOString() };
      return { subject: `${tracker.slug}/evidence/${number}`, after: ["evidence_version", version.id], result };
    });
  });
  return { ...made, recordedAt: new Date(at), shape };
}
