import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine, proven } from "@/lib/editor";
import { editEvidence } from "@/lib/evidence/write";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent } from "@/lib/refusal";
import { RELIABILITIES, type Reliability } from "@/lib/scales/ratings";
import { codesOf } from "@/lib/scales/rules";
import { editOf } from "@/lib/testing/evidence-form";
import { makeItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { sourceEditInput } from "./input";
import { descriptionOf, isDowngrade } from "./rules";
import { sourceNamed } from "./write";
import { editSource, mergeSource, rateSource } from "./write-changes";

async function threeSources() {
  const tracker = await makeTracker({ sources: { KCNA: "B", "Korean Central News Agency": "A", Reuters: "A" } });
  const id = (name: string) => idOf(tracker.sources, name);
  return { ...tracker, kcna: id("KCNA"), korean: id("Korean Central News Agency"), reuters: id("Reuters") };
}

const described = (changes: Record<string, string>) =>
  sourceEditInput.parse({ name: "KCNA", kind: "AGENCY", host: "", reason: "A slip.", ...changes });
const SEEN = descriptionOf({ name: "KCNA", kind: "AGENCY", host: null });

test("a source is described otherwise, and the ledger holds both descriptions", async () => {
  const { slug, kcna } = await threeSources();
  const edit = described({ kind: "STATE_MEDIA", host: "www.kcna.kp", seen: SEEN });
  expect(await editSource(testEditor, slug, kcna, edit)).toEqual({ id: kcna });
  expect(await db.source.findUnique({ where: { id: kcna } })).toMatchObject({ kind: "STATE_MEDIA", host: "kcna.kp" });
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" }, include: { payload: true } });
  expect(entry).toMatchObject({ what: "editSource", subject: `${slug}/sources/${kcna}`, reason: "A slip." });
  expect(entry.payload?.before).toContain("AGENCY");
  expect(entry.payload?.after).toContain("STATE_MEDIA");
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a source takes no other's name, and is not saved unchanged", async () => {
  const { slug, kcna } = await threeSources();
  const { errors } = await refusalOf(editSource(testEditor, slug, kcna, described({ name: "REUTERS", seen: SEEN })));
  expect(errors).toEqual({ name: "This tracker has a source “Reuters” already." });
  expect((await refusalOf(editSource(testEditor, slug, kcna, described({ seen: SEEN })))).errors.form).toMatch(
    /^Nothing/,
  );
});

test("a source is renamed to what as a pattern would be another's name, and its letters are put right", async () => {
  const { slug, kcna } = await threeSources();
  await editSource(testEditor, slug, kcna, described({ name: "R%\\", seen: SEEN }));
  const seen = descriptionOf({ name: "R%\\", kind: "AGENCY", host: null });
  await editSource(testEditor, slug, kcna, described({ name: "r%\\", seen }));
  expect(await db.source.findUnique({ where: { id: kcna } })).toMatchObject({ name: "r%\\" });
});

test("of 20 descriptions at once one is saved, and 19 are told what stands now", async () => {
  const { slug, kcna } = await threeSources();
  const names = Array.from({ length: 20 }, (_, nth) => `KCNA ${nth}`);
  const all = await Promise.allSettled(
    names.map((name) => editSource(testEditor, slug, kcna, described({ name, seen: SEEN }))),
  );
  const { name } = await db.source.findUniqueOrThrow({ where: { id: kcna } });
  const told = all.flatMap((one) => (one.status === "rejected" ? [one.reason.surroundings?.present?.name] : []));
  expect(told).toEqual(Array.from({ length: 19 }, () => [name]));
});

test("a letter is changed with its reason, and items keep theirs", async () => {
  const tracker = await threeSources();
  const { versionId } = await makeItem(tracker, { origin: "KCNA" });
  const rating = { reliability: "D", reason: "It was wrong twice.", seen: "B" } as const;
  await rateSource(testEditor, tracker.slug, tracker.kcna, rating);
  expect(await db.source.findUnique({ where: { id: tracker.kcna } })).toMatchObject({ reliability: "D" });
  expect(await db.sourceRating.findMany({ where: { sourceId: tracker.kcna } })).toMatchObject([
    { number: 1, before: "B", after: "D", reason: "It was wrong twice.", signedAs: "Test editor" },
  ]);
  expect(await db.evidenceVersion.findUnique({ where: { id: versionId } })).toMatchObject({ reliability: "B" });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("who saw another letter is told, and a letter is not changed to itself", async () => {
  const { slug, kcna } = await threeSources();
  const stale = rateSource(testEditor, slug, kcna, { reliability: "D", reason: "Wrong.", seen: "A" });
  expect((await refusalOf(stale)).surroundings.present).toEqual({ reliability: ["B"], seen: ["B"] });
  const same = rateSource(testEditor, slug, kcna, { reliability: "B", reason: "Wrong.", seen: "B" });
  expect((await refusalOf(same)).errors).toEqual({ reliability: "B is its letter already." });
});

test("a merged source is called and rated like the one that stays, and no reference changes", async () => {
  const tracker = await threeSources();
  const { slug, id, kcna, korean } = tracker;
  const { versionId } = await makeItem(tracker, { origin: "Korean Central News Agency" });
  await mergeSource(testEditor, slug, korean, { into: kcna, reason: "They are one." });
  expect(await db.evidenceVersion.findUnique({ where: { id: versionId } })).toMatchObject({ originId: korean });
  const now = await db.$queryRaw`SELECT present_id, name, reliability FROM source_now WHERE id = ${korean}`;
  expect(now).toEqual([{ present_id: kcna, name: "KCNA", reliability: "B" }]);
  expect(await sourceNamed(db, id, "korean central news agency")).toEqual({ id: kcna, reliability: "B" });
  const ratings = await db.sourceRating.findMany({ where: { sourceId: korean } });
  expect(ratings).toMatchObject([{ before: "A", after: "B", reason: "They are one." }]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("what was merged before follows into the one that stays", async () => {
  const { slug, kcna, korean, reuters } = await threeSources();
  await mergeSource(testEditor, slug, korean, { into: kcna, reason: "They are one." });
  await mergeSource(testEditor, slug, kcna, { into: reuters, reason: "A slip of the mouse." });
  const merged = await db.source.findMany({ where: { mergedIntoId: reuters }, orderBy: { id: "asc" } });
  expect(merged.map(({ id }) => id)).toEqual([kcna, korean]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a merged source is not changed, rated, merged or merged into", async () => {
  const { slug, kcna, korean, reuters } = await threeSources();
  await mergeSource(testEditor, slug, korean, { into: kcna, reason: "They are one." });
  const form = "This source was merged into “KCNA” and can no longer be changed.";
  const attempts = [
    () => editSource(testEditor, slug, korean, described({ seen: SEEN })),
    () => rateSource(testEditor, slug, korean, { reliability: "D", reason: "Wrong.", seen: "A" }),
    () => mergeSource(testEditor, slug, korean, { into: reuters, reason: "They are one." }),
  ];
  for (const attempt of attempts) expect((await refusalOf(attempt())).errors).toEqual({ form });
  for (const into of [korean, reuters]) {
    const refusal = await refusalOf(mergeSource(testEditor, slug, reuters, { into, reason: "They are one." }));
    expect(Object.keys(refusal.errors)).toEqual(["into"]);
  }
  await expect(db.source.update({ where: { id: reuters }, data: { mergedIntoId: korean } })).rejects.toThrow();
  await expect(db.source.update({ where: { id: kcna }, data: { mergedIntoId: reuters } })).rejects.toThrow();
  await expect(db.source.update({ where: { id: korean }, data: { mergedIntoId: null } })).rejects.toThrow();
});

test("a source of another tracker is not there, nor is it merged into", async () => {
  const [one, other] = [await threeSources(), await threeSources()];
  const reason = "They are one.";
  await expect(mergeSource(testEditor, one.slug, other.kcna, { into: one.kcna, reason })).rejects.toThrow(Absent);
  const refusal = await refusalOf(mergeSource(testEditor, one.slug, one.kcna, { into: other.kcna, reason }));
  expect(Object.keys(refusal.errors)).toEqual(["into"]);
});

test("an editor who is no administrator merges nothing", async () => {
  const { slug, kcna, korean } = await threeSources();
  const editor = proven({ ...commandLine(), role: "EDITOR" });
  const refusal = await refusalOf(mergeSource(editor, slug, korean, { into: kcna, reason: "They are one." }));
  expect(refusal.errors).toEqual({ form: "Your role does not allow this." });
  expect(await db.source.count({ where: { id: korean, mergedIntoId: null } })).toBe(1);
  expect(await db.sourceRating.count({ where: { sourceId: korean } })).toBe(0);
});

test("an item whose source was merged is saved with its row, and saving it unchanged is still refused", async () => {
  const tracker = await threeSources();
  const item = {
    headline: "Nine",
    url: "https://example.org/nine",
    summary: "Nine flew.",
    bearings: { "missile-tests": "AWAY" } as const,
  };
  const { number } = await makeItem(tracker, {
    ...item,
    credibility: 2,
    kind: "ACTION",
    significance: "MAJOR",
    origin: "Korean Central News Agency",
  });
  await mergeSource(testEditor, tracker.slug, tracker.korean, { into: tracker.kcna, reason: "They are one." });
  const typed = { ...item, occurred: "2026-01-15", origin: "KCNA", outlet: "KCNA", reliability: "B" };
  const unchanged = await refusalOf(editEvidence(testEditor, tracker.slug, number, editOf(1, typed)));
  expect(unchanged.errors.form).toMatch(/^Nothing was changed/);
  await editEvidence(testEditor, tracker.slug, number, editOf(1, { ...typed, headline: "Ten" }));
  const last = await db.evidenceVersion.findFirstOrThrow({ where: { trackerId: tracker.id }, orderBy: { id: "desc" } });
  expect(last).toMatchObject({ headline: "Ten", originId: tracker.korean, outletId: tracker.korean });
});

const letters = codesOf(RELIABILITIES) as Reliability[];

test.each(letters.flatMap((before) => letters.map((after) => [before, after] as const)))(
  "the database and the rule agree whether %s to %s is a downgrade",
  async (before, after) => {
    const [row] = await db.$queryRaw<{ is: boolean }[]>`
      SELECT is_downgrade(${before}::"Reliability", ${after}::"Reliability") AS "is"`;
    expect(row?.is).toBe(isDowngrade(before, after));
  },
);
