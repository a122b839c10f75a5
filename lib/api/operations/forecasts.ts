import { z } from "zod";
import { outlooksAt } from "@/lib/outlooks/read";
import { scenarioMatrix } from "@/lib/scenarios/read-matrix";
import { leading, scoreOf } from "@/lib/scenarios/reckoning";
import { changedAt, trackerAt } from "../opened";
import { reading } from "../operation";
import { fieldsQuery, viewOf, viewQuery } from "../query";
import { momentText, named, seen } from "../shapes/parts";
import { outlook, scenario, scenarios } from "../shapes/trackers";
import { seenFrom } from "../shaping";

export const listScenarios = reading({
  path: "/trackers/{tracker}/scenarios",
  name: "listScenarios",
  summary: "The futures that a tracker names, and how far the levels contradict each",
  query: z.object({ ...viewQuery, ...fieldsQuery }),
  selects: { shape: scenario, from: "data" },
  answer: scenarios,
  async read({ params, query }) {
    const view = viewOf(query);
    const tracker = await trackerAt(params);
    const matrix = await scenarioMatrix(tracker.id, view);
    const levels = Object.fromEntries(matrix.indicators.map(({ slug, level }) => [slug, level]));
    const scores = matrix.scenarios.map((one) => scoreOf({ ...one, fits: fitsOf(one) }, levels));
    const leads = leading(scores).map(({ slug }) => slug);
    const data = matrix.scenarios.map(({ slug, title, statement, articlePhrase, fits }, place) => {
      const { contradictions = 0, counted = 0 } = scores[place] ?? {};
      return { slug, title, statement, articlePhrase, fits, contradictions, counted, leads: leads.includes(slug) };
    });
    return { body: { ...seenFrom(view), levels, data }, changedAt: changedAt(tracker) };
  },
});

type Fits = Awaited<ReturnType<typeof scenarioMatrix>>["scenarios"][number]["fits"];

/** The fits alone, without the words on them. */
function fitsOf({ fits }: { fits: Fits }) {
  const ofLevels = (levels: Fits[string]) => {
    return Object.fromEntries(Object.entries(levels).map(([level, { fit }]) => [level, fit]));
  };
  return Object.fromEntries(Object.entries(fits).map(([indicator, levels]) => [indicator, ofLevels(levels)]));
}

export const listOutlooks = reading({
  path: "/trackers/{tracker}/outlooks",
  name: "listOutlooks",
  summary: "What is expected, how likely, and what became of it",
  query: z.object({ ...viewQuery, ...fieldsQuery }),
  selects: { shape: outlook, from: "data" },
  answer: z.object({ ...seen, data: z.array(outlook) }).register(named, { id: "Outlooks" }),
  async read({ params, query }) {
    const view = viewOf(query);
    const tracker = await trackerAt(params);
    const data = (await outlooksAt(tracker.id, view)).map(outlookShaped);
    return { body: { ...seenFrom(view), data }, changedAt: changedAt(tracker) };
  },
});

type OutlookRow = Awaited<ReturnType<typeof outlooksAt>>[number];

function outlookShaped(row: OutlookRow): z.output<typeof outlook> {
  const { number, kind, statement, likelihood, basis, madeOn, dueOn, signedAs } = row;
  return {
    ...{ number, kind, statement, likelihood, basis, madeOn, dueOn, signedAs },
    indicator: row.indicator?.slug ?? null,
    citations: row.citations.map(({ item, version, isRetracted }) => {
      return { evidence: item, version, retracted: isRetracted };
    }),
    result: row.result && resultShaped(row.result),
    earlierResults: row.earlierResults.map(resultShaped),
    recordedAt: momentText(row.recordedAt),
  };
}

function resultShaped({ outcome, note, signedAs, recordedAt }: NonNullable<OutlookRow["result"]>) {
  return { outcome, note, signedAs, recordedAt: momentText(recordedAt) };
}
