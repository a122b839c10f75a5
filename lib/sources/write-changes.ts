import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { payloadOf, type Writing, writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import type { Reliability } from "@/lib/scales/ratings";
import { openTracker } from "@/lib/trackers/write";
import type { SourceEditInput, SourceMergeInput, SourceRatingInput } from "./input";
import { descriptionOf } from "./rules";
import { sourceNamesake } from "./write";

type Deed = "editSource" | "rateSource" | "mergeSource";
type Source = Awaited<ReturnType<typeof sourceToChange>>;
type Changes = Parameters<Transaction["source"]["update"]>[0]["data"];

/** Describes a source otherwise. Throws `Refused` with the present description where somebody else was faster. */
export function editSource(
  editor: Editor,
  slug: string,
  id: number,
  { reason, seen, ...described }: SourceEditInput,
  submission?: string,
): Promise<{ id: number }> {
  return writing(
    editor,
    async (writing) => {
      const source = await sourceToChange(writing.tx, slug, id);
      const { name, kind, host } = source;
      if (descriptionOf(source) !== seen) {
        const form = "Somebody changed this source after you opened it. See what it says now, then save again.";
        const present = { name: [name], kind: [kind], host: [host ?? ""], seen: [descriptionOf(source)] };
        throw new Refused({ form }, { present });
      }
      if (descriptionOf(described) === seen) {
        throw new Refused({ form: "Nothing was changed: this is what the source is described as already." });
      }
      const namesake = await sourceNamesake(writing.tx, source.trackerId, described.name, id);
      if (namesake) throw new Refused({ name: `This tracker has a source “${namesake.name}” already.` });
      return changed(writing, "editSource", slug, source, described, reason);
    },
    { submission },
  );
}

/** Changes how far a source can be relied on; items keep the letters that they were filed with. */
export function rateSource(
  editor: Editor,
  slug: string,
  id: number,
  { reliability, reason, seen }: SourceRatingInput,
  submission?: string,
): Promise<{ id: number }> {
  return writing(
    editor,
    async (writing) => {
      const source = await sourceToChange(writing.tx, slug, id);
      const present = source.reliability;
      if (present !== seen) {
        const form = `Somebody changed the letter to ${present} after you opened this form. Look again, then save again.`;
        throw new Refused({ form }, { present: { reliability: [present], seen: [present] } });
      }
      if (reliability === present) throw new Refused({ reliability: `${present} is its letter already.` });
      return rated(writing, editor, slug, source, reliability, reason);
    },
    { submission },
  );
}

/**
 * Says that a source is the same as another of its tracker: from now on it is called and rated like that one, and so is
 * what was merged into it before. No reference changes.
 */
export function mergeSource(
  editor: Editor,
  slug: string,
  id: number,
  { into, reason }: SourceMergeInput,
  submission?: string,
): Promise<{ id: number }> {
  return writing(
    editor,
    async (writing) => {
      const { tx } = writing;
      const source = await sourceToChange(tx, slug, id);
      const survivor = await tx.source.findFirst({ where: { id: into, trackerId: source.trackerId } });
      if (!survivor || survivor.mergedIntoId !== null || survivor.id === id) {
        throw new Refused({ into: "Choose another source of this tracker, one that is not merged itself." });
      }
      const earlier = await tx.source.findMany({ where: { mergedIntoId: id }, orderBy: { id: "asc" } });
      for (const alias of earlier) {
        await changed(writing, "mergeSource", slug, alias, { mergedIntoId: into }, reason);
      }
      if (source.reliability !== survivor.reliability) {
        await rated(writing, editor, slug, source, survivor.reliability, reason);
      }
      return changed(writing, "mergeSource", slug, source, { mergedIntoId: into }, reason);
    },
    { submission },
  );
}

async function sourceToChange(tx: Transaction, slug: string, id: number) {
  const tracker = await openTracker(tx, slug);
  const source = await tx.source.findFirst({ where: { id, trackerId: tracker.id } });
  if (!source) throw new Absent("such source");
  if (source.mergedIntoId !== null) {
    const { name } = await tx.source.findUniqueOrThrow({ where: { id: source.mergedIntoId } });
    throw new Refused({ form: `This source was merged into “${name}” and can no longer be changed.` });
  }
  return source;
}

async function rated(
  writing: Writing,
  editor: Editor,
  slug: string,
  source: Source,
  after: Reliability,
  reason: string,
): Promise<{ id: number }> {
  const { tx } = writing;
  await writing.enter("rateSource", reason, async (place) => {
    const number = (await tx.sourceRating.count({ where: { sourceId: source.id } })) + 1;
    const by = { authorId: editor.id, signedAs: editor.signedAs };
    const rating = { sourceId: source.id, number, before: source.reliability, after, reason };
    const { id } = await tx.sourceRating.create({ data: { ...rating, ...by, ...place } });
    return { subject: `${slug}/sources/${source.id}/ratings/${number}`, after: ["source_rating", id], result: null };
  });
  return changed(writing, "rateSource", slug, source, { reliability: after }, reason);
}

function changed({ tx, enter }: Writing, deed: Deed, slug: string, { id }: Source, data: Changes, reason: string) {
  return enter(deed, reason, async () => {
    const before = await payloadOf(tx, "source", id);
    await tx.source.update({ where: { id }, data });
    return { subject: `${slug}/sources/${id}`, before, after: ["source", id], result: { id } };
  });
}
