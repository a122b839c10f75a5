import { randomUUID } from "node:crypto";
import { commandLine } from "@/lib/editor";
import { type Writing, writing } from "@/lib/ledger/write";
import type { Reliability } from "@/lib/scales/ratings";
import type { Level } from "@/lib/scales/rules";
import type { Publishing } from "@/lib/scales/subjects";

type RatedLevel = Exclude<Level, "NOT_YET_RATED">;

/** What a test's tracker is made of; whatever is left out is filled in plainly. */
interface TrackerShape {
  slug?: string;
  title?: string;
  /** Slugs of its indicators, or their review intervals in days by slug. */
  indicators?: string[] | Record<string, number>;
  /** Usual letters by name. */
  sources?: Record<string, Reliability>;
  actors?: string[];
  tags?: string[];
  publishing?: Publishing;
}

/** A tracker that stands in the database, with the ids of what belongs to it. */
export interface TrackerRecord {
  id: number;
  slug: string;
  indicators: Record<string, number>;
  sources: Record<string, number>;
  actors: Record<string, number>;
  tags: Record<string, number>;
}

export const testEditor = commandLine("Test editor");

const RULES: Record<RatedLevel, string> = {
  MOVING_AWAY: "A step away is observed.",
  NO_MOVEMENT: "Nothing that counts is observed.",
  SIGNS_OF_MOVEMENT: "A first step is observed.",
  GENUINE_MOVEMENT: "A binding step is observed.",
};

/** "missile-tests" is "Missile tests". */
function titleOf(slug: string): string {
  return (slug.charAt(0).toUpperCase() + slug.slice(1)).replaceAll("-", " ");
}

/** A new tracker that nobody else uses: two indicators, two sources, two actors and a tag unless told otherwise. */
export async function makeTracker(shape: TrackerShape = {}): Promise<TrackerRecord> {
  const slug = shape.slug ?? `test-${randomUUID().slice(0, 13)}`;
  return writing(testEditor, async (write) => {
    const tracker = await enterTracker(write, slug, shape);
    const record = { id: tracker.id, slug, indicators: {}, sources: {}, actors: {}, tags: tracker.tags };
    const indicators = shape.indicators ?? ["missile-tests", "humanitarian-aid"];
    const intervals = Array.isArray(indicators)
      ? indicators.map((name) => [name, 30] as const)
      : Object.entries(indicators);
    for (const [position, [name, reviewEveryDays]] of intervals.entries()) {
      const ids = { trackerId: tracker.id, themeId: tracker.themeId, slug: name, position, reviewEveryDays };
      Object.assign(record.indicators, { [name]: await enterIndicator(write, slug, ids) });
    }
    const sources: Record<string, Reliability> = shape.sources ?? { KCNA: "B", Reuters: "A" };
    for (const [name, reliability] of Object.entries(sources)) {
      const id = await write.enter("loadTracker", null, async () => {
        const data = { trackerId: tracker.id, name, kind: "AGENCY", reliability } as const;
        const source = await write.tx.source.create({ data });
        return { subject: `${slug}/sources/${source.id}`, after: ["source", source.id], result: source.id };
      });
      Object.assign(record.sources, { [name]: id });
    }
    for (const name of shape.actors ?? ["North Korea", "United States"]) {
      const id = await write.enter("loadTracker", null, async () => {
        const actor = await write.tx.actor.create({ data: { trackerId: tracker.id, name, kind: "STATE" } });
        return { subject: `${slug}/actors/${actor.id}`, after: ["actor", actor.id], result: actor.id };
      });
      Object.assign(record.actors, { [name]: id });
    }
    return record;
  });
}

function enterTracker({ tx, enter }: Writing, slug: string, shape: TrackerShape) {
  return enter("loadTracker", null, async () => {
    const { id } = await tx.tracker.create({
      data: {
        slug,
        publishing: shape.publishing,
        title: shape.title ?? `Test tracker ${slug}`,
        question: "Is the test going anywhere?",
        summary: "A tracker made by a test.",
        about: "It comes from a test.\n\nIt covers nothing else.",
        licence: "The words of this tracker are free to use.",
      },
    });
    const theme = await tx.theme.create({ data: { trackerId: id, slug: "theme", title: "The theme", position: 0 } });
    const tags: Record<string, number> = {};
    for (const tag of shape.tags ?? ["ballistic"]) {
      const definition = `Whatever is ${tag}.`;
      tags[tag] = (await tx.tag.create({ data: { trackerId: id, slug: tag, definition } })).id;
    }
    return { subject: slug, after: ["tracker", id], result: { id, themeId: theme.id, tags } };
  });
}

interface IndicatorIds {
  trackerId: number;
  themeId: number;
  slug: string;
  position: number;
  reviewEveryDays: number;
}

async function enterIndicator({ tx, enter }: Writing, tracker: string, ids: IndicatorIds): Promise<number> {
  const title = titleOf(ids.slug);
  const subject = `${tracker}/indicators/${ids.slug}`;
  const id = await enter("loadTracker", null, async () => {
    const indicator = await tx.indicator.create({
      data: {
        ...ids,
        title,
        observes: `Whether ${title.toLowerCase()} change.`,
        articleSentence: `Watch ${title.toLowerCase()}.`,
        basis: "key marker 1",
        significance: "MAJOR",
        searchedUntil: "2026-08-20",
        knownGaps: [`No report on ${title.toLowerCase()} was found for 2020.`],
      },
    });
    return { subject, after: ["indicator", indicator.id], result: indicator.id };
  });
  await enter("loadTracker", null, async (place) => {
    const codebook = await tx.codebook.create({
      data: {
        indicatorId: id,
        version: 1,
        note: "First version.",
        signedAs: testEditor.signedAs,
        ...place,
        rules: { create: Object.entries(RULES).map(([level, text]) => ({ level: level as RatedLevel, text })) },
      },
    });
    return { subject: `${subject}/codebook/1`, after: ["codebook", codebook.id], result: codebook.id };
  });
  return id;
}

/** The id of what a test names; a misspelt name is the test's mistake. */
export function idOf(ids: Record<string, number>, name: string): number {
  const id = ids[name];
  if (id === undefined) throw new Error(`The test's tracker has no “${name}”.`);
  return id;
}
