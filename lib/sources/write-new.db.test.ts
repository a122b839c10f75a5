import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent } from "@/lib/refusal";
import { refusalOf } from "@/lib/testing/refusal";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { sourceInput } from "./input";
import { mergeSource } from "./write-changes";
import { introduceSource } from "./write-new";

const described = (changes: Record<string, string> = {}) =>
  sourceInput.parse({ name: "Daily NK", kind: "OUTLET", host: "www.dailynk.com", reliability: "C", ...changes });

test("a source is added before any item names it, and the ledger holds it", async () => {
  const { id: trackerId, slug } = await makeTracker();
  const { id } = await introduceSource(testEditor, slug, described());
  const kept = { trackerId, name: "Daily NK", kind: "OUTLET", host: "dailynk.com", reliability: "C" };
  expect(await db.source.findUnique({ where: { id } })).toMatchObject(kept);
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(entry).toMatchObject({ what: "addSource", subject: `${slug}/sources/${id}` });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a name that a source of the tracker has is refused, also in other letters and where it was merged", async () => {
  const tracker = await makeTracker({ sources: { KCNA: "B", Reuters: "A" } });
  const { errors } = await refusalOf(introduceSource(testEditor, tracker.slug, described({ name: "reuters" })));
  expect(errors).toEqual({ name: "This tracker has a source “Reuters” already." });
  const [reuters, kcna] = [idOf(tracker.sources, "Reuters"), idOf(tracker.sources, "KCNA")];
  await mergeSource(testEditor, tracker.slug, reuters, { into: kcna, reason: "A slip." });
  const merged = await refusalOf(introduceSource(testEditor, tracker.slug, described({ name: "Reuters" })));
  expect(merged.errors).toEqual({ name: "This tracker has a source “Reuters” already, merged into “KCNA”." });
});

test("a name is itself and no pattern: %, _ and backslash stand for themselves", async () => {
  const { slug } = await makeTracker({ sources: { AxB: "B", Reuters: "A" } });
  for (const name of ["A_B", "%", "a\\b", "Back\\"]) {
    await introduceSource(testEditor, slug, described({ name }));
    const { errors } = await refusalOf(introduceSource(testEditor, slug, described({ name: name.toUpperCase() })));
    expect(errors).toEqual({ name: `This tracker has a source “${name}” already.` });
  }
});

test("there is no adding to a tracker that is not there", async () => {
  await expect(introduceSource(testEditor, "nowhere", described())).rejects.toThrow(Absent);
});
