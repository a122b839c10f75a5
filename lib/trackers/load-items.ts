import { normalisedAddress } from "@/lib/addresses/normal";
import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import { addSource } from "@/lib/sources/write";
import { type Frame, type Ids, idIn } from "./load-frame";
import type { ActorRow, EvidenceRow } from "./package-rows";
import type { TrackerPackage } from "./package-shape";

interface Names {
  sources: Ids;
  actors: Ids;
}

/** Enters sources, actors and evidence. Gives the first version of each item, by the item's key in the package. */
export async function enterItems(
  open: Writing,
  editor: Editor,
  frame: Frame,
  { sources, actors, evidence }: TrackerPackage,
): Promise<Ids> {
  const names = { sources: new Map<string, number>(), actors: new Map<string, number>() };
  for (const { value } of sources) names.sources.set(value.name, (await addSource(open, frame, value)).id);
  for (const { value } of actors) names.actors.set(value.name, await enterActor(open, frame, value));
  const versions = new Map<string, number>();
  for (const [index, { value }] of evidence.entries()) {
    versions.set(value.id, await enterItem(open, editor, frame, names, index + 1, value));
  }
  return versions;
}

function enterActor({ tx, enter }: Writing, frame: Frame, { original_name, ...actor }: ActorRow): Promise<number> {
  return enter("addActor", null, async () => {
    const { id } = await tx.actor.create({ data: { ...actor, originalName: original_name, trackerId: frame.id } });
    return { subject: `${frame.slug}/actors/${id}`, after: ["actor", id], result: id };
  });
}

function enterItem(
  { tx, enter }: Writing,
  editor: Editor,
  frame: Frame,
  names: Names,
  number: number,
  row: EvidenceRow,
): Promise<number> {
  const trackerId = frame.id;
  return enter("recordEvidence", null, async (place) => {
    const { id: evidenceId } = await tx.evidence.create({ data: { trackerId, number } });
    const { id: versionId } = await tx.evidenceVersion.create({
      data: {
        occurred: row.occurred,
        zone: row.zone,
        published: row.published,
        captured: row.captured,
        headline: row.headline,
        summary: row.summary ?? "",
        quote: row.quote,
        quoteLang: row.quote_lang,
        quoteEnglish: row.quote_english,
        kind: row.kind,
        significance: row.significance,
        url: row.url,
        urlKey: normalisedAddress(row.url),
        archivedUrl: row.archived_url,
        reliability: row.rating.reliability,
        credibility: Number(row.rating.credibility),
        note: row.note,
        state: row.state,
        originId: idIn(names.sources, row.origin),
        outletId: idIn(names.sources, row.outlet ?? row.origin),
        evidenceId,
        trackerId,
        number: 1,
        change: "FIRST",
        authorId: editor.id,
        signedAs: editor.signedAs,
        ...place,
      },
    });
    const of = { versionId, trackerId };
    await tx.evidenceBearing.createMany({ data: bearingsOf(row, frame).map((bearing) => ({ ...of, ...bearing })) });
    await tx.evidenceActor.createMany({
      data: row.actors.map((name) => ({ ...of, actorId: idIn(names.actors, name) })),
    });
    await tx.evidenceTag.createMany({ data: row.tags.map((slug) => ({ ...of, tagId: idIn(frame.tags, slug) })) });
    const subject = `${frame.slug}/evidence/${number}`;
    return { subject, after: ["evidence_version", versionId], result: versionId };
  });
}

function bearingsOf({ indicators, bearings }: EvidenceRow, frame: Frame) {
  return indicators.flatMap((slug, index) => {
    const bearing = bearings[index];
    return bearing ? { indicatorId: idIn(frame.indicators, slug), bearing } : [];
  });
}
