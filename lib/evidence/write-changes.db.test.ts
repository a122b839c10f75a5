import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { canonicalJson, sha256 } from "@/lib/ledger/rules";
import { Refused } from "@/lib/refusal";
import { editOf, evidenceOf } from "@/lib/testing/evidence-form";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { presentVersion } from "./read-version";
import { editEvidence, recordEvidence, retractEvidence } from "./write";

async function makeFiled(changes = {}) {
  const tracker = await makeTracker();
  const { number } = await recordEvidence(testEditor, tracker.slug, evidenceOf(changes));
  return { ...tracker, number };
}

test("an edit adds a version and leaves the old one readable, and the ledger holds both", async () => {
  const { slug, id, number } = await makeFiled({ headline: "Nine missiles", tags: ["ballistic"] });
  const edit = editOf(1, { headline: "Ten missiles", bearings: { "humanitarian-aid": "AWAY" } });
  expect(await editEvidence(testEditor, slug, number, edit)).toEqual({ number, version: 2 });
  const versions = await db.evidenceVersion.findMany({ where: { trackerId: id }, orderBy: { number: "asc" } });
  expect(versions).toMatchObject([
    { number: 1, headline: "Nine missiles", change: "FIRST", reason: null },
    { number: 2, headline: "Ten missiles", change: "CORRECTION", reason: "The first report was wrong." },
  ]);
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" }, include: { payload: true } });
  expect(entry).toMatchObject({
    what: "editEvidence",
    subject: `${slug}/evidence/${number}`,
    reason: edit.reason,
    who: "cli",
  });
  const [before, after] = [JSON.parse(entry.payload?.before ?? ""), JSON.parse(entry.payload?.after ?? "")];
  expect([before.headline, after.headline]).toEqual(["Nine missiles", "Ten missiles"]);
  expect([before.bearings[0].indicator_id, before.tags.length, after.tags.length]).toEqual([expect.any(Number), 1, 0]);
  expect([sha256(canonicalJson(before)), sha256(canonicalJson(after))]).toEqual([entry.beforeHash, entry.afterHash]);
});

test("what was known before the edit is what stood then", async () => {
  const { id, slug, number } = await makeFiled({ headline: "Nine missiles" });
  await editEvidence(testEditor, slug, number, editOf(1, { headline: "Ten missiles" }));
  const [first, second] = await db.evidenceVersion.findMany({ where: { trackerId: id }, orderBy: { number: "asc" } });
  const known = (before: Date | null) =>
    db.$queryRaw<{ headline: string }[]>`SELECT headline FROM evidence_known(${id}, ${before})`;
  expect(await known(first!.recordedAt)).toEqual([]);
  expect(await known(second!.recordedAt)).toEqual([{ headline: "Nine missiles" }]);
  expect(await known(null)).toEqual([{ headline: "Ten missiles" }]);
});

test("who saw an older version is refused and told what stands now", async () => {
  const { id, slug, number } = await makeFiled();
  await editEvidence(testEditor, slug, number, editOf(1, { headline: "Theirs", summary: "Theirs too." }));
  const { errors, surroundings } = await refusalOf(
    editEvidence(testEditor, slug, number, editOf(1, { headline: "Mine" })),
  );
  expect(errors.form).toMatch(/^Test editor changed this item after you opened it/);
  expect(surroundings.present).toMatchObject({ version: ["2"], headline: ["Theirs"], summary: ["Theirs too."] });
  await editEvidence(testEditor, slug, number, editOf(2, { headline: "Mine" }));
  expect(await presentVersion(db, id, number)).toMatchObject({ number: 3, headline: "Mine" });
});

test("of 20 edits at once one is saved, and 19 are told what stands now", async () => {
  const { id, slug, number } = await makeFiled();
  const edits = Array.from({ length: 20 }, (_, nth) =>
    editEvidence(testEditor, slug, number, editOf(1, { headline: `Headline ${nth}` })),
  );
  const all = await Promise.allSettled(edits);
  const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  const present = await presentVersion(db, id, number);
  expect(present?.number).toBe(2);
  expect(refused).toHaveLength(19);
  expect(refused.every((error) => error.surroundings?.present?.headline[0] === present?.headline)).toBe(true);
});

test("editors who look again and save again make one version each, and no text is lost", async () => {
  const { id, slug, number } = await makeFiled();
  const untilSaved = async (nth: number) => {
    for (let version = 1; ; ) {
      try {
        return await editEvidence(testEditor, slug, number, editOf(version, { headline: `Headline ${nth}` }));
      } catch (error) {
        if (!(error instanceof Refused) || !error.surroundings.present) throw error;
        version = Number(error.surroundings.present.version?.[0]);
      }
    }
  };
  const made = await Promise.all([0, 1, 2, 3, 4, 5].map(untilSaved));
  expect(made.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  const versions = await db.evidenceVersion.findMany({ where: { trackerId: id, number: { gt: 1 } } });
  expect(new Set(versions.map(({ headline }) => headline)).size).toBe(6);
});

test("an edit that changes nothing is refused", async () => {
  const typed = { headline: "The same", url: "https://example.org/same" };
  const { slug, number } = await makeFiled(typed);
  const { errors } = await refusalOf(editEvidence(testEditor, slug, number, editOf(1, typed)));
  expect(errors).toEqual({ form: "Nothing was changed: this is what the item says already." });
});

test("a retraction marks the item, says why and changes nothing else", async () => {
  const { id, slug, number } = await makeFiled({
    headline: "Never happened",
    actors: ["North Korea"],
    note: "One report.",
  });
  const before = await presentVersion(db, id, number);
  await retractEvidence(testEditor, slug, number, { version: 1, reason: "The agency withdrew it." });
  const after = await presentVersion(db, id, number);
  expect(after).toMatchObject({
    number: 2,
    state: "RETRACTED",
    change: "RETRACTION",
    reason: "The agency withdrew it.",
  });
  const content = ({ headline, note, url, bearings, actors, tags }: NonNullable<typeof after>) => ({
    headline,
    note,
    url,
    bearings,
    actors,
    tags,
  });
  expect(content(after!)).toEqual(content(before!));
});

test("what is retracted is neither edited nor retracted again", async () => {
  const { slug, number } = await makeFiled({ headline: "Ten missiles" });
  await retractEvidence(testEditor, slug, number, { version: 1, reason: "Withdrawn." });
  const form = "Test editor retracted this item. It can no longer be changed.";
  const edited = await refusalOf(editEvidence(testEditor, slug, number, editOf(2, { headline: "Mine" })));
  expect(edited.errors).toEqual({ form });
  expect(edited.surroundings.present).toMatchObject({ headline: ["Ten missiles"], state: ["RETRACTED"] });
  const again = retractEvidence(testEditor, slug, number, { version: 2, reason: "Withdrawn." });
  expect((await refusalOf(again)).errors).toEqual({ form });
});

test("a retraction of an older version is refused and shows what stands now", async () => {
  const { slug, number } = await makeFiled();
  await editEvidence(testEditor, slug, number, editOf(1, { headline: "Now right" }));
  const refused = await refusalOf(retractEvidence(testEditor, slug, number, { version: 1, reason: "Wrong." }));
  expect(refused.surroundings.present).toMatchObject({ headline: ["Now right"], version: ["2"] });
});
