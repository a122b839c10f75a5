import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { addRules } from "@/lib/codebooks/write-rules";
import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import type { FrameFile, IndicatorFile } from "./package-input";
import type { TrackerPackage } from "./package-shape";

/** Ids in the database by the names that the package uses. */
export type Ids = ReadonlyMap<string, number>;

interface OpenTracker {
  id: number;
  slug: string;
}

export interface Frame extends OpenTracker {
  indicators: Ids;
  /** The first codebook of each indicator, by the indicator's slug. */
  codebooks: Ids;
  tags: Ids;
}

/** The id of what a checked package names. */
export function idIn(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`“${name}” was not entered.`);
  return id;
}

/** Enters the tracker with its themes, tags, quotes, indicators, codebooks and scenarios. */
export async function enterFrame(open: Writing, editor: Editor, read: TrackerPackage): Promise<Frame> {
  const tracker = await enterTracker(open, read);
  const indicators = new Map<string, number>();
  const codebooks = new Map<string, number>();
  for (const [slug, themeId] of tracker.themes) {
    const file = read.indicators.get(slug)?.value;
    if (!file) throw new Error(`“${slug}” was not read.`);
    const ids = { trackerId: tracker.id, themeId, slug, position: indicators.size };
    const id = await enterIndicator(open, tracker, ids, file);
    indicators.set(slug, id);
    codebooks.set(slug, await enterCodebook(open, editor, `${tracker.slug}/indicators/${slug}`, id, file));
  }
  for (const [position, scenario] of read.frame.value.scenarios.entries()) {
    await enterScenario(open, tracker, position, scenario, indicators, read);
  }
  return { id: tracker.id, slug: tracker.slug, indicators, codebooks, tags: tracker.tags };
}

function enterTracker({ tx, enter }: Writing, { frame, quotes }: TrackerPackage) {
  const { themes, tags, scenarios: _, signature: __, ...fields } = frame.value;
  return enter("loadTracker", null, async () => {
    const { id, slug } = await tx.tracker.create({ data: fields });
    const themeOf = new Map<string, number>();
    for (const [position, theme] of themes.entries()) {
      const data = { trackerId: id, slug: theme.slug, title: theme.title, position };
      const { id: themeId } = await tx.theme.create({ data });
      for (const indicator of theme.indicators) themeOf.set(indicator, themeId);
    }
    const made = await tx.tag.createManyAndReturn({
      data: Object.entries(tags).map(([tag, definition]) => ({ trackerId: id, slug: tag, definition })),
    });
    await tx.quote.createMany({
      data: quotes.map(({ value: { said_on, ...quote } }, position) => {
        return { ...quote, saidOn: said_on, trackerId: id, position };
      }),
    });
    const result = { id, slug, themes: themeOf, tags: new Map(made.map((tag) => [tag.slug, tag.id])) };
    return { subject: slug, after: ["tracker", id], result };
  });
}

interface Place {
  trackerId: number;
  themeId: number;
  slug: string;
  position: number;
}

function enterIndicator({ tx, enter }: Writing, tracker: OpenTracker, place: Place, file: IndicatorFile) {
  return enter("loadTracker", null, async () => {
    const { id } = await tx.indicator.create({
      data: {
        ...place,
        title: file.title,
        observes: file.observes,
        articleSentence: file.article_sentence,
        basis: file.basis,
        significance: file.significance,
        reviewEveryDays: file.review_every_days,
        reviewNote: file.review_note,
        searchedUntil: file.searched_until,
        knownGaps: file.known_gaps,
        counts: file.counts,
      },
    });
    return { subject: `${tracker.slug}/indicators/${place.slug}`, after: ["indicator", id], result: id };
  });
}

function enterCodebook(
  { tx, enter }: Writing,
  editor: Editor,
  indicator: string,
  indicatorId: number,
  { codebook: { version, note, rules, triggers = {} } }: IndicatorFile,
) {
  return enter("loadTracker", null, async (place) => {
    const { id } = await tx.codebook.create({
      data: { indicatorId, version, note, authorId: editor.id, signedAs: editor.signedAs, ...place },
    });
    await addRules(tx, id, { rules, triggers });
    return { subject: `${indicator}/codebook/${version}`, after: ["codebook", id], result: id };
  });
}

function enterScenario(
  { tx, enter }: Writing,
  tracker: OpenTracker,
  position: number,
  { article_phrase, ...scenario }: FrameFile["scenarios"][number],
  indicators: Ids,
  read: TrackerPackage,
) {
  const trackerId = tracker.id;
  return enter("loadTracker", null, async () => {
    const data = { ...scenario, articlePhrase: article_phrase, trackerId, position };
    const { id } = await tx.scenario.create({ data });
    await tx.scenarioFit.createMany({
      data: [...read.indicators].flatMap(([indicator, { value }]) =>
        RATED_LEVELS.flatMap((level) => {
          const fit = value.fits[scenario.slug]?.[level];
          const key = { scenarioId: id, indicatorId: idIn(indicators, indicator), trackerId, level };
          return fit ? { ...key, ...fit } : [];
        }),
      ),
    });
    return { subject: `${tracker.slug}/scenarios/${scenario.slug}`, after: ["scenario", id], result: id };
  });
}
