import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { placeOf } from "@/scripts/postgres/place.mjs";

/** The folders that were made here and are still to be deleted. */
export const made = new Set<string>();

/** A new folder for SIGNPOST_DATA. */
export function emptyData(): string {
  const folder = mkdtempSync(join(tmpdir(), "signpost-"));
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  made.add(folder);
  return folder;
}

/** A new data folder with everything that another one holds. */
export function copyOf(data: string): string {
  const copy = emptyData();
  execFileSync("cp", ["-a", `${data}/.`, copy]);
  return copy;
}

/** Asks the embedded database of a data folder, whoever runs it. */
export async function query(data: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = await connect(data);
  try {
    const { rows } = await client.query(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}

/** A session of its own in the application's database, or in another one beside it. */
export async function connect(data: string, database = "signpost"): Promise<pg.Client> {
  const client = new pg.Client({ ...placeOf(data, "signpost test").config, database });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** The number of the database's main process; undefined when none runs. */
export function databasePid(data: string): number | undefined {
  const file = join(data, "postgres", "postmaster.pid");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : undefined;
}

/** Whether a process is there and more than a remnant that nobody collected. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !readFileSync(stat, "utf8").includes(") Z ");
}
