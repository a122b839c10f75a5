import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/lib/testing/database";
import { migrate } from "./migrate.mjs";

let folder = "";
let url = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "signpost-migrations-"));
  url = await emptyDatabase();
});

afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const history = () => ask("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1");

test("migrations are applied in order, each once", async () => {
  file("2_second", "INSERT INTO one VALUES (2);");
  file("1_first", "CREATE TABLE one (n int);");
  expect(await migrate(url, { folder })).toEqual(["1_first", "2_second"]);
  expect(await migrate(url, { folder })).toEqual([]);
  expect(await ask("SELECT n FROM one")).toEqual([{ n: 2 }]);
});

test("a function's body may hold semicolons", async () => {
  file("1_function", "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;");
  await migrate(url, { folder });
  expect(await ask("SELECT two()")).toEqual([{ two: 2 }]);
});

test("two runners at once apply each migration exactly once", async () => {
  file("1_first", "CREATE TABLE one (n int); SELECT pg_sleep(0.2);");
  file("2_second", "INSERT INTO one VALUES (1);");
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { folder })));
  expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
  expect(await ask("SELECT n FROM one")).toEqual([{ n: 1 }]);
});

test("a fault leaves nothing of its migration and names file and line", async () => {
  file("1_first", "CREATE TABLE one (n int);");
  file("2_second", "CREATE TABLE two (n int);\nINSERT INTO none VALUES (1);");
  await expect(migrate(url, { folder })).rejects.toThrow(/2_second.migration\.sql:2: relation "none" does not exist/);
  expect(await ask("SELECT to_regclass('one') IS NULL AS one, to_regclass('two') IS NULL AS two")).toEqual([
    { one: false, two: true },
  ]);
  expect(await history()).toEqual([{ name: "1_first" }]);
});

test("a crash in the middle leaves nothing, and the next run carries on", async () => {
  file("1_first", "CREATE TABLE one (n int); SELECT pg_sleep(60);");
  const running = migrate(url, { folder }).catch((error: Error) => error.message);
  const sleeper =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
  while ((await ask(sleeper)).length === 0);
  expect(await running).toContain("1_first");
  expect(await ask("SELECT to_regclass('one') IS NULL AS gone")).toEqual([{ gone: true }]);
  file("1_first", "CREATE TABLE one (n int);");
  expect(await migrate(url, { folder })).toEqual(["1_first"]);
});

test("an edited migration is refused by name", async () => {
  file("1_first", "CREATE TABLE one (n int);");
  await migrate(url, { folder });
  file("1_first", "CREATE TABLE one (n bigint);");
  await expect(migrate(url, { folder })).rejects.toThrow(/1_first.migration\.sql was edited/);
});

test("a database that is newer than the files is refused", async () => {
  file("1_first", "CREATE TABLE one (n int);");
  file("2_second", "CREATE TABLE two (n int);");
  await migrate(url, { folder });
  rmSync(join(folder, "2_second"), { recursive: true });
  await expect(migrate(url, { folder })).rejects.toThrow("2_second, which is not in");
});

test("a migration that comes before an applied one is refused", async () => {
  file("2_second", "CREATE TABLE two (n int);");
  await migrate(url, { folder });
  file("1_first", "CREATE TABLE one (n int);");
  await expect(migrate(url, { folder })).rejects.toThrow("1_first comes before 2_second");
});
