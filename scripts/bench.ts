import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./checkout.mjs";
import { migrate } from "./migrate.mjs";
import { openThrowAway } from "./postgres/throw-away.mjs";

/** What each file of bench/ exports. */
interface Benchmark {
  /** Measures, and says what came out, as ratios where that is possible. */
  measure: () => Promise<string[]>;
}

/** Those of the files whose names were given; all where none was. */
const chosen = process.argv.slice(2);
const isChosen = (file: string) =>
  file.endsWith(".ts") && (chosen.length === 0 || chosen.includes(file.replace(/\.ts$/, "")));

const server = await openThrowAway();
try {
  await migrate(server.url);
  // Before a benchmark is imported: lib/db.ts reads the address as soon as it is.
  process.env.DATABASE_URL = server.url;
  for (const file of readdirSync(join(checkout, "bench")).filter(isChosen).sort()) {
    const { measure }: Benchmark = await import(join(checkout, "bench", file));
    for (const line of await measure()) console.log(`${file.replace(/\.ts$/, "")}: ${line}`);
  }
  await (await import("@/lib/db")).db.$disconnect();
} finally {
  await server.close();
}
