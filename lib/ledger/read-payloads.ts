import "server-only";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { type AddedKind, subjectOf } from "./kinds";

/** A row that is not, or may not be, what its entry says. */
export interface SuspectRow {
  id: number;
  /** The entry that it names, and what its payload's hash was then; null where there is none, or it is of another kind. */
  sequence: bigint;
  afterHash: string | null;
}

/** What hangs on a row: the name of the list in its payload, the table, and of its columns those that are listed. */
interface Part {
  name: string;
  table: string;
  listed: string;
  /** The columns left out, where the list is one of objects. */
  but?: string[];
}

const PARTS: Partial<Record<AddedKind, { key: string; parts: Part[] }>> = {
  evidence_version: {
    key: "version_id",
    parts: [
      { name: "bearings", table: "evidence_bearing", listed: "indicator_id", but: ["version_id", "tracker_id"] },
      { name: "actors", table: "evidence_actor", listed: "actor_id" },
      { name: "tags", table: "evidence_tag", listed: "tag_id" },
    ],
  },
  assessment: {
    key: "assessment_id",
    parts: [
      { name: "citations", table: "assessment_citation", listed: "version_id" },
      { name: "checks", table: "assessment_check", listed: "check_id" },
    ],
  },
  review: {
    key: "review_id",
    parts: [
      { name: "citations", table: "review_citation", listed: "version_id" },
      { name: "checks", table: "review_check", listed: "check_id" },
    ],
  },
  outlook: { key: "outlook_id", parts: [{ name: "citations", table: "outlook_citation", listed: "version_id" }] },
};

/**
 * The rows of one kind that differ from their entries, in the order of these. The database itself writes each row in the
 * canonical form: columns and parts in the order of their names, nulls left out. Were it ever to write one otherwise, the
 * hash would differ, and the row be among them: `payload_of` has the last word.
 */
export async function suspectRows(tx: Transaction, kind: AddedKind): Promise<SuspectRow[]> {
  const fields = await columnsOf(tx, kind, "row", ["recorded_at"]);
  const { key, parts } = PARTS[kind] ?? { key: "", parts: [] };
  const joins: Prisma.Sql[] = [];
  for (const part of parts) {
    const text = part.but ? object(await columnsOf(tx, part.table, part.table, part.but)) : raw(`${part.listed}::text`);
    const list = Prisma.sql`SELECT ${raw(key)} AS key, string_agg(${text}, ',' ORDER BY ${raw(part.listed)}) AS list
      FROM ${raw(part.table)} GROUP BY 1`;
    joins.push(Prisma.sql`LEFT JOIN (${list}) AS ${raw(part.name)} ON ${raw(`${part.name}.key = row.id`)}`);
    fields.set(part.name, { json: raw(`'[' || coalesce(${part.name}.list, '') || ']'`), isNullable: false });
  }
  const isOfKind = Prisma.sql`entry.subject ~ ${subjectOf(kind).source}`;
  return tx.$queryRaw<SuspectRow[]>`
    SELECT row.id, row.ledger_sequence AS sequence, CASE WHEN ${isOfKind} THEN entry.after_hash END AS "afterHash"
    FROM ${raw(kind)} AS row LEFT JOIN ledger_entry AS entry ON entry.sequence = row.ledger_sequence
    ${joins.length > 0 ? Prisma.join(joins, " ") : Prisma.empty}
    WHERE (entry.after_hash = encode(sha256(convert_to(${object(fields)}, 'UTF8')), 'hex') AND ${isOfKind}) IS NOT TRUE
    ORDER BY row.ledger_sequence, row.id`;
}

const raw = (text: string) => Prisma.raw(text);

/** A value as JSON, in SQL. */
interface Field {
  json: Prisma.Sql;
  isNullable: boolean;
}

/** The columns of a table but for some. */
async function columnsOf(tx: Transaction, table: string, alias: string, but: string[]): Promise<Map<string, Field>> {
  const columns = await tx.$queryRaw<{ name: string; type: string; isNullable: boolean }[]>`
    SELECT column_name::text AS name, data_type::text AS type, is_nullable = 'YES' AS "isNullable"
    FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ${table}`;
  const named = columns.filter(({ name }) => !but.includes(name));
  return new Map(
    named.map(({ name, type, isNullable }) => [name, { json: jsonOf(`${alias}."${name}"`, type), isNullable }]),
  );
}

/** What is no text needs no look for signs that JSON would write in another way. */
function jsonOf(column: string, type: string): Prisma.Sql {
  if (type === "integer" || type === "bigint") return raw(`${column}::text`);
  if (type === "USER-DEFINED") return raw(`'"' || ${column}::text || '"'`);
  return raw(`to_json(${column})::text`);
}

/** A JSON object in its canonical form; fields that are null are left out. */
function object(fields: Map<string, Field>): Prisma.Sql {
  const pairs = [...fields.keys()].sort().map((name) => {
    const [label, field] = [raw(`',"${name}":'`), fields.get(name)];
    return field?.isNullable ? Prisma.sql`${label} || ${field.json}` : Prisma.sql`${label}, ${field?.json}`;
  });
  return Prisma.sql`'{' || substr(concat(${Prisma.join(pairs)}), 2) || '}'`;
}
