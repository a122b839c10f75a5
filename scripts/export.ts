import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { writePackage } from "@/lib/packages/read";

const USAGE = `Usage: npm run export -- TRACKER FILE

Writes a whole tracker into one file, signed with the key of this site. Another site makes a tracker of its own of it:
npm run import -- TRACKER FILE.json`;

/** Says what is wrong, and ends. */
function refuse(message: string, usage = ""): never {
  console.error(message + usage);
  process.exit(usage ? 2 : 1);
}

function readArguments(): [string, string] {
  try {
    const [tracker, file, ...rest] = parseArgs({ allowPositionals: true }).positionals;
    if (tracker === undefined || file === undefined || rest.length > 0) throw new Error("Name a tracker and a file.");
    return [tracker, file];
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), `\n\n${USAGE}`);
  }
}

/** Under its name stands a whole package, or what was there before. */
async function writeWhole(file: string, write: (handle: FileHandle) => Promise<string | null>): Promise<string | null> {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, "wx").catch(() => refuse(`${file} cannot be written.`));
  try {
    const hash = await write(handle);
    await handle.sync();
    if (hash !== null) await rename(draft, file);
    return hash;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

const [tracker, file] = readArguments();
const hash = await writeWhole(file, (handle) => writePackage(tracker, async (text) => handle.appendFile(text)));
await db.$disconnect();
if (hash === null) refuse(`There is no tracker “${tracker}”.`);
console.log(`Wrote ${file}, content ${hash}`);
