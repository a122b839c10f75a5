import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";

export interface Choice {
  id: number;
  name: string;
}

/** What a filter needs to know of a tracker: the indicators, actors and sources that it names. */
export interface Among {
  id: number;
  indicators: (Choice & { slug: string })[];
  actors: Choice[];
  sources: Choice[];
}

/** SQL for what is asked of a version `v` beside its words. */
export function conditions(choices: Among, filter: EvidenceFilter): Prisma.Sql[] {
  const all: Prisma.Sql[] = [];
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
  return all;
}

function bears(choices: Among, { indicator, bearing }: EvidenceFilter): Prisma.Sql {
  const { id } = choices.indicators.find(({ slug }) => slug === indicator) ?? { id: null };
  return Prisma.sql`EXISTS (SELECT 1 FROM evidence_bearing b WHERE b.version_id = v.id
    ${indicator ? Prisma.sql`AND b.indicator_id = ${id}` : Prisma.empty}
    ${bearing ? Prisma.sql`AND b.bearing = ${bearing}::"Bearing"` : Prisma.empty})`;
}

function idOf(choices: Choice[], name: string): number | null {
  return choices.find((choice) => choice.name === name)?.id ?? null;
}
