import { rmSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../checkout.mjs";
import { runQuietly } from "../child.mjs";
import { alone } from "../lock.mjs";
import { requireNobodyServing } from "../serving.mjs";
import { hashOf, readStamp, writeStamp } from "../stamp.mjs";

const stamp = ".next/made-from";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "package.json",
  "prisma/schema.prisma",
];

const sourceHash = () => hashOf(sources, (path) => !/\.test\.tsx?$|^lib\/testing\//.test(path));

/**
 * Builds the pages, unless the sources are those of the last finished build.
 * @returns {Promise<"up to date" | "done">}
 */
export async function build() {
  if (readStamp(stamp) === sourceHash()) return "up to date";
  return alone(async () => {
    const hash = sourceHash();
    if (readStamp(stamp) === hash) return "up to date";
    requireNobodyServing("The sources");
    rmSync(join(checkout, stamp), { force: true });
    await runQuietly("next build", [process.execPath, "node_modules/next/dist/bin/next", "build"], withoutData());
    writeStamp(stamp, hash);
    return "done";
  });
}

/** A build that cannot reach a database cannot freeze what is in it into a page. */
function withoutData() {
  const { DATABASE_URL: _url, SIGNPOST_SECRET: _secret, ...environment } = process.env;
  return { ...environment, NODE_ENV: /** @type {const} */ ("production"), NEXT_TELEMETRY_DISABLED: "1" };
}
