import "server-only";
import { actorNamed, addActor } from "@/lib/actors/write";
import { normalisedAddress, outletHost } from "@/lib/addresses/normal";
import { isSlug } from "@/lib/addresses/slug";
import { parseDate } from "@/lib/dates/rules";
import { dateInWords } from "@/lib/dates/words";
import type { Writing } from "@/lib/ledger/write";
import { Refused, refusedTogether } from "@/lib/refusal";
import { settledSource } from "@/lib/sources/write";
import type { OpenTracker } from "@/lib/trackers/write";
import type { EvidenceInput } from "./input";
import { similarItems } from "./read-duplicates";
import type { PresentVersion } from "./read-version";
import { latestDayOnEarth } from "./rules";
import type { VersionContent } from "./write-version";

/**
 * What a version is to say, with the rows that it names, all of this tracker; sources and actors that are new are added.
 * Throws `Refused` where a name is unknown, and where the person should be warned first.
 */
export async function settledContent(
  writing: Writing,
  tracker: OpenTracker,
  input: EvidenceInput,
  present: PresentVersion | null,
): Promise<VersionContent> {
  const urlKey = normalisedAddress(input.url);
  const [, , bearings, tagIds, [origin, outlet], actorIds] = await refusedTogether([
    async () => refuseUnannouncedFuture(input, present),
    () => refuseUnannouncedDuplicate(writing, tracker, { ...input, urlKey }, present),
    () => settledBearings(writing, tracker, input, present),
    () => settledTags(writing, tracker, input.tags),
    () => settledSources(writing, tracker, input),
    () => settledActors(writing, tracker, input),
  ]);
  return {
    row: {
      occurred: input.occurred,
      zone: input.zone,
      published: input.published,
      captured: input.captured,
      headline: input.headline,
      summary: input.summary ?? "",
      quote: input.quote,
      quoteLang: input.quote === null ? null : input.quoteLang,
      quoteEnglish: input.quoteEnglish,
      kind: input.kind,
      significance: input.significance,
      url: input.url,
      urlKey,
      archivedUrl: input.archivedUrl,
      // An item goes on naming the row that it named, also where that was merged into another since.
      originId: present?.origin.id === origin.id ? present.originId : origin.id,
      outletId: present?.outlet.id === outlet.id ? present.outletId : outlet.id,
      reliability: input.reliability ?? origin.reliability,
      credibility: Number(input.credibility),
      note: input.note,
    },
    bearings,
    tagIds,
    actorIds,
  };
}

function refuseUnannouncedFuture({ occurred, allowFuture }: EvidenceInput, present: PresentVersion | null): void {
  const date = parseDate(occurred);
  const isKnown = allowFuture || present?.occurred === occurred;
  if (isKnown || !date.ok || date.value.first <= latestDayOnEarth(new Date())) return;
  throw new Refused({ allowFuture: `${dateInWords(occurred)} is still to come.` });
}

async function refuseUnannouncedDuplicate(
  { tx }: Writing,
  tracker: OpenTracker,
  { allowDuplicate, urlKey, occurred, headline }: EvidenceInput & { urlKey: string },
  present: PresentVersion | null,
): Promise<void> {
  const sameAsBefore = present?.urlKey === urlKey && present.occurred === occurred && present.headline === headline;
  if (allowDuplicate || sameAsBefore) return;
  const evidenceId = present?.evidenceId ?? null;
  const existing = await similarItems(tx, { trackerId: tracker.id, evidenceId, urlKey, occurred, headline });
  if (existing.length === 0) return;
  throw new Refused(
    { allowDuplicate: "An item with this address, or with this day and headline, is already there." },
    { existing },
  );
}

async function settledBearings(
  { tx }: Writing,
  tracker: OpenTracker,
  { bearings, bearingNotes }: EvidenceInput,
  present: PresentVersion | null,
) {
  const slugs = bearings.map(({ indicator }) => indicator);
  const where = { trackerId: tracker.id, slug: { in: slugs.filter(isSlug) } };
  const found = await tx.indicator.findMany({ where, select: { id: true, slug: true, retiredOn: true } });
  const known = new Map(found.map((one) => [one.slug, one]));
  return bearings.map(({ indicator, bearing }) => {
    const { id: indicatorId, retiredOn } = known.get(indicator) ?? {};
    const isKept = present?.bearings.some((earlier) => earlier.indicatorId === indicatorId);
    if (retiredOn && !isKept) throw new Refused({ bearings: `“${indicator}” was retired: choose another indicator.` });
    if (indicatorId === undefined) throw new Refused({ bearings: `This tracker has no indicator “${indicator}”.` });
    const note = Object.hasOwn(bearingNotes, indicator) ? (bearingNotes[indicator] ?? null) : null;
    return { indicatorId, bearing, note };
  });
}

async function settledTags({ tx }: Writing, tracker: OpenTracker, tags: string[]): Promise<number[]> {
  const slugs = [...new Set(tags)];
  const found = await tx.tag.findMany({ where: { trackerId: tracker.id, slug: { in: slugs.filter(isSlug) } } });
  const missing = slugs.find((slug) => !found.some((tag) => tag.slug === slug));
  if (missing !== undefined) throw new Refused({ tags: `This tracker has no tag “${missing}”.` });
  return found.map(({ id }) => id);
}

async function settledSources(writing: Writing, tracker: OpenTracker, input: EvidenceInput) {
  if (input.outlet === null) {
    const origin = await settledRole(writing, tracker, input, "origin");
    return [origin, origin] as const;
  }
  return refusedTogether([
    () => settledRole(writing, tracker, input, "origin"),
    () => settledRole(writing, tracker, input, "outlet"),
  ]);
}

function settledRole(writing: Writing, tracker: OpenTracker, input: EvidenceInput, role: "origin" | "outlet") {
  return settledSource(writing, tracker, role, {
    name: input[role] ?? "",
    kind: input[`${role}Kind`],
    reliability: input[`${role}Reliability`],
    host: role === "outlet" || input.outlet === null ? outletHost(input.url) : null,
  });
}

async function settledActors(writing: Writing, tracker: OpenTracker, input: EvidenceInput): Promise<number[]> {
  const ids = new Set<number>();
  for (const [position, name] of input.actors.entries()) {
    if (name === null) continue;
    const known = await actorNamed(writing.tx, tracker.id, name);
    const kind = input.actorKinds[position];
    if (known !== null) ids.add(known);
    else if (kind) ids.add(await addActor(writing, tracker, name, kind));
    else throw new Refused({ actors: `“${name}” is new here: choose whether it is a state, a body or a person.` });
  }
  return [...ids];
}
