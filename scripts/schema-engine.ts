import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { catalogueAdapter } from "./catalogue-adapter";
import { checkout } from "./checkout.mjs";

export const schemaFile = join(checkout, "prisma", "schema.prisma");

/**
 * The SQL that would turn a database into what a Prisma schema says; empty where they agree.
 * Functions, triggers, check constraints and partial indexes are beyond Prisma's schema: it neither makes nor misses them.
 */
export async function schemaDiff(url: string, schema = readFileSync(schemaFile, "utf8")): Promise<string> {
  await loadEngine();
  const files = [{ path: "schema.prisma", content: schema }];
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(url));
  const silent = () => {};
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, silent, adapter);
  try {
    const { stdout } = await schemaEngine.diff({
      from: { tag: "schemaDatasource", files, configDir: checkout },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  } finally {
    schemaEngine.free();
  }
}

let loaded: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": { ...engine } });
    engine.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === "function") start();
  })();
  return loaded;
}
