import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { makeItem } from "@/lib/testing/item-record";
import { packageOf, smallRecords } from "@/lib/testing/package-text";
import { packed } from "@/lib/testing/packed";
import type { TrackerRecord } from "@/lib/testing/tracker-record";
import { makeWholeTracker, UNPUBLISHED } from "@/lib/testing/whole-tracker";
import { aboutTracker } from "@/lib/trackers/read-about";
import { trackerBoard } from "@/lib/trackers/read-board";
import { readView } from "@/lib/view";
import { checkPackage } from "./check";
import { packageMark, writePackage } from "./read";
import { fingerprintOf } from "./rules";
import { forkTracker } from "./write";

const SECRET = "a secret that only this test knows of";
let tracker: TrackerRecord;
let bytes: Buffer;

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", SECRET);
  vi.stubEnv("SIGNPOST_URL", "https://one.example");
  tracker = await makeWholeTracker();
  bytes = await packed(tracker.slug);
  await fork("fork", bytes);
});

function fork(slug: string, of: Buffer, fingerprint: string | null = null) {
  return forkTracker(commandLine("The importer"), slug, checkPackage(of), { fingerprint });
}

async function boardOf(slug: string, asked = {}) {
  const reading = readView(asked);
  const board = reading.ok ? await trackerBoard(slug, reading.view) : null;
  return board?.rows.map(({ news: _, ...row }) => row) ?? [];
}

test("the same data gives the same bytes, and another mark only when something was recorded", async () => {
  const mark = await packageMark(tracker.slug);
  expect(await packed(tracker.slug)).toEqual(bytes);
  expect(await packageMark(tracker.slug)).toBe(mark);
  expect(JSON.parse(bytes.toString())).toMatchObject({ format: "signpost-tracker", version: 1 });
});

test("nothing private is in it", async () => {
  const text = bytes.toString();
  const people = await db.user.findMany({ select: { id: true, email: true } });
  const secrets = [UNPUBLISHED, SECRET, ...people.flatMap(({ id, email }) => [id, email])];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain("Rae Reviewer");
});

test("what was packed, taken over and packed again has the same content", async () => {
  const [checked, again] = [checkPackage(bytes), checkPackage(await packed("fork"))];
  expect(again.lines.map(String)).toEqual(checked.lines.map(String));
  expect(again.seal.contentHash).toBe(checked.seal.contentHash);
  expect(Object.values(checked.seal.counts).filter((count) => count === 0)).toHaveLength(1);
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});

test("the board of a fork is that of its origin", async () => {
  const board = await boardOf(tracker.slug);
  expect(board.map(({ level }) => level)).toEqual(["SIGNS_OF_MOVEMENT", "NOT_YET_RATED"]);
  expect(board[0]).toMatchObject({ origins: 1, confidence: "MODERATE", trend: "DETERIORATED" });
  expect(await boardOf("fork")).toEqual(board);
  const earlier = { asOf: "2026-03-15" };
  expect(await boardOf("fork", earlier)).toEqual(await boardOf(tracker.slug, earlier));
});

test("a fork says where it comes from", async () => {
  const { seal } = checkPackage(bytes);
  expect((await aboutTracker("fork"))?.fork).toMatchObject({
    address: `https://one.example/trackers/${tracker.slug}`,
    origins: [],
    contentHash: seal.contentHash,
    publicKey: seal.publicKey,
    signedAs: "The importer",
  });
  expect((await aboutTracker(tracker.slug))?.fork).toBeNull();
});

test("a fork goes on in a ledger of its own, and a fork of it keeps both", async () => {
  await fork("going-on", bytes);
  const { id } = await db.tracker.findUniqueOrThrow({ where: { slug: "going-on" } });
  const rows = await db.indicator.findMany({ where: { trackerId: id } });
  const sources = await db.source.findMany({ where: { trackerId: id } });
  const named = <R extends { id: number }>(of: R[], name: (row: R) => string) =>
    Object.fromEntries(of.map((row) => [name(row), row.id]));
  const indicators = named(rows, ({ slug }) => slug);
  const record = {
    id,
    slug: "going-on",
    indicators,
    sources: named(sources, ({ name }) => name),
    actors: {},
    tags: {},
  };
  await makeItem(record, {
    headline: "Only here",
    bearings: { "missile-tests": "AWAY" },
    origin: "KCNA",
    outlet: "KCNA",
  });

  const [before, after] = [checkPackage(bytes), checkPackage(await packed("going-on"))];
  expect(after.seal.counts).toMatchObject({
    ledger: 2,
    evidence: before.seal.counts.evidence + 1,
    entry: before.seal.counts.entry + 1,
  });
  const kept = new Set(before.lines.map(String));
  const added = after.lines.map(String).filter((line) => !kept.has(line));
  expect(added.map((line) => JSON.parse(line).kind)).toEqual(["evidence", "ledger", "entry"]);
  expect(JSON.parse(added[0] ?? "")).toMatchObject({ entry: expect.stringMatching(/^2\//) });

  await fork("fork-of-fork", await packed("going-on"));
  const again = checkPackage(await packed("fork-of-fork"));
  expect(again.seal.contentHash).toBe(after.seal.contentHash);
  expect(again.seal.origins).toEqual([
    `https://one.example/trackers/${tracker.slug}`,
    "https://one.example/trackers/going-on",
  ]);
});

test("whoever signs with a key that is not known is not taken over unless its fingerprint is given", async () => {
  vi.stubEnv("SIGNPOST_SECRET", "the secret of somebody else, who signs too");
  const theirs = packageOf(smallRecords());
  vi.stubEnv("SIGNPOST_SECRET", SECRET);
  const key = fingerprintOf(checkPackage(theirs).seal.publicKey);
  await expect(fork("theirs", theirs)).rejects.toThrow("Enter the fingerprint of the key");
  await expect(fork("theirs", theirs, "0000")).rejects.toThrow("Enter the fingerprint of the key");
  expect(await fork("theirs", theirs, key)).toEqual({ slug: "theirs" });
  // It is known now.
  expect(await fork("theirs-again", theirs)).toEqual({ slug: "theirs-again" });
});

test("a package that breaks a rule of the database is refused in words, and nothing of it is added", async () => {
  const [before, records] = [await db.ledgerEntry.count(), smallRecords()];
  const reserved = records.map((record) => (record.kind === "theme" ? { ...record, position: 2 ** 40 } : record));
  await expect(fork("broken", packageOf(reserved))).rejects.toThrow(
    "The package holds something that this site does not take",
  );
  await expect(fork("fork", bytes)).rejects.toThrow("There is a tracker with this name in its address already.");
  expect(await db.ledgerEntry.count()).toBe(before);
  expect(await db.tracker.count({ where: { slug: "broken" } })).toBe(0);
});

test("an approval without a person is taken from a package only", async () => {
  const version = await db.evidenceVersion.findFirstOrThrow({
    where: { evidence: { tracker: { slug: tracker.slug } } },
  });
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  const approval = {
    versionId: version.id,
    signedAs: "Nobody",
    recordedAt: entry.at,
    ledgerSequence: entry.sequence + 1n,
  };
  await expect(db.approval.create({ data: approval })).rejects.toThrow();
});

test("there is no package of what is not there", async () => {
  expect(await writePackage("nothing", async () => {})).toBeNull();
  expect(await packageMark("nothing")).toBeNull();
});
