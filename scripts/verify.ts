import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { headsIn, headText } from "@/lib/ledger/anchors";
import { type Head, verifyLedger } from "@/lib/ledger/read";

const USAGE = `Usage: npm run verify [-- --anchor FILE] [--print-head]

Holds the ledger to itself, from its first entry to its last, and to what stands in the tables.
  --anchor FILE   also to the heads in a file that was kept elsewhere: a list of them, the manifest.json of a backup, a
                  feed, or the headers that came with a download
  --print-head    print only such a line, to be kept elsewhere`;

/** Says what is wrong with the arguments, and ends. */
function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ options: { anchor: { type: "string" }, "print-head": { type: "boolean" } } }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function readAnchors(file: string): Head[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return refuse(`${file} cannot be read.`);
  }
  const heads = headsIn(text);
  return heads.length > 0
    ? heads
    : refuse(`${file} holds no head of a ledger: a number, a blank, a hash of 64 digits.`);
}

const { anchor, "print-head": isHeadOnly } = readArguments();
const verdict = await verifyLedger(anchor === undefined ? [] : readAnchors(anchor));
await db.$disconnect();
if ("fault" in verdict) {
  const { sequence, fault } = verdict;
  console.error(
    sequence === null ? `The ledger does not hold: ${fault}.` : `Entry ${sequence} does not hold: ${fault}.`,
  );
  process.exitCode = 1;
} else {
  const { sequence } = verdict.head;
  const head = headText(verdict.head);
  const redacted = verdict.redactions > 0 ? ` (${verdict.redactions} of them redactions)` : "";
  console.log(isHeadOnly ? head : `${sequence} entries hold${redacted}, head ${head}`);
}
