import "server-only";
import { tsqueryOf } from "@/lib/search/read-asked";
import type { AskedView } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceFilter } from "./filter";
import { shownUntil } from "./shown-until";

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

/** What a filter leaves, as SQL. */
export interface Left {
  /** The versions `v` that are looked through; where words are asked for, beside their searched texts `s`. */
  from: Prisma.Sql;
  /** What is true of those that it leaves. */
  where: Prisma.Sql;
  /** The day by which the newest are found along an index. */
  day: Prisma.Sql;
  /** What finds their words, as PostgreSQL writes it; null where no words are asked for. */
  asked: string | null;
  /** True where nothing but words is asked for. */
  isWordsAlone: boolean;
}

/** What a filter leaves of a tracker in a view; its indicator, actor and source must be among the choices. */
export async function leftBy(choices: Among, filter: EvidenceFilter, view: AskedView): Promise<Left> {
  const asked = filter.search && (await tsqueryOf(choices.id, filter.search));
  const others = conditions(choices, filter);
  const where = Prisma.join([Prisma.sql`v.occurred_first <= ${shownUntil(view)}`, ...others], " AND ");
  const looked = asked === null ? known(choices.id, view) : saying(choices.id, view, asked);
  return { ...looked, where, asked, isWordsAlone: asked !== null && others.length === 0 };
}

function known(tracker: number, { knownBefore }: AskedView): Pick<Left, "from" | "day"> {
  const from = Prisma.sql`evidence_known(${tracker}::integer, ${knownBefore}::timestamptz) AS v`;
  return { from, day: Prisma.sql`v.occurred_first` };
}

function saying(tracker: number, view: AskedView, asked: string): Pick<Left, "from" | "day"> {
  const from = Prisma.sql`search_known(${tracker}::integer, 'ITEM', ${view.knownBefore}::timestamptz) AS s
    JOIN evidence_version AS v ON v.id = s.subject_id AND s.day <= ${shownUntil(view)} AND s.document @@ ${asked}::tsquery`;
  return { from, day: Prisma.sql`s.day` };
}

/** What is asked of a version `v` beside its words. */
function conditions(choices: Among, filter: EvidenceFilter): Prisma.Sql[] {
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
