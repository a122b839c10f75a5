import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./checkout.mjs";
import { stopWith } from "./fault.mjs";
import { migrate } from "./migrate.mjs";
import { openThrowAway } from "./postgres/throw-away.mjs";
import { schemaDiff } from "./schema-engine";

const name = process.argv[2] ?? "";
const server = await openThrowAway().catch(stopWith);
try {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error("Say what the migration does: npm run migration -- add_outlooks");
  await migrate(server.url);
  const sql = await schemaDiff(server.url);
  if (sql === "") console.log("No change: the migrations already give what prisma/schema.prisma says.");
  else console.log(`Wrote ${write(sql)}. Read it before you commit it.`);
} finally {
  await server.close();
}

function write(sql: string): string {
  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${moment}_${name}`);
  mkdirSync(join(checkout, folder), { recursive: true });
  writeFileSync(join(checkout, folder, "migration.sql"), `${sql}\n`);
  return join(folder, "migration.sql");
}
