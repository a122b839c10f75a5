import "server-only";
import { insertRows } from "@/lib/write-rows";
import { allOf, had } from "./check";
import type { Taking } from "./write-taking";

/** The kinds of record of the frame that have an entry each; beside them stand that of the tracker and that of the fork. */
export const ENTERED = ["indicator", "actor", "source", "scenario", "event"] as const;

type Row = Parameters<typeof insertRows>[2][number];
type Named = "theme" | "tag" | "indicator" | "actor" | "source";

/** Adds what a tracker is made of, as it stood when it was packed. */
export async function addFrame(taking: Taking): Promise<void> {
  const { checked, tracker } = taking;
  await addNamed(taking, "theme", allOf(checked, "theme"), ({ slug, title, position }) => ({ slug, title, position }));
  await addNamed(taking, "tag", allOf(checked, "tag"), ({ slug, definition }) => ({ slug, definition }));
  const quotes = allOf(checked, "quote").map(({ kind: _, saidOn = null, ...quote }) => {
    return { tracker_id: tracker.id, said_on: saidOn, ...quote };
  });
  await insertRows(taking.tx, "quote", quotes);
  await addIndicators(taking);
  await addActors(taking);
  await addSources(taking);
  await addScenarios(taking);
  await addEvents(taking);
}

/** Adds rows of the tracker that others name, and gives their ids. */
async function addNamed<R extends { slug: string } | { name: string }>(
  taking: Taking,
  kind: Named,
  records: R[],
  row: (record: R) => Row,
): Promise<number[]> {
  const rows = records.map((record) => ({ tracker_id: taking.tracker.id, ...row(record) }));
  const added = await insertRows<{ id: number }>(taking.tx, kind, rows, ["id"]);
  for (const [index, record] of records.entries()) {
    taking.know(kind, "slug" in record ? record.slug : record.name, had(added[index]).id);
  }
  return added.map(({ id }) => id);
}

async function addIndicators(taking: Taking): Promise<void> {
  const indicators = allOf(taking.checked, "indicator");
  await addNamed(taking, "indicator", indicators, (indicator) => ({
    slug: indicator.slug,
    theme_id: taking.id("theme", indicator.theme),
    title: indicator.title,
    observes: indicator.observes,
    article_sentence: indicator.articleSentence,
    basis: indicator.basis,
    significance: indicator.significance,
    review_every_days: indicator.reviewEveryDays,
    review_note: indicator.reviewNote ?? null,
    searched_until: indicator.searchedUntil ?? null,
    known_gaps: indicator.knownGaps,
    counts: indicator.counts ?? null,
    position: indicator.position,
    retired_on: indicator.retiredOn ?? null,
    retired_reason: indicator.retiredReason ?? null,
  }));
  for (const { slug } of indicators) taking.enterFrame("indicator", `indicators/${slug}`, taking.id("indicator", slug));
}

async function addActors(taking: Taking): Promise<void> {
  const ids = await addNamed(taking, "actor", allOf(taking.checked, "actor"), (actor) => ({
    name: actor.name,
    original_name: actor.originalName ?? null,
    kind: actor.type,
    affiliation: actor.affiliation ?? null,
  }));
  for (const id of ids) taking.enterFrame("actor", `actors/${id}`, id);
}

async function addSources(taking: Taking): Promise<void> {
  const sources = allOf(taking.checked, "source");
  const ids = await addNamed(taking, "source", sources, ({ name, type, host = null, reliability }) => {
    return { name, kind: type, host, reliability };
  });
  for (const { name, mergedInto } of sources) {
    if (mergedInto === undefined) continue;
    const data = { mergedIntoId: taking.id("source", mergedInto) };
    await taking.tx.source.update({ where: { id: taking.id("source", name) }, data, select: { id: true } });
  }
  for (const id of ids) taking.enterFrame("source", `sources/${id}`, id);
}

async function addScenarios(taking: Taking): Promise<void> {
  const { tx, tracker, checked } = taking;
  const scenarios = allOf(checked, "scenario");
  const rows = scenarios.map(({ slug, title, statement, articlePhrase = null, position }) => {
    return { tracker_id: tracker.id, slug, title, statement, article_phrase: articlePhrase, position };
  });
  const added = await insertRows<{ id: number }>(tx, "scenario", rows, ["id"]);
  const fits = scenarios.flatMap((scenario, index) =>
    scenario.fits.map(({ indicator, level, fit, note = null, settled }) => {
      const of = { scenario_id: had(added[index]).id, indicator_id: taking.id("indicator", indicator) };
      return { ...of, tracker_id: tracker.id, level, fit, note, settled };
    }),
  );
  await insertRows(tx, "scenario_fit", fits);
  for (const [index, { slug }] of scenarios.entries()) {
    taking.enterFrame("scenario", `scenarios/${slug}`, had(added[index]).id);
  }
}

async function addEvents(taking: Taking): Promise<void> {
  const { tx, tracker, checked } = taking;
  const events = allOf(checked, "event");
  const rows = events.map(({ number, title, expected, note = null, url = null, outcome = null, isExpected }) => {
    return { tracker_id: tracker.id, number, title, expected, note, url, outcome, is_expected: isExpected };
  });
  const added = await insertRows<{ id: number }>(tx, "expected_event", rows, ["id"]);
  const indicators = events.flatMap((event, index) =>
    event.indicators.map((slug) => {
      const ids = { event_id: had(added[index]).id, indicator_id: taking.id("indicator", slug) };
      return { ...ids, tracker_id: tracker.id };
    }),
  );
  await insertRows(tx, "expected_event_indicator", indicators);
  for (const [index, { number }] of events.entries()) {
    taking.enterFrame("expected_event", `calendar/${number}`, had(added[index]).id);
  }
}
