import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { checkout } from "../checkout.mjs";
import { secretFor } from "../steps/database.mjs";
import { writeBackup } from "./write.mjs";

/**
 * Writes a backup and notes that it was made, for the desk and for `/api/health`.
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} url
 * @param {string} folder
 * @param {boolean} isScheduled
 */
export async function makeBackup(settings, url, folder, isScheduled) {
  const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
  const secret = settings.secret ? null : secretFor(settings);
  const { madeAt, ledgerHead, tables } = await writeBackup(url, { folder, signpost: version, secret });
  const sum = (/** @type {"rows" | "bytes"} */ what) => tables.reduce((all, table) => all + table[what], 0);
  const made = { madeAt, isScheduled, place: folder, rows: sum("rows"), bytes: sum("bytes"), ledgerHead };
  await note(url, made);
  return { ...made, tables: tables.length };
}

/**
 * @param {string} url
 * @param {{ madeAt: string, isScheduled: boolean, place: string, rows: number, bytes: number, ledgerHead: string }} made
 */
export async function note(url, { madeAt, isScheduled, place, rows, bytes, ledgerHead }) {
  const client = new pg.Client({ connectionString: url, application_name: "signpost backup" });
  await client.connect();
  try {
    // A database that is yet to be migrated can be backed up, and has no place for this.
    const { rows: found } = await client.query("SELECT to_regclass('backup') IS NOT NULL AS there");
    if (!found[0].there) return;
    await client.query(
      "INSERT INTO backup (made_at, is_scheduled, place, rows, bytes, ledger_head) VALUES ($1, $2, $3, $4, $5, $6)",
      [madeAt, isScheduled, place, rows, bytes, ledgerHead],
    );
  } finally {
    await client.end();
  }
}
