import { z } from "zod";
import { indicatorJudged } from "@/lib/indicators/read";
import { Absent } from "@/lib/refusal";
import { recordedOnlyFrom } from "@/lib/trackers/first-record";
import { changedAt, trackerAt } from "../opened";
import { reading } from "../operation";
import { fieldsQuery, viewOf, viewQuery } from "../query";
import { indicatorsIn } from "../read-indicators";
import { indicator, indicatorInFull } from "../shapes/indicators";
import { day, momentText, named, seen } from "../shapes/parts";
import { assessmentShaped, checkShaped, indicatorShaped, seenFrom } from "../shaping";

export const listIndicators = reading({
  path: "/trackers/{tracker}/indicators",
  name: "listIndicators",
  summary: "Where each indicator stands, in the order of the board",
  query: z.object({ ...viewQuery, ...fieldsQuery }),
  selects: { shape: indicator, from: "data" },
  answer: z
    .object({
      ...seen,
      recordedOnlyFrom: day.nullable().meta({
        description: "Where nothing was recorded yet by the day of `knownOn`: the day of the first record.",
      }),
      data: z.array(indicator),
    })
    .register(named, { id: "Indicators" }),
  async read({ params, query }) {
    const view = viewOf(query);
    const tracker = await trackerAt(params);
    const rows = await indicatorsIn(tracker.id, view);
    const body = {
      ...seenFrom(view),
      recordedOnlyFrom: recordedOnlyFrom(tracker.firstRecordedAt, view),
      data: rows.map((row) => indicatorShaped(tracker.slug, row)),
    };
    return { body, changedAt: changedAt(tracker) };
  },
});

export const readIndicator = reading({
  path: "/trackers/{tracker}/indicators/{indicator}",
  name: "readIndicator",
  summary: "An indicator with its judgements, rules, reviews and checks",
  query: z.object({ ...viewQuery, ...fieldsQuery }),
  selects: { shape: indicatorInFull, from: "whole" },
  answer: indicatorInFull,
  async read({ params, query }) {
    const view = viewOf(query);
    const tracker = await trackerAt(params);
    const found = await indicatorJudged(tracker.slug, params.indicator ?? "", view);
    const [row] = found ? await indicatorsIn(tracker.id, view, found.slug) : [];
    if (!found || !row) throw new Absent("such indicator");
    const { observes, articleSentence, basis, significance, reviewEveryDays, searchedUntil, knownGaps } = found;
    const body = {
      ...seenFrom(view),
      ...indicatorShaped(tracker.slug, row),
      ...{ observes, articleSentence, basis, significance, reviewEveryDays },
      ...{ retiredOn: found.retiredOn, retiredReason: found.retiredReason, searchedUntil, knownGaps },
      codebook: found.codebook,
      assessments: found.assessments.map(assessmentShaped),
      reviews: found.reviews.map(({ number, assessment, reviewedOn, note, signedAs, recordedAt }) => {
        return { number, assessment, reviewedOn, note, signedAs, recordedAt: momentText(recordedAt) };
      }),
      checks: found.checks.map(checkShaped),
    };
    return { body, changedAt: changedAt(tracker) };
  },
});
