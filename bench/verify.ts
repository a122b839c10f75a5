import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { ledgerEnd } from "@/lib/import/read-known";
import { importItems } from "@/lib/import/write";
import { verifyLedger } from "@/lib/ledger/read";
import { sha256 } from "@/lib/ledger/rules";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { makeTracker } from "@/lib/testing/tracker-record";

const ENTRIES = 100_000;
const FILE = 50_000;
const BATCH = 5_000;

/** Holds a ledger of 100,000 entries and more to itself and to the tables, beside reading each entry and hashing it once. */
export async function measure(): Promise<string[]> {
  await load();
  const count = await db.ledgerEntry.count();
  const plain = await seconds(readAndHash);
  const whole = await seconds(async () => {
    const verdict = await verifyLedger();
    if ("fault" in verdict) throw new Error(`Entry ${verdict.sequence} does not hold: ${verdict.fault}`);
  });
  const ratio = (whole / plain).toFixed(1);
  return [
    `${count} entries are verified in ${whole.toFixed(1)} s: ${ratio} times as long as reading and hashing each once`,
  ];
}

async function load(): Promise<void> {
  const { slug } = await makeTracker();
  const what = {
    bearings: { "missile-tests": "AWAY", "humanitarian-aid": "TOWARD" },
    actors: ["North Korea"],
    tags: ["ballistic"],
  };
  for (let added = 0; added < ENTRIES; added += FILE) {
    const items = Array.from({ length: FILE }, (_, line) => ({
      line,
      input: evidenceOf({ ...what, occurred: `20${10 + (line % 15)}-0${1 + (line % 9)}-1${line % 10}` }),
      state: "PUBLISHED" as const,
    }));
    await importItems(commandLine("Benchmark"), slug, items, { seen: await ledgerEnd() });
  }
}

async function readAndHash(): Promise<void> {
  for (let last = 0n, isEnd = false; !isEnd; ) {
    const rows = await db.$queryRaw<{ sequence: bigint; hash: string; after: string }[]>`
      SELECT sequence, hash, after FROM ledger_entry JOIN ledger_payload USING (sequence)
      WHERE sequence > ${last} ORDER BY sequence LIMIT ${BATCH}`;
    for (const { hash, after } of rows) sha256(hash + after);
    last = rows.at(-1)?.sequence ?? last;
    isEnd = rows.length < BATCH;
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}
