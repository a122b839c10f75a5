import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { packageFolder } from "@/lib/testing/package-folder";
import { loadTracker } from "./load";
import { readPackage } from "./package-read";
import type { TrackerPackage } from "./package-shape";

const KOREA = path.join(import.meta.dirname, "../../prisma/seed/korean-peninsula");
const editor = commandLine("Project coding, not reviewed");

async function packageIn(folder: string): Promise<TrackerPackage> {
  const reading = await readPackage(folder);
  if (!reading.ok) throw new Error("The package does not hold.");
  return reading.package;
}

/** How many rows each table has. */
async function counts() {
  return {
    trackers: await db.tracker.count(),
    indicators: await db.indicator.count(),
    rules: await db.rule.count(),
    triggers: await db.ruleTrigger.count(),
    items: await db.evidenceVersion.count(),
    bearings: await db.evidenceBearing.count(),
    assessments: await db.assessment.count(),
    citations: await db.assessmentCitation.count(),
    sources: await db.source.count(),
    actors: await db.actor.count(),
    fits: await db.scenarioFit.count(),
    quotes: await db.quote.count(),
    responses: await db.response.count(),
    entries: await db.ledgerEntry.count(),
  };
}

function triggersIn({ indicators }: TrackerPackage): number {
  return [...indicators.values()].flatMap(({ value }) => Object.values(value.codebook.triggers ?? {}).flat()).length;
}

test("a package that breaks on its last judgement leaves nothing behind", async () => {
  const read = await packageIn(await packageFolder());
  read.indicators.get("missile-tests")?.value.assessments.at(-1)?.cites.push("never-read");
  await expect(loadTracker(editor, read)).rejects.toThrow("“never-read” was not entered.");
  expect(new Set(Object.values(await counts()))).toEqual(new Set([0]));
});

test("the first tracker is loaded whole, each thing with its ledger entry, and a second time changes nothing", async () => {
  const read = await packageIn(KOREA);
  const assessments = [...read.indicators.values()].flatMap(({ value }) => value.assessments);
  expect(await loadTracker(editor, read)).toBe(true);
  const loaded = await counts();
  expect(loaded).toEqual({
    trackers: 1,
    indicators: 15,
    rules: 60,
    triggers: triggersIn(read),
    items: 95,
    bearings: read.evidence.flatMap(({ value }) => value.bearings).length,
    assessments: assessments.length,
    citations: assessments.flatMap(({ cites }) => cites).length,
    sources: read.sources.length,
    actors: read.actors.length,
    fits: 180,
    quotes: 11,
    responses: read.responses.length,
    entries:
      1 + 15 + 15 + 3 + read.sources.length + read.actors.length + 95 + read.responses.length + assessments.length,
  });
  expect(await loadTracker(editor, read)).toBe(false);
  expect(await counts()).toEqual(loaded);
});

test("what is loaded reads as it was written", async () => {
  const summit = await db.evidenceVersion.findFirstOrThrow({
    where: { evidence: { number: 8, tracker: { slug: "korean-peninsula" } } },
    include: { origin: true, outlet: true, actors: { include: { actor: true } }, tags: { include: { tag: true } } },
  });
  expect(summit).toMatchObject({
    occurred: "2018-06-12",
    occurredLast: "2018-06-12",
    zone: "Asia/Singapore",
    headline: "Singapore summit: first meeting of a sitting US president and a North Korean leader",
    quoteLang: "en",
    reliability: "B",
    credibility: 1,
    state: "PUBLISHED",
    change: "FIRST",
    signedAs: "Project coding, not reviewed",
  });
  expect(summit.origin.name).toBe("The Sydney Morning Herald");
  expect(summit.actors.map(({ actor }) => actor.name).sort()).toEqual(["Donald Trump", "Kim Jong Un"]);
  expect(summit.tags.map(({ tag }) => tag.slug)).toEqual(["summit"]);
  const congress = await db.evidenceVersion.findFirstOrThrow({
    where: { headline: { startsWith: "Congress report" } },
  });
  expect([congress.occurredFirst, congress.occurredLast, congress.published]).toEqual([
    "2026-02-19",
    "2026-02-25",
    "2026-02-26",
  ]);
});

test("what is not yet rated stands without confidence and without citations", async () => {
  const lapsed = await db.assessment.findMany({ where: { level: "NOT_YET_RATED" }, include: { citations: true } });
  expect(lapsed.length).toBeGreaterThan(0);
  for (const { confidence, citations } of lapsed) expect([confidence, citations]).toEqual([null, []]);
});

test("a role that may not load trackers is refused", async () => {
  const read = await packageIn(await packageFolder());
  await expect(loadTracker({ ...editor, role: "EDITOR" }, read)).rejects.toThrow("Your role does not allow this.");
  expect(await db.tracker.count({ where: { slug: "small" } })).toBe(0);
});
