import "server-only";
import { createHash } from "node:crypto";
import { isSlug } from "@/lib/addresses/slug";
import { db, type Transaction } from "@/lib/db";
import { siteUrl } from "@/lib/settings";
import { Prisma } from "@/prisma/generated/client";
import { ownPublicKey, signatureOf } from "./key";
import { frameOf } from "./read-frame";
import { type ForkOf, forkEntries, isAbout, isOurs, keptEntry, ownEntries, toldEntry } from "./read-ledger";
import { recordedOf } from "./read-recorded";
import { FOOT, HEAD, recordLine, SECTIONS, type Seal, type Section, sealLine, signatureLine } from "./rules";

const BATCH = 500;
const NEXT_ROWS = Prisma.sql`FETCH ${Prisma.raw(String(BATCH))} FROM packaged`;
const QUARTER_HOUR = 900_000;

/** Takes what is written, and says when more can be taken. */
export type Sink = (text: string) => Promise<void>;

interface Packaged {
  id: number;
  slug: string;
  fork: (ForkOf & { address: string; origins: string[] }) | null;
  /** The keys of the ledgers that its history was written in before it came here. */
  keys: string[];
  hasOwnEntries: boolean;
}

/**
 * Writes the package of a tracker as it stands at one moment, signed with the key of this instance. Gives the hash of its
 * content; null where there is no such tracker, and then nothing was written.
 */
export function writePackage(slug: string, write: Sink): Promise<string | null> {
  const work = async (tx: Transaction) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(QUARTER_HOUR)}, true)`;
    const tracker = await packagedTracker(tx, slug);
    return tracker && writeTracker(tx, tracker, write);
  };
  return db.$transaction(work, { isolationLevel: "RepeatableRead", timeout: QUARTER_HOUR, maxWait: 5_000 });
}

/** Another one whenever the package is another one; null where there is no such tracker. */
export async function packageMark(slug: string): Promise<string | null> {
  if (!isSlug(slug) || !(await db.tracker.findUnique({ where: { slug }, select: { id: true } }))) return null;
  const [last] = await db.$queryRaw<{ hash: string }[]>`
    SELECT hash FROM ledger_entry l WHERE ${isAbout(slug)} ORDER BY sequence DESC LIMIT 1`;
  const signer = `${siteUrl().href} ${ownPublicKey()}`;
  return createHash("sha256").update(`${last?.hash} ${signer}`).digest("hex").slice(0, 32);
}

async function packagedTracker(tx: Transaction, slug: string): Promise<Packaged | null> {
  const tracker = isSlug(slug) ? await tx.tracker.findUnique({ where: { slug }, select: { id: true } }) : null;
  if (!tracker) return null;
  const found = await tx.fork.findUnique({ where: { trackerId: tracker.id }, include: { ledgers: true } });
  const ledgers = (found?.ledgers ?? []).toSorted((a, b) => a.number - b.number);
  const fork = found && {
    id: found.id,
    first: found.firstSequence,
    last: found.lastSequence,
    ledgers: ledgers.length,
    address: found.address,
    origins: found.origins,
  };
  const [own] = await tx.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM ledger_entry l WHERE ${isOurs(slug, fork)}) AS has`;
  return { id: tracker.id, slug, fork, keys: ledgers.map((one) => one.publicKey), hasOwnEntries: own?.has === true };
}

async function writeTracker(tx: Transaction, tracker: Packaged, write: Sink): Promise<string> {
  const { id, slug, fork, keys } = tracker;
  const content = createHash("sha256");
  const writeHashed = (text: string) => {
    content.update(text);
    return write(text);
  };
  const writer = new RecordWriter(writeHashed);
  await writeHashed(HEAD);
  for (const [section, query] of [...frameOf(id), ...recordedOf(id, keys.length + 1)]) {
    for await (const rows of rowsOf(tx, query)) await writer.write(section, rows);
  }
  const ledgers = tracker.hasOwnEntries ? [...keys, ownPublicKey()] : keys;
  await writer.write(
    "ledger",
    ledgers.map((publicKey, index) => ({ number: index + 1, publicKey })),
  );
  if (fork) for await (const rows of rowsOf(tx, forkEntries(fork))) await writer.write("entry", rows.map(keptEntry));
  for await (const rows of rowsOf(tx, ownEntries(slug, fork))) {
    await writer.write(
      "entry",
      rows.flatMap((row) => toldEntry(slug, row) ?? []),
    );
  }
  await writeHashed(`\n${FOOT}\n`);
  const contentHash = content.digest("hex");
  const sealed = sealLine({ ...sealOf(tracker), contentHash, counts: writer.counts });
  await write(sealed + signatureLine(signatureOf(sealed)));
  return contentHash;
}

function sealOf({ slug, fork }: Packaged): Pick<Seal, "address" | "origins" | "publicKey"> {
  return {
    address: new URL(`/trackers/${slug}`, siteUrl()).href,
    origins: fork ? [...fork.origins, fork.address] : [],
    publicKey: ownPublicKey(),
  };
}

/** Writes records line by line, and counts them. */
class RecordWriter {
  readonly counts = Object.fromEntries(SECTIONS.map((section) => [section, 0])) as Record<Section, number>;
  #divider = "\n";

  constructor(private readonly sink: Sink) {}

  async write(section: Section, records: object[]): Promise<void> {
    if (records.length === 0) return;
    const lines = records.map((record) => recordLine(section, record));
    await this.sink(this.#divider + lines.join(",\n"));
    this.#divider = ",\n";
    this.counts[section] += records.length;
  }
}

/** What a query gives, some hundred rows at a time, without what is null. */
async function* rowsOf(tx: Transaction, query: Prisma.Sql): AsyncGenerator<object[]> {
  await tx.$executeRaw`DECLARE packaged NO SCROLL CURSOR FOR ${query}`;
  for (;;) {
    const rows = await tx.$queryRaw<{ record: object }[]>(NEXT_ROWS);
    if (rows.length > 0) yield rows.map(({ record }) => withoutNulls(record));
    if (rows.length < BATCH) break;
  }
  await tx.$executeRaw`CLOSE packaged`;
}

/** What is not known is left out, so that a column added later changes no package. */
function withoutNulls<T extends object>(record: T): T {
  return JSON.parse(JSON.stringify(record, (_, value) => value ?? undefined));
}
