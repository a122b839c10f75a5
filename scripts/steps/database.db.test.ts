import { tmpdir } from "node:os";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { emptyDatabase } from "@/lib/testing/database";
import { readSettings } from "@/scripts/settings.mjs";
import { openDatabase } from "./database.mjs";

/** As a start does with DATABASE_URL. */
const open = (url: string) => openDatabase(readSettings({ DATABASE_URL: url, SIGNPOST_DATA: tmpdir() }));

/** A database whose server answers a question about one of its settings with something else. */
async function pretending(setting: string, answer: string): Promise<string> {
  const url = await emptyDatabase();
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`
    CREATE SCHEMA pretence;
    CREATE FUNCTION pretence.current_setting(text) RETURNS text LANGUAGE sql AS
      $$ SELECT CASE $1 WHEN '${setting}' THEN '${answer}' ELSE pg_catalog.current_setting($1) END $$;
    ALTER ROLE CURRENT_USER IN DATABASE ${client.database} SET search_path = pretence, pg_catalog, public;`);
  await client.end();
  return url;
}

test("a given database in UTF-8 is taken", async () => {
  const url = await emptyDatabase();
  expect(await open(url)).toMatchObject({ url, how: "given by DATABASE_URL" });
});

test("PostgreSQL 15 is new enough, and 14 is refused", async () => {
  expect(await open(await pretending("server_version_num", "150000"))).toMatchObject({ how: "given by DATABASE_URL" });
  await expect(open(await pretending("server_version_num", "149999"))).rejects.toThrow("needs PostgreSQL 15 or newer");
});

test("a role that may not make the extensions is refused, unless they are there", async () => {
  const url = await emptyDatabase();
  const { pathname } = new URL(url);
  const admin = new URL(inject("adminUrl"));
  admin.pathname = pathname;
  const client = new pg.Client(admin.href);
  await client.connect();
  await client.query(`ALTER DATABASE ${pathname.slice(1)} OWNER TO postgres`);
  await expect(open(url)).rejects.toThrow("may not make the extension pg_trgm. Grant it CREATE on the database");
  await client.query("CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
  await client.end();
  expect(await open(url)).toMatchObject({ how: "given by DATABASE_URL" });
});

test("a database that is not in UTF-8 is refused", async () => {
  const url = await emptyDatabase("ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'");
  await expect(open(url)).rejects.toThrow("encoded in SQL_ASCII");
});
