import "server-only";
import type { Transaction } from "@/lib/db";
import type { Writing } from "@/lib/ledger/write";
import { type FieldErrors, Refused } from "@/lib/refusal";
import type { Reliability } from "@/lib/scales/ratings";
import type { SourceKind } from "@/lib/scales/subjects";
import type { OpenTracker } from "@/lib/trackers/write";

interface NewSource {
  name: string;
  kind: SourceKind;
  /** Its usual letter. */
  reliability: Reliability;
  host: string | null;
}

type NamedTracker = Pick<OpenTracker, "id" | "slug">;

interface KnownSource {
  id: number;
  reliability: Reliability;
}

/**
 * The tracker's source of that name, or null; upper and lower case are not told apart unless two differ only there. The
 * name of a merged source stands for the one that it was merged into.
 */
export async function sourceNamed(tx: Transaction, trackerId: number, name: string): Promise<KnownSource | null> {
  const [source] = await tx.$queryRaw<KnownSource[]>`
    SELECT present_id AS id, reliability FROM source_now
    WHERE tracker_id = ${trackerId} AND lower(written_name) = lower(${name})
    ORDER BY written_name = ${name} DESC, id LIMIT 1`;
  return source ?? null;
}

interface Namesake {
  name: string;
  /** The source that it was merged into. */
  mergedInto: string | null;
}

/** Another source of the tracker that differs from a name by upper and lower case at most; `own` is passed over. */
export async function sourceNamesake(
  tx: Transaction,
  trackerId: number,
  name: string,
  own: number | null = null,
): Promise<Namesake | null> {
  const [source] = await tx.$queryRaw<Namesake[]>`
    SELECT written_name AS name, CASE WHEN present_id <> id THEN name END AS "mergedInto" FROM source_now
    WHERE tracker_id = ${trackerId} AND lower(written_name) = lower(${name}) AND id IS DISTINCT FROM ${own}::integer
    ORDER BY written_name = ${name} DESC, id LIMIT 1`;
  return source ?? null;
}

export function addSource(writing: Writing, tracker: NamedTracker, source: NewSource): Promise<KnownSource> {
  return writing.enter("addSource", null, async () => {
    const { id } = await writing.tx.source.create({ data: { ...source, trackerId: tracker.id } });
    return {
      subject: `${tracker.slug}/sources/${id}`,
      after: ["source", id],
      result: { id, reliability: source.reliability },
    };
  });
}

/** A source as a form names it; kind and letter are needed where it is new. */
interface TypedSource {
  name: string;
  kind: SourceKind | null;
  reliability: Reliability | null;
  host: string | null;
}

/**
 * The tracker's source of that name; one that is new is added. Throws `Refused` at the fields `originKind` and
 * `originReliability` (of the field `origin`) where it is new and not described.
 */
export async function settledSource(
  writing: Writing,
  tracker: NamedTracker,
  field: string,
  { name, kind, reliability, host }: TypedSource,
): Promise<KnownSource> {
  const known = await sourceNamed(writing.tx, tracker.id, name);
  if (known) return known;
  const errors: FieldErrors = {};
  if (kind === null) errors[`${field}Kind`] = `“${name}” is new here: choose what kind of source it is.`;
  if (reliability === null) errors[`${field}Reliability`] = `“${name}” is new here: choose how reliable it usually is.`;
  if (kind === null || reliability === null) throw new Refused(errors);
  return addSource(writing, tracker, { name, kind, reliability, host });
}
