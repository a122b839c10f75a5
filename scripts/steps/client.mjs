import { runQuietly } from "../child.mjs";
import { alone } from "../lock.mjs";
import { hashOf, readStamp, writeStamp } from "../stamp.mjs";

const stamp = "prisma/generated/.made-from";
const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];

/**
 * Generates the Prisma client from the schema.
 * @returns {Promise<"up to date" | "done">}
 */
export async function generateClient() {
  if (readStamp(stamp) === hashOf(sources)) return "up to date";
  return alone(async () => {
    const hash = hashOf(sources);
    if (readStamp(stamp) === hash) return "up to date";
    await runQuietly("prisma generate", [process.execPath, "node_modules/prisma/build/index.js", "generate"], {
      ...process.env,
      // Prisma would fetch this engine, which generating does not use; any file that exists keeps it from trying.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    });
    writeStamp(stamp, hash);
    return "done";
  });
}
