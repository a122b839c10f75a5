import "server-only";
import { normalisedAddress } from "@/lib/addresses/normal";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import { insertRows } from "@/lib/write-rows";
import type { PlannedItem } from "./findings";
import type { KnownNames } from "./read-known";

/** Adds items of which every name is known, each in its first version; their numbers follow on `before`. */
export async function addItems(
  { tx, enterAll }: Writing,
  editor: Editor,
  known: KnownNames,
  items: readonly PlannedItem[],
  before: number,
): Promise<void> {
  const { trackerId, slug } = known;
  await enterAll("recordEvidence", "evidence_version", items.length, async (places) => {
    const numbers = items.map((_, index) => before + index + 1);
    const rows = numbers.map((number) => ({ tracker_id: trackerId, number }));
    const evidence = await insertRows<{ id: number }>(tx, "evidence", rows, ["id"]);
    const versions = await insertRows<{ id: number }>(
      tx,
      "evidence_version",
      items.map((item, index) => ({
        ...versionOf(item, known, editor),
        evidence_id: had(evidence[index]).id,
        ledger_sequence: had(places[index]).ledgerSequence,
        recorded_at: had(places[index]).recordedAt,
      })),
      ["id"],
    );
    const keys = versions.map(({ id }) => id);
    await addParts(tx, known, items, keys);
    return items.map(({ line }, index) => ({
      subject: `${slug}/evidence/${before + index + 1}`,
      key: had(keys[index]),
      reason: `Imported from a file, line ${line}.`,
    }));
  });
}

async function addParts(tx: Transaction, known: KnownNames, items: readonly PlannedItem[], keys: number[]) {
  const parts = items.map(({ input }, index) => ({
    input,
    of: { version_id: had(keys[index]), tracker_id: known.trackerId },
  }));
  const bearings = parts.flatMap(({ input, of }) =>
    input.bearings.map(({ indicator, bearing }) => {
      return { ...of, indicator_id: had(known.indicators.get(indicator)).id, bearing };
    }),
  );
  const actors = parts.flatMap(({ input, of }) => {
    const ids = input.actors.flatMap((name) => (name === null ? [] : had(known.actors.get(name.toLowerCase()))));
    return [...new Set(ids)].map((id) => ({ ...of, actor_id: id }));
  });
  const tags = parts.flatMap(({ input, of }) => input.tags.map((tag) => ({ ...of, tag_id: had(known.tags.get(tag)) })));
  await insertRows(tx, "evidence_bearing", bearings);
  await insertRows(tx, "evidence_actor", actors);
  await insertRows(tx, "evidence_tag", tags);
}

function versionOf({ input, state }: PlannedItem, known: KnownNames, editor: Editor) {
  const origin = had(known.sources.get(input.origin.toLowerCase()));
  const outlet = input.outlet === null ? origin : had(known.sources.get(input.outlet.toLowerCase()));
  const isUnreviewed = known.asksSecondPerson && editor.id !== null;
  return {
    tracker_id: known.trackerId,
    number: 1,
    change: "FIRST",
    state: isUnreviewed ? "PUBLISHED_NEEDS_REVIEW" : state,
    author_id: editor.id,
    signed_as: editor.signedAs,
    occurred: input.occurred,
    zone: input.zone,
    published: input.published,
    captured: input.captured,
    headline: input.headline,
    summary: input.summary ?? "",
    quote: input.quote,
    quote_lang: input.quote === null ? null : input.quoteLang,
    quote_english: input.quoteEnglish,
    kind: input.kind,
    significance: input.significance,
    url: input.url,
    url_key: normalisedAddress(input.url),
    archived_url: input.archivedUrl,
    origin_id: origin.id,
    outlet_id: outlet.id,
    reliability: input.reliability ?? origin.reliability,
    credibility: Number(input.credibility),
    note: input.note,
  };
}

/** Everything was settled before: what is missing now is a fault of ours, or a name that was taken away meanwhile. */
function had<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Something that the import names is not there any more.");
  return value;
}
