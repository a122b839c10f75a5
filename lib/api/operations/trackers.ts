import { z } from "zod";
import { ownPublicKey } from "@/lib/packages/key";
import { trackerList } from "@/lib/trackers/read";
import { cursorAt } from "../cursor";
import { changedAt, trackerAt } from "../opened";
import { reading } from "../operation";
import { fieldsQuery } from "../query";
import { lastEntryAt, trackerDescribed } from "../read-trackers";
import { momentText, named } from "../shapes/parts";
import { tracker, trackerInFull } from "../shapes/trackers";
import { addressOf } from "../shaping";
import { changesQuestion } from "./changes";

const pageOf = (slug: string) => addressOf(`/trackers/${slug}`);

export const listTrackers = reading({
  path: "/trackers",
  name: "listTrackers",
  summary: "All trackers, by title",
  query: z.object(fieldsQuery),
  selects: { shape: tracker, from: "data" },
  answer: z.object({ data: z.array(tracker) }).register(named, { id: "Trackers" }),
  async read() {
    const changed = await lastEntryAt();
    const data = (await trackerList()).map((one) => ({ ...one, page: pageOf(one.slug) }));
    return { body: { data }, ...(changed && { changedAt: changed }) };
  },
});

export const readTracker = reading({
  path: "/trackers/{tracker}",
  name: "readTracker",
  summary: "What a tracker is about, and whom and what it names",
  query: z.object(fieldsQuery),
  selects: { shape: trackerInFull, from: "whole" },
  answer: trackerInFull,
  async read({ params }) {
    const now = await trackerAt(params);
    const { id, slug, title, firstRecordedAt, sequence } = now;
    const body = {
      slug,
      title,
      ...(await trackerDescribed(id)),
      page: pageOf(slug),
      firstRecordedAt: firstRecordedAt && momentText(firstRecordedAt),
      package: `${pageOf(slug)}/tracker.json`,
      packageKey: ownPublicKey(),
      changes: cursorAt(changesQuestion(slug), [sequence.toString()]),
    };
    return { body, changedAt: changedAt(now) };
  },
});
