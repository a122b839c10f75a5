import "server-only";
import { db } from "@/lib/db";
import { type AskedView, readView } from "@/lib/view";
import { tsqueryOf } from "./read-asked";
import { bestOf } from "./read-matches";
import { namesAlike, namesFound } from "./read-names";
import { readSearch } from "./rules";

const MOST_NAMES = 4;
const MOST_ITEMS = 6;

/** Something that a search may be after, to be offered while it is typed. */
export type Suggested =
  | { kind: "INDICATOR"; slug: string; name: string }
  | { kind: "ACTOR"; name: string }
  | { kind: "ITEM"; number: number; name: string };

/** What the first words of a search may be after: indicators, actors and items, of each the best few. */
export async function suggestionsFor(tracker: number, typed: string): Promise<Suggested[]> {
  const [reading, viewed] = [readSearch(typed), readView({})];
  if (!reading.ok || !reading.value || !viewed.ok) return [];
  const asked = await tsqueryOf(tracker, reading.value);
  const [names, items] = await Promise.all([
    namesFound(tracker, asked, MOST_NAMES - 1),
    itemsFor(tracker, asked, viewed.view),
  ]);
  const isNothing = names.length + items.length === 0;
  const named = isNothing ? await namesAlike(tracker, reading.value) : names;
  const ofKind = (kind: string) => named.filter((name) => name.kind === kind).flatMap(asSuggested);
  return [...ofKind("INDICATOR"), ...ofKind("ACTOR"), ...items];
}

function asSuggested({ kind, name, slug }: Awaited<ReturnType<typeof namesFound>>[number]): Suggested[] {
  if (kind === "INDICATOR" && slug !== null) return [{ kind, slug, name }];
  return kind === "ACTOR" ? [{ kind, name }] : [];
}

function itemsFor(tracker: number, asked: string, view: AskedView): Promise<Suggested[]> {
  const among = { tracker, asked, view, until: "9999-12-31" };
  return db.$queryRaw<Suggested[]>`
    SELECT 'ITEM' AS kind, e.number, v.headline || CASE v.state WHEN 'RETRACTED' THEN ' (retracted)' ELSE '' END AS name
    FROM (${bestOf("ITEM", among, MOST_ITEMS)}) AS best
    JOIN evidence_version v ON v.id = best.id
    JOIN evidence e ON e.id = v.evidence_id
    ORDER BY best.rank DESC, best.day DESC, best.id DESC`;
}
