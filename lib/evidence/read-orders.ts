import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Sort } from "./filter-values";

/** One thing that versions `v` are put in order by. */
interface Key {
  of: Prisma.Sql;
  type: Prisma.Sql;
  isLastFirst: boolean;
  /** Whether it may be missing; what has none comes last, whichever way. */
  mayBeMissing?: boolean;
}

const key = (of: string, type: string) => ({ of: Prisma.raw(of), type: Prisma.raw(type) });
const up = (...[of, type]: Parameters<typeof key>): Key => ({ ...key(of, type), isLastFirst: false });
const down = (...[of, type]: Parameters<typeof key>): Key => ({ ...key(of, type), isLastFirst: true });

const ORIGIN = ["(SELECT lower(s.name) FROM source_now s WHERE s.id = v.origin_id)", "text"] as const;
const HEADLINE = ["lower(v.headline)", "text"] as const;
const PUBLISHED = ["v.published", "text"] as const;
const RECORDED = ["v.recorded_at", "timestamptz"] as const;
const SIGNIFICANCE = ["v.significance", '"Significance"'] as const;
const KIND = ["v.kind", '"Kind"'] as const;
const RELIABILITY = ["v.reliability", '"Reliability"'] as const;
const CREDIBILITY = ["v.credibility", "integer"] as const;
const [newest, oldest] = [down("v.day", "text"), up("v.day", "text")];
/** No two have the same, so that every order is one. */
const [lastFiled, firstFiled] = [down("v.evidence_id", "integer"), up("v.evidence_id", "integer")];

const KEYS: Record<Sort, Key[]> = {
  "-occurred": [newest, lastFiled],
  occurred: [oldest, firstFiled],
  "-recorded": [down(...RECORDED), lastFiled],
  recorded: [up(...RECORDED), firstFiled],
  "-published": [{ ...down(...PUBLISHED), mayBeMissing: true }, lastFiled],
  published: [{ ...up(...PUBLISHED), mayBeMissing: true }, firstFiled],
  "-significance": [down(...SIGNIFICANCE), newest, lastFiled],
  significance: [up(...SIGNIFICANCE), newest, lastFiled],
  headline: [up(...HEADLINE), firstFiled],
  "-headline": [down(...HEADLINE), lastFiled],
  source: [up(...ORIGIN), newest, lastFiled],
  "-source": [down(...ORIGIN), newest, lastFiled],
  rating: [up(...RELIABILITY), up(...CREDIBILITY), newest, lastFiled],
  "-rating": [down(...RELIABILITY), down(...CREDIBILITY), newest, lastFiled],
  kind: [up(...KIND), newest, lastFiled],
  "-kind": [down(...KIND), newest, lastFiled],
  rank: [down("v.rank", "real"), newest, lastFiled],
};

/** SQL for the order of versions `v` with the `day` that each is found by. */
export function orderBy(sort: Sort): Prisma.Sql {
  const terms = KEYS[sort].map(({ of, isLastFirst, mayBeMissing }) => {
    return Prisma.sql`${of}${isLastFirst ? Prisma.sql` DESC` : Prisma.empty}${mayBeMissing ? Prisma.sql` NULLS LAST` : Prisma.empty}`;
  });
  return Prisma.join(terms);
}

/** SQL for the keys of a version `v` as texts. */
export function keysOf(sort: Sort): Prisma.Sql {
  const texts = KEYS[sort].map(({ of }) => Prisma.sql`${of}::text`);
  return Prisma.sql`ARRAY[${Prisma.join(texts)}]`;
}

/** SQL that is true of versions `v` that come after the one with these keys. */
export function comesAfter(sort: Sort, position: readonly (string | null)[]): Prisma.Sql {
  const [first] = KEYS[sort];
  const [value = null] = position;
  const after = afterKeys(KEYS[sort], position);
  if (!first || value === null || first.mayBeMissing) return after;
  // Says nothing new, but so the planner begins at the place in the index.
  return Prisma.sql`${first.of} ${first.isLastFirst ? Prisma.sql`<=` : Prisma.sql`>=`} ${value}::text::${first.type} AND ${after}`;
}

function afterKeys([key, ...keys]: Key[], [value = null, ...values]: readonly (string | null)[]): Prisma.Sql {
  if (!key) return Prisma.sql`false`;
  const rest = afterKeys(keys, values);
  if (value === null) return Prisma.sql`(${key.of} IS NULL AND ${rest})`;
  const held = Prisma.sql`${value}::text::${key.type}`;
  const past = Prisma.sql`${key.of} ${key.isLastFirst ? Prisma.sql`<` : Prisma.sql`>`} ${held}`;
  const missing = key.mayBeMissing ? Prisma.sql` OR ${key.of} IS NULL` : Prisma.empty;
  return Prisma.sql`(${past}${missing} OR (${key.of} = ${held} AND ${rest}))`;
}
