import "server-only";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";
import type { Choice, EvidenceChoices } from "./read";
import { shownUntil } from "./shown-until";

/** What a filter needs to know of a tracker: the indicators, actors and sources that it names. */
export type Among = Pick<EvidenceChoices, "id" | "indicators" | "actors" | "sources">;

/** SQL for what a filter asks of a version `v`. */
export function conditions(choices: Among, filter: EvidenceFilter, view: AskedView): Prisma.Sql[] {
  const all = [Prisma.sql`v.occurred_first <= ${shownUntil(view)}`];
  if (filter.from) all.push(Prisma.sql`v.occurred_last >= ${filter.from}`);
  if (filter.to) all.push(Prisma.sql`v.occurred_first <= ${filter.to}`);
  if (filter.kind) all.push(Prisma.sql`v.kind = ${filter.kind}::"Kind"`);
  if (filter.significance) all.push(Prisma.sql`v.significance = ${filter.significance}::"Significance"`);
  if (filter.indicator || filter.bearing) all.push(bears(choices, filter));
  if (filter.actor) {
    const actor = idOf(choices.actors, filter.actor);
    all.push(Prisma.sql`EXISTS (SELECT 1 FROM evidence_actor a WHERE a.version_id = v.id AND a.actor_id = ${actor})`);
  }
  if (filter.source) {
    const source = idOf(choices.sources, filter.source);
    const rows = Prisma.sql`SELECT id FROM source WHERE ${source}::integer IN (id, merged_into_id)`;
    all.push(Prisma.sql`(v.origin_id IN (${rows}) OR v.outlet_id IN (${rows}))`);
  }
  return [...all, ...filter.words.map((word) => says(choices.id, word))];
}

function bears(choices: Among, { indicator, bearing }: EvidenceFilter): Prisma.Sql {
  const { id } = choices.indicators.find(({ slug }) => slug === indicator) ?? { id: null };
  return Prisma.sql`EXISTS (SELECT 1 FROM evidence_bearing b WHERE b.version_id = v.id
    ${indicator ? Prisma.sql`AND b.indicator_id = ${id}` : Prisma.empty}
    ${bearing ? Prisma.sql`AND b.bearing = ${bearing}::"Bearing"` : Prisma.empty})`;
}

function says(tracker: number, word: string): Prisma.Sql {
  const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  const sources = Prisma.sql`SELECT id FROM source_now WHERE present_id IN (
    SELECT coalesce(merged_into_id, id) FROM source WHERE tracker_id = ${tracker} AND name ILIKE ${like})`;
  return Prisma.sql`(v.headline ILIKE ${like} OR v.summary ILIKE ${like} OR v.quote ILIKE ${like}
    OR v.origin_id IN (${sources}) OR v.outlet_id IN (${sources})
    OR v.id IN (SELECT a.version_id FROM evidence_actor a JOIN actor ON actor.id = a.actor_id
      WHERE actor.tracker_id = ${tracker} AND (actor.name ILIKE ${like} OR actor.original_name ILIKE ${like})))`;
}

function idOf(choices: Choice[], name: string): number | null {
  return choices.find((choice) => choice.name === name)?.id ?? null;
}
