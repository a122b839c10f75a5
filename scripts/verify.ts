import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { type Head, verifyLedger } from "@/lib/ledger/read";

const USAGE = `Usage: npm run verify [-- --anchor FILE] [--print-head]

Holds the ledger to itself, from its first entry to its last, and to what stands in the tables.
  --anchor FILE   also to heads that were written down elsewhere, one a line: sequence and hash
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
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) refuse(`${file} has no line.`);
  return lines.map((line, index) => {
    const [, sequence, hash] = /^\s*(\d{1,18})\s+([0-9a-f]{64})\s*$/.exec(line) ?? [];
    if (!sequence || !hash) refuse(`${file}:${index + 1}: a line is a sequence and a hash of 64 digits.`);
    return { sequence: BigInt(sequence), hash };
  });
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
  const { sequence, hash } = verdict.head;
  console.log(isHeadOnly ? `${sequence} ${hash}` : `${sequence} entries hold, head ${sequence} ${hash}`);
}
