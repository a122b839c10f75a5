import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { Period } from "./period";
import type { Recorded } from "./read";
import type { ChangeKind } from "./rules";

/** Of one kind, so many are told; the rest are counted. */
export const TOLD = 30;

/** One thing that was recorded in a period, about something that was there before it or had happened before it. */
export interface RecordedChange {
  kind: ChangeKind;
  recordedAt: Date;
  /** How many of this kind there are, told or not. */
  count: number;
  /** Below the tracker's address: `evidence/7`. */
  path: string;
  title: string;
  /** What was said of it: the reason, the note, the rationale. */
  words: string | null;
  /** The day, as known, that it is about; null where it is about none. */
  day: string | null;
  signedAs: string;
}

/** What was recorded in a period, in the order that matters and of one kind the last first. */
export async function recordedChanges(
  trackerId: number,
  period: Period,
  recorded: Recorded,
): Promise<RecordedChange[]> {
  const kinds = [
    ...(["RETRACTION", "CORRECTION"] as const).map((change) =>
      versions(trackerId, change, Prisma.sql`version.change = ${change}::"Change"`),
    ),
    ratings(trackerId),
    versions(trackerId, "LATE_ITEM", Prisma.sql`version.change = 'FIRST' AND version.occurred_last <= ${period.from}`),
    codebooks(trackerId),
    dissents(trackerId),
    reviews(trackerId),
    checks(trackerId),
  ];
  const parts = kinds.map(
    (kind, position) => Prisma.sql`(SELECT ${position} AS position, count(*) OVER ()::integer AS count, *
      FROM (${kind}) AS one("kind", "recordedAt", "path", "title", "words", "day", "signedAs")
      WHERE "recordedAt" >= ${recorded.from}::timestamptz AND "recordedAt" < ${recorded.before}::timestamptz
      ORDER BY "recordedAt" DESC, "path" LIMIT ${TOLD})`,
  );
  const told = await db.$queryRaw<RecordedChange[]>`
    SELECT "kind", "recordedAt", "count", "path", "title", "words", "day", "signedAs"
    FROM (${Prisma.join(parts, " UNION ALL ")}) AS told ORDER BY position, "recordedAt" DESC, "path"`;
  return told.map((change) => {
    return change.kind === "RATING"
      ? { ...change, path: `evidence?${new URLSearchParams({ source: change.path })}` }
      : change;
  });
}

function versions(trackerId: number, kind: ChangeKind, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${kind}, version.recorded_at, 'evidence/' || item.number, version.headline, version.reason,
      version.occurred, version.signed_as
    FROM evidence_version AS version JOIN evidence AS item ON item.id = version.evidence_id
    WHERE version.tracker_id = ${trackerId} AND ${which}`;
}

function ratings(trackerId: number): Prisma.Sql {
  return Prisma.sql`SELECT 'RATING', rating.recorded_at, source.name,
      source.name || ', from ' || rating.before || ' to ' || rating.after, rating.reason, NULL, rating.signed_as
    FROM source_rating AS rating JOIN source_now AS source ON source.id = rating.source_id
    WHERE source.tracker_id = ${trackerId} AND rating.before <> rating.after`;
}

function codebooks(trackerId: number): Prisma.Sql {
  return Prisma.sql`SELECT 'CODEBOOK', codebook.recorded_at, 'codebook#' || indicator.slug,
      indicator.title || ', version ' || codebook.version, codebook.note, NULL, codebook.signed_as
    FROM codebook JOIN indicator ON indicator.id = codebook.indicator_id
    WHERE indicator.tracker_id = ${trackerId} AND codebook.version > 1`;
}

function dissents(trackerId: number): Prisma.Sql {
  return Prisma.sql`SELECT 'DISSENT', dissent.recorded_at,
      'indicators/' || indicator.slug || '/assessments/' || assessment.number,
      indicator.title, dissent.rationale, assessment.effective_on, dissent.signed_as
    FROM dissent JOIN assessment ON assessment.id = dissent.assessment_id
    JOIN indicator ON indicator.id = assessment.indicator_id
    WHERE indicator.tracker_id = ${trackerId}`;
}

function reviews(trackerId: number): Prisma.Sql {
  return Prisma.sql`SELECT 'REVIEW', review.recorded_at, 'indicators/' || indicator.slug, indicator.title, review.note,
      review.reviewed_on, review.signed_as
    FROM review JOIN indicator ON indicator.id = review.indicator_id WHERE indicator.tracker_id = ${trackerId}`;
}

function checks(trackerId: number): Prisma.Sql {
  return Prisma.sql`SELECT 'CHECK', look.recorded_at, 'indicators/' || indicator.slug, indicator.title, look.scope,
      look.checked_on, look.signed_as
    FROM indicator_check AS look JOIN indicator ON indicator.id = look.indicator_id
    WHERE look.tracker_id = ${trackerId}`;
}
