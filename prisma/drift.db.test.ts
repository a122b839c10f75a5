import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { schemaDiff, schemaFile } from "@/scripts/schema-engine";

async function changed(statement: string): Promise<string> {
  const url = await testDatabase();
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
  return schemaDiff(url);
}

test("the migrations give what the schema says", async () => {
  expect(await schemaDiff(await testDatabase())).toBe("");
});

test("a column that the schema does not know is drift", async () => {
  expect(await changed("ALTER TABLE tracker ADD COLUMN stray text")).toContain('DROP COLUMN "stray"');
});

test("a column that may be empty against the schema is drift", async () => {
  expect(await changed("ALTER TABLE tracker ALTER COLUMN slug DROP NOT NULL")).toContain("SET NOT NULL");
});

test("a table that no migration makes is drift", async () => {
  const schema = `${readFileSync(schemaFile, "utf8")}\nmodel Stray {\n  id String @id\n}\n`;
  expect(await schemaDiff(await testDatabase(), schema)).toContain('CREATE TABLE "Stray"');
});
