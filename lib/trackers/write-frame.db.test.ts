import { expect, test } from "vitest";
import { actorEditInput } from "@/lib/actors/input";
import { actorToChange } from "@/lib/actors/read";
import { editActor } from "@/lib/actors/write-changes";
import { db } from "@/lib/db";
import { evidenceForm } from "@/lib/evidence/form/read";
import { editEvidence, recordEvidence } from "@/lib/evidence/write";
import { indicatorEditInput, indicatorInput } from "@/lib/indicators/input";
import { indicatorToChange } from "@/lib/indicators/read-form";
import { addIndicator, editIndicator, retireIndicator } from "@/lib/indicators/write-frame";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent } from "@/lib/refusal";
import { scenarioEditInput, scenarioInput } from "@/lib/scenarios/input";
import { scenarioToChange } from "@/lib/scenarios/read";
import { addScenario, editScenario } from "@/lib/scenarios/write";
import { tagsInput } from "@/lib/tags/input";
import { defineTags } from "@/lib/tags/write";
import { editOf, evidenceOf } from "@/lib/testing/evidence-form";
import { ACTOR_FIELDS, INDICATOR_FIELDS, SCENARIO_FIELDS, TRACKER_FIELDS } from "@/lib/testing/frame-deeds";
import { makeItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { themesInput } from "@/lib/themes/input";
import { arrangeThemes } from "@/lib/themes/write";
import { trackerEditInput, trackerInput } from "./input";
import { trackerBoard } from "./read-board";
import { trackerToChange } from "./read-forms";
import { addTracker, editTracker } from "./write-frame";

const reason = "It was too short.";
const seenOf = async (slug: string) => (await trackerToChange(slug))?.seen;

test("a tracker is begun, and its address is nobody else's", async () => {
  const input = trackerInput.parse({ ...TRACKER_FIELDS, slug: "strait-one" });
  expect(await addTracker(testEditor, input)).toEqual({ slug: "strait-one" });
  expect((await refusalOf(addTracker(testEditor, input))).errors).toHaveProperty("slug");
  expect(await trackerBoard("strait-one", testView())).toMatchObject({ rows: [], retired: [] });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a tracker is described otherwise, and the ledger holds both descriptions and the reason", async () => {
  const { slug } = await makeTracker();
  const input = trackerEditInput.parse({ ...TRACKER_FIELDS, reason, seen: await seenOf(slug) });
  await editTracker(testEditor, slug, input);
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" }, include: { payload: true } });
  expect(entry).toMatchObject({ what: "editTracker", subject: slug, reason });
  expect(entry.payload?.before).toContain("Is the test going anywhere?");
  expect(entry.payload?.after).toContain("Is passage safe?");
  expect(await verifyLedger()).toHaveProperty("head");
});

test("of 20 descriptions at once one is saved, and 19 are told what stands now", async () => {
  const { slug } = await makeTracker();
  const seen = await seenOf(slug);
  const titles = Array.from({ length: 20 }, (_, nth) => `Strait ${nth}`);
  const all = await Promise.allSettled(
    titles.map((title) =>
      editTracker(testEditor, slug, trackerEditInput.parse({ ...TRACKER_FIELDS, title, reason, seen })),
    ),
  );
  const { title } = await db.tracker.findUniqueOrThrow({ where: { slug } });
  const told = all.flatMap((one) => (one.status === "rejected" ? [one.reason.surroundings.present] : []));
  expect(told.map((present) => present.title)).toEqual(Array.from({ length: 19 }, () => [title]));
  expect(new Set(told.map((present) => present.seen[0]))).toEqual(new Set([await seenOf(slug)]));
});

test("what says the same already is not saved", async () => {
  const { slug } = await makeTracker();
  await editTracker(testEditor, slug, trackerEditInput.parse({ ...TRACKER_FIELDS, reason, seen: await seenOf(slug) }));
  const again = editTracker(
    testEditor,
    slug,
    trackerEditInput.parse({ ...TRACKER_FIELDS, reason, seen: await seenOf(slug) }),
  );
  expect((await refusalOf(again)).errors.form).toMatch(/^Nothing was changed/);
});

test("themes are named, put in order and added; two of one title have two names in addresses", async () => {
  const { slug } = await makeTracker();
  const arrange = async (fields: object) =>
    arrangeThemes(testEditor, slug, themesInput.parse({ reason, seen: await seenOf(slug), ...fields }));
  await arrange({ newTitle: "The theme" });
  await arrange({ newTitle: "회담" });
  await arrange({ titles: { theme: "Ships" }, places: { theme: "3", "the-theme": "2", "theme-2": "1" } });
  const { themes } = (await trackerToChange(slug)) ?? {};
  expect(themes).toEqual([
    { slug: "theme-2", title: "회담" },
    { slug: "the-theme", title: "The theme" },
    { slug: "theme", title: "Ships" },
  ]);
  const foreign = arrange({ titles: { elsewhere: "Ships" } });
  expect((await refusalOf(foreign)).errors).toHaveProperty("form");
  expect(await verifyLedger()).toHaveProperty("head");
});

test("tags are defined and added, each with its definition", async () => {
  const { slug } = await makeTracker({ tags: ["ballistic"] });
  const define = async (fields: object) =>
    defineTags(testEditor, slug, tagsInput.parse({ reason, seen: await seenOf(slug), ...fields }));
  await define({ definitions: { ballistic: "Flies high." }, newTag: "cruise", newDefinition: "Flies low." });
  expect((await trackerToChange(slug))?.tags).toEqual([
    { slug: "ballistic", definition: "Flies high." },
    { slug: "cruise", definition: "Flies low." },
  ]);
  expect((await refusalOf(define({ newTag: "cruise", newDefinition: "Again." }))).errors).toHaveProperty("newTag");
  expect(tagsInput.safeParse({ newTag: "cruise", reason, seen: "" }).error?.issues[0]?.path).toEqual(["newDefinition"]);
  expect(tagsInput.safeParse({ newDefinition: "Low.", reason, seen: "" }).error?.issues[0]?.path).toEqual(["newTag"]);
});

test("an indicator is added to a theme of its tracker and changed, and what is known of it stays", async () => {
  const { slug } = await makeTracker();
  const input = indicatorInput.parse({
    ...INDICATOR_FIELDS,
    slug: "ships",
    knownGaps: "None for 2020.\r\n\r\nNone for 2021.",
  });
  await addIndicator(testEditor, slug, input);
  expect((await refusalOf(addIndicator(testEditor, slug, input))).errors).toHaveProperty("slug");
  expect((await refusalOf(addIndicator(testEditor, slug, { ...input, theme: "elsewhere" }))).errors).toHaveProperty(
    "theme",
  );
  const before = await indicatorToChange(slug, "ships");
  expect(before?.knownGaps).toEqual(["None for 2020.", "None for 2021."]);
  const edit = indicatorEditInput.parse({ ...INDICATOR_FIELDS, title: "Ships sunk", reason, seen: before?.seen });
  await editIndicator(testEditor, slug, "ships", edit);
  expect((await refusalOf(editIndicator(testEditor, slug, "ships", edit))).surroundings.present?.title).toEqual([
    "Ships sunk",
  ]);
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a retired indicator leaves the board from that day on, keeps its past, and takes nothing more", async () => {
  const tracker = await makeTracker();
  const { slug } = tracker;
  const { number } = await makeItem(tracker, { bearings: { "missile-tests": "AWAY" } });
  await retireIndicator(testEditor, slug, "missile-tests", { reason: "It is decided." });
  const today = new Date().toISOString().slice(0, 10);
  const now = await trackerBoard(slug, { ...testView(), asOf: today });
  expect(now?.rows.map((row) => row.slug)).toEqual(["humanitarian-aid"]);
  expect(now?.retired).toEqual([
    expect.objectContaining({ slug: "missile-tests", retiredOn: today, retiredReason: "It is decided." }),
  ]);
  const then = await trackerBoard(slug, testView({ asOf: "2026-02-01" }));
  expect(then?.rows).toHaveLength(2);
  expect(then?.retired).toEqual([]);
  const offered = (form: Awaited<ReturnType<typeof evidenceForm>>) =>
    form?.themes.flatMap(({ indicators }) => indicators.map((one) => one.slug));
  expect(offered(await evidenceForm(slug))).toEqual(["humanitarian-aid"]);
  expect(offered(await evidenceForm(slug, number))).toEqual(["missile-tests", "humanitarian-aid"]);
  const added = recordEvidence(testEditor, slug, evidenceOf({ bearings: { "missile-tests": "AWAY" } }));
  expect((await refusalOf(added)).errors).toHaveProperty("bearings");
  await editEvidence(testEditor, slug, number, editOf(1, { bearings: { "missile-tests": "NEUTRAL" } }));
  expect((await refusalOf(retireIndicator(testEditor, slug, "missile-tests", { reason }))).errors).toHaveProperty(
    "form",
  );
  expect(await verifyLedger()).toHaveProperty("head");
});

test("an actor takes no other's name, and is not changed from another tracker", async () => {
  const { slug, actors } = await makeTracker();
  const id = idOf(actors, "North Korea");
  const seen = (await actorToChange(slug, id))?.seen;
  const named = (name: string) => actorEditInput.parse({ ...ACTOR_FIELDS, name, reason, seen });
  expect((await refusalOf(editActor(testEditor, slug, id, named("UNITED STATES")))).errors).toHaveProperty("name");
  await expect(editActor(testEditor, (await makeTracker()).slug, id, named("DPRK"))).rejects.toThrow(Absent);
  await editActor(testEditor, slug, id, named("DPRK"));
  expect(await db.actor.findUnique({ where: { id } })).toMatchObject({ name: "DPRK", affiliation: "Pyongyang" });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a fit that is changed is the editors' coding, and the others keep their notes", async () => {
  const { slug, indicators } = await makeTracker();
  await addScenario(testEditor, slug, scenarioInput.parse({ ...SCENARIO_FIELDS, slug: "open-passage" }));
  const indicatorId = idOf(indicators, "missile-tests");
  const first = (await scenarioToChange(slug, "open-passage"))!;
  await db.scenarioFit.create({
    data: {
      scenarioId: first.id,
      indicatorId,
      trackerId: first.trackerId,
      level: "NO_MOVEMENT",
      fit: "NEUTRAL",
      note: "As the article says.",
      settled: true,
    },
  });
  const { seen } = (await scenarioToChange(slug, "open-passage"))!;
  const fits = {
    "missile-tests:MOVING_AWAY": "",
    "missile-tests:NO_MOVEMENT": "NEUTRAL",
    "missile-tests:GENUINE_MOVEMENT": "CONSISTENT",
  };
  await editScenario(
    testEditor,
    slug,
    "open-passage",
    scenarioEditInput.parse({ ...SCENARIO_FIELDS, fits, reason, seen }),
  );
  const after = await db.scenarioFit.findMany({ where: { scenarioId: first.id }, orderBy: { level: "asc" } });
  expect(after).toMatchObject([
    { level: "NO_MOVEMENT", fit: "NEUTRAL", note: "As the article says.", settled: true },
    { level: "GENUINE_MOVEMENT", fit: "CONSISTENT", settled: false },
  ]);
  const unknown = scenarioEditInput.parse({
    ...SCENARIO_FIELDS,
    fits: { "ships:MOVING_AWAY": "NEUTRAL" },
    reason,
    seen: (await scenarioToChange(slug, "open-passage"))?.seen,
  });
  expect((await refusalOf(editScenario(testEditor, slug, "open-passage", unknown))).errors).toHaveProperty("form");
});
