import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

const created: string[] = [];

/** A migrated database without a row, for nobody else; dropped when the test file ends. */
export const testDatabase = () => create("TEMPLATE template");

/** A database with nothing in it at all; dropped when the test file ends. Options are those of CREATE DATABASE. */
export const emptyDatabase = (options = "") => create(`TEMPLATE template0 ${options}`);

async function create(origin: string): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin(`CREATE DATABASE ${name} OWNER signpost ${origin}`);
  created.push(name);
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function admin(statement: string): Promise<void> {
  const client = new pg.Client(inject("adminUrl"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  for (const name of created) await admin(`DROP DATABASE ${name} WITH (FORCE)`);
});
