import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { Search } from "./rules";

const MOST_NAMES = 10;

type Named = "INDICATOR" | "ACTOR" | "SOURCE";

export interface NameFound {
  kind: Named;
  /** A source that was merged goes by the name of the one that it is. */
  name: string;
  /** An actor's name in its own script. */
  originalName: string | null;
  /** Of an indicator. */
  slug: string | null;
  observes: string | null;
  isRetired: boolean;
}

const NAMED = Prisma.sql`
  LEFT JOIN indicator i ON s.kind = 'INDICATOR' AND i.id = s.subject_id
  LEFT JOIN actor a ON s.kind = 'ACTOR' AND a.id = s.subject_id
  LEFT JOIN source_now n ON s.kind = 'SOURCE' AND n.id = s.subject_id`;
const FIELDS = Prisma.sql`s.kind::text AS kind, coalesce(i.title, a.name, n.name) AS name, a.original_name AS "originalName",
  i.slug, i.observes, coalesce(i.retired_on IS NOT NULL, false) AS "isRetired"`;

/** Indicators, actors and sources that are found, the best match of each kind first, and one more than is shown of a kind. */
export function namesFound(tracker: number, asked: string, most = MOST_NAMES): Promise<NameFound[]> {
  return db.$queryRaw<NameFound[]>(found(tracker, asked, most));
}

/** The same, and where nothing has such a name, what is called nearly so. */
export async function namesFoundOrAlike(tracker: number, search: Search, asked: string) {
  const [names] = await db.$queryRaw<{ found: NameFound[]; alike: NameFound[] }[]>`
    WITH found AS MATERIALIZED (${found(tracker, asked, MOST_NAMES)})
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(found)), '[]') FROM found) AS found,
      (SELECT coalesce(jsonb_agg(to_jsonb(alike)), '[]') FROM (${alike(tracker, search)}) AS alike
        WHERE NOT EXISTS (SELECT 1 FROM found)) AS alike`;
  return names ?? { found: [], alike: [] };
}

function found(tracker: number, asked: string, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT kind, name, "originalName", slug, observes, "isRetired" FROM (
      SELECT *, row_number() OVER (PARTITION BY kind ORDER BY rank DESC, lower(name), subject) AS place FROM (
        SELECT DISTINCT ON (s.kind, coalesce(n.present_id, s.subject_id)) ${FIELDS},
          coalesce(n.present_id, s.subject_id) AS subject, ts_rank(s.document, ${asked}::tsquery, 1) AS rank
        FROM search_text s ${NAMED}
        WHERE s.tracker_id = ${tracker}::integer AND s.kind IN ('INDICATOR', 'ACTOR', 'SOURCE')
          AND s.document @@ ${asked}::tsquery
        ORDER BY s.kind, coalesce(n.present_id, s.subject_id), rank DESC) AS found
    ) AS placed
    WHERE place <= ${most + 1} ORDER BY kind, place`;
}

/** What is called nearly as what was typed, the likeliest first. */
export function namesAlike(tracker: number, search: Search): Promise<NameFound[]> {
  return db.$queryRaw<NameFound[]>(alike(tracker, search));
}

function alike(tracker: number, { groups }: Search): Prisma.Sql {
  const typed = groups.flat().map(({ forms }) => forms[0] ?? "");
  return Prisma.sql`
    SELECT ${FIELDS}
    FROM (SELECT found.kind, coalesce(source_now.present_id, found.subject_id) AS subject_id, max(found.likeness) AS likeness
      FROM unnest(${typed}::text[]) AS word CROSS JOIN LATERAL search_similar(${tracker}::integer, word) AS found
      LEFT JOIN source_now ON found.kind = 'SOURCE' AND source_now.id = found.subject_id
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${MOST_NAMES}) AS s ${NAMED}
    ORDER BY s.likeness DESC, s.kind, s.subject_id`;
}
