/** Kept by the migrations themselves. */
const HISTORY = "_prisma_migrations";

/**
 * Every table of the site, whichever migration made it, with the columns that it keeps (others are worked out from them).
 * @param {import("pg").ClientBase} client
 * @returns {Promise<{ name: string, columns: string[] }[]>}
 */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT class.relname AS name, array_agg(attname::text ORDER BY attnum) FILTER (WHERE attgenerated = '') AS columns
    FROM pg_class class JOIN pg_attribute ON attrelid = class.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> $1
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = class.oid AND classid = 'pg_class'::regclass AND deptype = 'e')
    GROUP BY class.relname ORDER BY class.relname COLLATE "C"`,
    [HISTORY],
  );
  return rows;
}

/**
 * @param {import("pg").ClientBase} client
 * @returns {Promise<{ name: string, sha256: string }[] | null>} the oldest first; null where none was ever applied
 */
export async function migrationsOf(client) {
  const { rows: found } = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [HISTORY]);
  if (!found[0].there) return null;
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum AS sha256 FROM ${HISTORY}
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

/**
 * The numbers that the database gives out next.
 * @param {import("pg").ClientBase} client
 * @returns {Promise<{ name: string, next: string }[]>}
 */
export async function countersOf(client) {
  const { rows } = await client.query(
    `SELECT sequencename AS name, coalesce(last_value + increment_by, start_value)::text AS next
    FROM pg_sequences WHERE schemaname = current_schema() ORDER BY sequencename COLLATE "C"`,
  );
  return rows;
}

/**
 * The last entry of the ledger, as `verify` writes it.
 * @param {import("pg").ClientBase} client
 * @returns {Promise<string>}
 */
export async function ledgerHeadOf(client) {
  const { rows } = await client.query(
    "SELECT sequence || ' ' || hash AS head FROM ledger_entry ORDER BY sequence DESC LIMIT 1",
  );
  return rows[0]?.head ?? `0 ${"0".repeat(64)}`;
}
