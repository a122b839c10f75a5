import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { proven } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { addPerson } from "@/lib/people/write";
import { Absent } from "@/lib/refusal";
import { editOf, evidenceOf } from "@/lib/testing/evidence-form";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { changesBetween } from "./changes";
import { evidenceItem } from "./read-item";
import { presentVersion } from "./read-version";
import { editEvidence, recordEvidence, retractEvidence } from "./write";

test("a new item is version 1 of the tracker's next number, with all that it refers to", async () => {
  const tracker = await makeTracker();
  await recordEvidence(testEditor, tracker.slug, evidenceOf());
  const typed = evidenceOf({
    occurred: "2026-08~",
    quote: "We fired.",
    quoteLang: "EN",
    bearings: { "missile-tests": "AWAY", "humanitarian-aid": "NEUTRAL" },
    bearingNotes: { "missile-tests": "A salvo.", "humanitarian-aid": "" },
    actors: ["north korea", "", "United States"],
    tags: ["ballistic", "ballistic"],
  });
  expect(await recordEvidence(testEditor, tracker.slug, typed)).toEqual({ number: 2, version: 1 });
  const item = await presentVersion(db, tracker.id, 2);
  expect(item).toMatchObject({
    occurred: "2026-08~",
    occurredFirst: "2026-08-01",
    occurredLast: "2026-08-31",
    quoteLang: "en",
    change: "FIRST",
    state: "PUBLISHED",
    signedAs: "Test editor",
    origin: { name: "KCNA" },
    outlet: { name: "Reuters" },
    bearings: [
      { bearing: "AWAY", note: "A salvo.", indicator: { slug: "missile-tests" } },
      { bearing: "NEUTRAL", note: null, indicator: { slug: "humanitarian-aid" } },
    ],
    actors: [{ actor: { name: "North Korea" } }, { actor: { name: "United States" } }],
    tags: [{ tag: { slug: "ballistic" } }],
  });
});

test("a quote keeps its own words beside the English ones, and a change of either is a new version in the ledger", async () => {
  const tracker = await makeTracker();
  const quoted = { quote: "열 발을 쏘았다", quoteLang: "ko", quoteEnglish: "Ten were fired" };
  const { number } = await recordEvidence(testEditor, tracker.slug, evidenceOf(quoted));
  expect(await presentVersion(db, tracker.id, number)).toMatchObject(quoted);
  await editEvidence(testEditor, tracker.slug, number, editOf(1, { ...quoted, quoteEnglish: "Ten shots were fired" }));
  const versions = (await evidenceItem(tracker.slug, number, "2026-11-22"))!.versions;
  expect(versions.map(({ quoteEnglish }) => quoteEnglish)).toEqual(["Ten were fired", "Ten shots were fired"]);
  expect(changesBetween(versions[0]!, versions[1]!).map(({ field }) => field)).toContain("Quote in English");
  await verifyLedger();
});

test("the reliability is the origin's usual letter unless another is given", async () => {
  const tracker = await makeTracker();
  const usual = await recordEvidence(testEditor, tracker.slug, evidenceOf());
  const other = await recordEvidence(testEditor, tracker.slug, evidenceOf({ reliability: "E", outlet: "" }));
  expect(await presentVersion(db, tracker.id, usual.number)).toMatchObject({ reliability: "B" });
  expect(await presentVersion(db, tracker.id, other.number)).toMatchObject({
    reliability: "E",
    outlet: { name: "KCNA" },
  });
});

test("new sources and actors are added by deeds of their own, in the same write", async () => {
  const tracker = await makeTracker();
  const typed = evidenceOf({
    origin: "Daily NK",
    originKind: "OUTLET",
    originReliability: "C",
    outlet: "daily nk",
    actors: ["Kim Yo Jong"],
    actorKinds: ["PERSON"],
  });
  const { number } = await recordEvidence(testEditor, tracker.slug, typed);
  const item = await presentVersion(db, tracker.id, number);
  expect(item?.originId).toBe(item?.outletId);
  const entries = await db.ledgerEntry.findMany({ orderBy: { sequence: "desc" }, take: 3, include: { payload: true } });
  expect(entries.map(({ what }) => what)).toEqual(["recordEvidence", "addActor", "addSource"]);
  expect(JSON.parse(entries[2]?.payload?.after ?? "")).toMatchObject({
    name: "Daily NK",
    kind: "OUTLET",
    reliability: "C",
  });
  expect(JSON.parse(entries[1]?.payload?.after ?? "")).toMatchObject({ name: "Kim Yo Jong", kind: "PERSON" });
});

