import "server-only";
import { awaitsReview } from "@/lib/approvals/rules";
import type { Release } from "@/lib/approvals/write-release";
import type { Transaction } from "@/lib/db";
import type { Json } from "@/lib/ledger/rules";
import { payloadOf, type Writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { valuesOf } from "./form/rules";
import type { EvidenceEditInput, EvidenceInput, RetractionInput } from "./input";
import { type PresentVersion, presentVersion } from "./read-version";
import { settledContent } from "./write-content";
import { addVersion } from "./write-version";

/** Which version of which item a write made. */
export type Written = { number: number; version: number };

/** Adds an item to the tracker of a release. */
export async function addItem(writing: Writing, { tracker, by, state }: Release, input: EvidenceInput) {
  const { tx } = writing;
  const content = await settledContent(writing, tracker, input, null);
  return writing.enter<Written>("recordEvidence", null, async (place) => {
    const { _max } = await tx.evidence.aggregate({ where: { trackerId: tracker.id }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const evidence = await tx.evidence.create({ data: { trackerId: tracker.id, number } });
    const own = { evidenceId: evidence.id, trackerId: tracker.id, number: 1 };
    const status = { change: "FIRST", reason: null, state } as const;
    const id = await addVersion(tx, by, place, { ...own, ...status }, content);
    const result = { number, version: 1 };
    return { subject: subjectOf(tracker.slug, number), after: ["evidence_version", id], result };
  });
}

/** Adds a version to an item. Throws `Refused` with what stands now where somebody else was faster. */
export async function changeItem(writing: Writing, release: Release, number: number, input: EvidenceEditInput) {
  const { tx } = writing;
  const { tracker, by } = release;
  const present = await versionToChange(tx, tracker.id, number, input.version);
  const content = await settledContent(writing, tracker, input, present);
  // Whoever asked for a second pair of eyes is not rid of the question by an edit of their own.
  const state = awaitsReview(present) && !release.isApproved ? present.state : release.state;
  return writing.enter<Written>("editEvidence", input.reason, async (place) => {
    const before = await payloadOf(tx, "evidence_version", present.id);
    const { change, reason } = input;
    const own = { ...nextOf(present), change, reason, state };
    const id = await addVersion(tx, by, place, own, content);
    if (saysTheSame(before, await payloadOf(tx, "evidence_version", id))) {
      throw new Refused({ form: "Nothing was changed: this is what the item says already." });
    }
    const result = { number, version: own.number };
    return { subject: subjectOf(tracker.slug, number), before, after: ["evidence_version", id], result };
  });
}

/** Marks an item as retracted; it stays readable. Throws `Refused` where a second person has yet to see it. */
export async function withdrawItem(
  writing: Writing,
  { tracker, by, state }: Release,
  number: number,
  { version, reason }: RetractionInput,
) {
  // Its mark would stand at once, and could not be taken back. No form asks for this; a request can.
  if (state === "PUBLISHED_NEEDS_REVIEW") {
    throw new Refused({ form: "A retraction is published once a second person has seen it. Hand it in for review." });
  }
  const { tx } = writing;
  const present = await versionToChange(tx, tracker.id, number, version);
  return writing.enter<Written>("retractEvidence", reason, async (place) => {
    const before = await payloadOf(tx, "evidence_version", present.id);
    const own = { ...nextOf(present), change: "RETRACTION", reason, state: "RETRACTED" } as const;
    const id = await addVersion(tx, by, place, own, contentOf(present));
    const result = { number, version: own.number };
    return { subject: subjectOf(tracker.slug, number), before, after: ["evidence_version", id], result };
  });
}

async function versionToChange(tx: Transaction, trackerId: number, number: number, seen: number) {
  const present = await presentVersion(tx, trackerId, number);
  if (!present) throw new Absent("such item");
  if (present.state === "RETRACTED") {
    const form = `${present.signedAs} retracted this item. It can no longer be changed.`;
    throw new Refused({ form }, { present: { ...valuesOf(present), state: [present.state] } });
  }
  if (present.number !== seen) {
    const form = `${present.signedAs} changed this item after you opened it. See what it says now, then save again.`;
    throw new Refused({ form }, { present: valuesOf(present) });
  }
  return present;
}

function subjectOf(slug: string, number: number): string {
  return `${slug}/evidence/${number}`;
}

function nextOf({ evidenceId, trackerId, number }: PresentVersion) {
  return { evidenceId, trackerId, number: number + 1 };
}

function contentOf(version: PresentVersion) {
  const { evidence, origin, outlet, bearings, actors, tags, approval, ...row } = version;
  return {
    row: { ...row, id: undefined },
    bearings: bearings.map(({ indicatorId, bearing, note }) => ({ indicatorId, bearing, note })),
    actorIds: actors.map(({ actorId }) => actorId),
    tagIds: tags.map(({ tagId }) => tagId),
  };
}

const OF_THE_VERSION = ["id", "number", "change", "reason", "author_id", "signed_as", "ledger_sequence", "state"];

function saysTheSame(one: Json, other: Json): boolean {
  const without = (payload: Json) =>
    JSON.stringify(payload, (key, value) => (OF_THE_VERSION.includes(key) ? undefined : value));
  return without(one) === without(other);
}
