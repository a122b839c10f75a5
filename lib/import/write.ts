import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { type Writing, writing } from "@/lib/ledger/write";
import { Absent } from "@/lib/refusal";
import { likenessOf, type PlannedItem } from "./findings";
import { type NewNames, newNames } from "./names";
import { type KnownNames, knownNames } from "./read-known";
import { similarToRows } from "./read-similar";
import { addItems } from "./write-items";

const BATCH = 500;
const HALF_HOUR = 1_800_000;

interface Options {
  /** The ledger's end before the items were held to what was there; what came later is looked at again. */
  seen: bigint;
  /** The key of this import; a second time it gives the first time's result and adds nothing. */
  submission?: string;
  /** Told after every few hundred rows. Throws to stop, and then nothing was added. */
  onProgress?: (done: number) => Promise<void>;
  /** The last thing to be done in the same transaction. */
  finish?: (tx: Transaction, imported: Imported) => Promise<void>;
}

/** What an import added; `skipped` were filed by others since the dry run. */
export type Imported = { added: number; skipped: number; first: number | null; last: number | null };

/**
 * Adds the items of a file to a tracker, all or none, each with its entry in the ledger, and the sources and actors that
 * they name for the first time. Where a second person must approve, what a person imports is marked as not yet reviewed.
 */
export function importItems(
  editor: Editor,
  slug: string,
  planned: readonly PlannedItem[],
  { seen, submission, onProgress, finish }: Options,
): Promise<Imported> {
  return writing(
    editor,
    async (open): Promise<Imported> => {
      const known = await knownNames(slug, open.tx);
      if (!known) throw new Absent("such tracker");
      const items = await withoutFiledSince(open, known, planned, seen);
      const { _max } = await open.tx.evidence.aggregate({
        where: { trackerId: known.trackerId },
        _max: { number: true },
      });
      const before = _max.number ?? 0;
      await addNames(open, known, newNames(items, known));
      for (let at = 0; at < items.length; at += BATCH) {
        await addItems(open, editor, known, items.slice(at, at + BATCH), before + at);
        if (at === 0 && items.length > BATCH) await countAnew(open);
        await onProgress?.(Math.min(at + BATCH, items.length));
      }
      const added = items.length;
      const numbers = added === 0 ? { first: null, last: null } : { first: before + 1, last: before + added };
      const imported = { added, skipped: planned.length - added, ...numbers };
      await finish?.(open.tx, imported);
      return imported;
    },
    { submission, timeout: HALF_HOUR, isImport: true },
  );
}

/**
 * Lets the database count its rows anew. Where it still takes the table for an empty one, it looks up the version of each
 * bearing among all of the tracker, and the whole import takes a time that grows with the square of its rows.
 */
async function countAnew({ tx }: Writing): Promise<void> {
  await tx.$executeRaw`ANALYZE evidence_version`;
}

async function withoutFiledSince({ tx }: Writing, known: KnownNames, items: readonly PlannedItem[], seen: bigint) {
  const likenesses = items.map(({ line, input }) => likenessOf(line, input));
  const filed = new Set((await similarToRows(tx, known.trackerId, likenesses, seen)).map(({ line }) => line));
  return items.filter(({ line }) => !filed.has(line));
}

/** Adds what is new, and to `known` too. */
async function addNames({ tx, enterAll }: Writing, known: KnownNames, { sources, actors }: NewNames): Promise<void> {
  const { trackerId, slug } = known;
  const newSources = [...sources.values()];
  await enterAll("addSource", "source", newSources.length, async () => {
    const data = newSources.map((source) => ({ ...source, ...NEW_SOURCE, trackerId }));
    const rows = await tx.source.createManyAndReturn({ data, select: { id: true, name: true } });
    for (const { id, name } of rows) known.sources.set(name.toLowerCase(), { id, reliability: NEW_SOURCE.reliability });
    return rows.map(({ id }) => ({ subject: `${slug}/sources/${id}`, key: id, reason: null }));
  });
  const newActors = [...actors.values()];
  await enterAll("addActor", "actor", newActors.length, async () => {
    const data = newActors.map((name) => ({ name, kind: NEW_ACTOR, trackerId }));
    const rows = await tx.actor.createManyAndReturn({ data, select: { id: true, name: true } });
    for (const { id, name } of rows) known.actors.set(name.toLowerCase(), id);
    return rows.map(({ id }) => ({ subject: `${slug}/actors/${id}`, key: id, reason: null }));
  });
}

/** What a file cannot say of a source or an actor that it names for the first time; an editor can, later. */
const NEW_SOURCE = { kind: "OUTLET", reliability: "F" } as const;
const NEW_ACTOR = "BODY" as const;
