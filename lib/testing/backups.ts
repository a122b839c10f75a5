import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { tablesOf } from "@/scripts/backups/catalogue.mjs";
import { checkBackup } from "@/scripts/backups/check.mjs";
import { loadBackup } from "@/scripts/backups/load.mjs";
import { writeBackup } from "@/scripts/backups/write.mjs";
import { migrationsIn } from "@/scripts/migrate.mjs";

const SECRET = "a secret that only this test knows of";

/** A folder for backups, gone when the test file ends, and a way to make one in it. */
export function backupFolder() {
  const folder = mkdtempSync(join(tmpdir(), "signpost-backups-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const backup = async (url: string, name: string) => {
    const place = join(folder, name);
    await writeBackup(url, { folder: place, signpost: "0.1.0", secret: SECRET });
    return place;
  };
  return { folder, backup };
}

export async function restore(place: string, url: string): Promise<number> {
  return loadBackup(url, await checkBackup(place, migrationsIn()));
}

export async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What every table holds, row by row, and which number comes next. */
export async function contentOf(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const content: Record<string, unknown> = {};
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${name}" AS t ORDER BY 1`);
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  } finally {
    await client.end();
  }
}
