import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** What has one row that is described otherwise when somebody changes it; the ledger holds what it said before. */
type Described = "tracker" | "theme" | "indicator" | "scenario" | "actor" | "source_now";

/** A moment before which something was known: null for now, SQL where each row has its own. */
export type KnownBefore = Date | Prisma.Sql | null;

/** SQL that joins such a row under a name by its id, as it was known before a moment. */
export function joinKnown(table: Described, name: string, id: Prisma.Sql, knownBefore: KnownBefore): Prisma.Sql {
  const [present, known, as] = [Prisma.raw(table), Prisma.raw(`${table}_known`), Prisma.raw(name)];
  if (knownBefore === null) return Prisma.sql`JOIN ${present} AS ${as} ON ${as}.id = ${id}`;
  return Prisma.sql`CROSS JOIN LATERAL ${known}(${id}, ${knownBefore}::timestamptz) AS ${as}`;
}

/** SQL for the indicators or scenarios that a tracker had before a moment, as they were known. */
export function allKnown(table: "indicator" | "scenario", tracker: number | Prisma.Sql, knownBefore: Date | null) {
  if (knownBefore === null) return Prisma.sql`(SELECT * FROM ${Prisma.raw(table)} WHERE tracker_id = ${tracker})`;
  return Prisma.sql`${Prisma.raw(`${table}s_known`)}(${tracker}, ${knownBefore}::timestamptz)`;
}

/** SQL for how the levels fitted a scenario, as known before a moment. */
export function fitsKnown(scenario: Prisma.Sql, knownBefore: Date | null): Prisma.Sql {
  if (knownBefore === null) return Prisma.sql`(SELECT * FROM scenario_fit WHERE scenario_id = ${scenario})`;
  return Prisma.sql`scenario_fits_known(${scenario}, ${knownBefore}::timestamptz)`;
}