test("everything unknown is refused at its field and at once, and nothing is kept", async () => {
  const tracker = await makeTracker();
  const entries = await db.ledgerEntry.count();
  const typed = evidenceOf({
    origin: "Nobody’s Times",
    outlet: "Constructor",
    outletKind: "OUTLET",
    actors: ["__proto__"],
    tags: ["toString"],
    bearings: { constructor: "AWAY" },
  });
  const { errors } = await refusalOf(recordEvidence(testEditor, tracker.slug, typed));
  expect(errors).toEqual({
    bearings: "This tracker has no indicator “constructor”.",
    tags: "This tracker has no tag “toString”.",
    originKind: "“Nobody’s Times” is new here: choose what kind of source it is.",
    originReliability: "“Nobody’s Times” is new here: choose how reliable it usually is.",
    outletReliability: "“Constructor” is new here: choose how reliable it usually is.",
    actors: "“__proto__” is new here: choose whether it is a state, a body or a person.",
  });
  expect(await db.ledgerEntry.count()).toBe(entries);
  expect(await db.source.count({ where: { trackerId: tracker.id } })).toBe(2);
});

test("names that every object has are names like any other", async () => {
  const tracker = await makeTracker();
  const names = ["__proto__", "constructor", "toString"];
  const typed = evidenceOf({ actors: names, actorKinds: ["BODY", "BODY", "BODY"] });
  const { number } = await recordEvidence(testEditor, tracker.slug, typed);
  const item = await presentVersion(db, tracker.id, number);
  expect(item?.actors.map(({ actor }) => actor.name).sort()).toEqual(names);
});

test("what belongs to another tracker is unknown in this one", async () => {
  const [mine, other] = [await makeTracker(), await makeTracker({ indicators: ["exchanges"], tags: ["summit"] })];
  const { number } = await recordEvidence(testEditor, mine.slug, evidenceOf());
  const typed = evidenceOf({ bearings: { exchanges: "TOWARD" }, tags: ["summit"] });
  const { errors } = await refusalOf(recordEvidence(testEditor, mine.slug, typed));
  expect(Object.keys(errors)).toEqual(["bearings", "tags"]);
  const edit = editOf(1, { bearings: { exchanges: "AWAY" } });
  await expect(editEvidence(testEditor, other.slug, number, edit)).rejects.toThrow(Absent);
  await expect(retractEvidence(testEditor, other.slug, number, { version: 1, reason: "Mine." })).rejects.toThrow(
    Absent,
  );
  await expect(recordEvidence(testEditor, "no-such-tracker", typed)).rejects.toThrow(Absent);
});

test("names that the database cannot even read are unknown like any other", async () => {
  const { slug } = await makeTracker();
  const typed = evidenceOf({ bearings: { "missile\u0000tests": "AWAY" }, tags: ["\u0000"] });
  expect(Object.keys((await refusalOf(recordEvidence(testEditor, slug, typed))).errors)).toEqual(["bearings", "tags"]);
  await expect(recordEvidence(testEditor, "\u0000", evidenceOf())).rejects.toThrow(Absent);
});

test("where a tracker takes two persons, nobody publishes alone", async () => {
  const tracker = await makeTracker();
  await db.tracker.update({ where: { id: tracker.id }, data: { publishing: "SECOND_PERSON" } });
  const id = await addPerson(testEditor, { email: "alone@example.org", name: "Ada", role: "ADMIN" });
  const ada = proven({ id, signedAs: "Ada", role: "ADMIN" });
  const { errors } = await refusalOf(recordEvidence(ada, tracker.slug, evidenceOf()));
  expect(errors).toEqual({ form: "In this tracker an editor cannot publish alone." });
});

test("a form that is sent twice, or twenty times at once, makes one item", async () => {
  const tracker = await makeTracker();
  const typed = evidenceOf();
  const sent = Array.from({ length: 20 }, () => recordEvidence(testEditor, tracker.slug, typed, `key-${tracker.slug}`));
  expect(await Promise.all(sent)).toEqual(Array(20).fill({ number: 1, version: 1 }));
  expect(await recordEvidence(testEditor, tracker.slug, typed, `key-${tracker.slug}`)).toEqual({
    number: 1,
    version: 1,
  });
  expect(await db.evidence.count({ where: { trackerId: tracker.id } })).toBe(1);
});
