import { z } from "zod";
import { numberInAddress } from "@/lib/addresses/number";
import { readFilter } from "@/lib/evidence/filter";
import { SORTS } from "@/lib/evidence/filter-values";
import { itemKnown } from "@/lib/evidence/known";
import { evidenceChoices } from "@/lib/evidence/read";
import { evidenceAfter } from "@/lib/evidence/read-after";
import { evidenceItem } from "@/lib/evidence/read-item";
import { Absent } from "@/lib/refusal";
import { BEARINGS, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { cursorAt, type Position, positionOf } from "../cursor";
import { changedAt, trackerAt } from "../opened";
import { reading } from "../operation";
import { faulty } from "../problem";
import { fieldsQuery, viewOf, viewQuery } from "../query";
import { evidence, evidenceInFull } from "../shapes/evidence";
import { code, named, nextCursor, seen } from "../shapes/parts";
import { addressOf, evidenceShaped, itemShaped, seenFrom } from "../shaping";

const USUAL_LIMIT = 50;
const LIMIT = "Give a whole number from 1 to 200.";

const filterQuery = {
  q: z.string().optional().meta({ description: 'Words to search for: `"in a row"`, `-without`, `or`.' }),
  indicator: z.string().optional().meta({ description: "The slug of an indicator." }),
  bearing: code(BEARINGS).optional(),
  kind: code(KINDS).optional(),
  significance: code(SIGNIFICANCES).optional(),
  actor: z.string().optional().meta({ description: "The name of an actor." }),
  source: z.string().optional().meta({ description: "The name of a source, as origin or outlet." }),
  from: z.string().optional().meta({ description: "A date as known; items of earlier days are left out." }),
  to: z.string().optional().meta({ description: "A date as known; items of later days are left out." }),
  sort: code(SORTS).optional().meta({ description: "The order: `-occurred` (newest first) unless told." }),
};

export const listEvidence = reading({
  path: "/trackers/{tracker}/evidence",
  name: "listEvidence",
  summary: "Items of evidence that meet a filter, some at a time",
  query: z.object({
    ...filterQuery,
    ...viewQuery,
    limit: z.coerce.number({ error: LIMIT }).int(LIMIT).min(1, LIMIT).max(200, LIMIT).default(USUAL_LIMIT),
    cursor: z.string().optional().meta({
      description:
        "`next` of the answer before, with the same filter. All answers of one walk tell the same moment, so that what is recorded meanwhile moves nothing.",
    }),
    ...fieldsQuery,
  }),
  selects: { shape: evidence, from: "data" },
  answer: z.object({ ...seen, data: z.array(evidence), next: nextCursor }).register(named, { id: "EvidenceList" }),
  async read({ request, params, query }) {
    const view = viewOf(query);
    const tracker = await trackerAt(params);
    const choices = await evidenceChoices(tracker.slug);
    if (!choices) throw new Absent("such tracker");
    const { limit, cursor, fields: _, asOf: __, knownOn: ___, ...asked } = query;
    const { filter, errors } = readFilter(asked, choices);
    if (Object.keys(errors).length > 0) throw faulty(errors);
    const question = JSON.stringify(["evidence", tracker.slug, asked, query.asOf, query.knownOn]);
    const [moment, ...after] = cursor === undefined ? [] : begunAt(question, cursor);
    const until = moment ? new Date(moment) : tracker.until;
    const knownBefore = view.knownBefore && view.knownBefore < until ? view.knownBefore : until;
    const walk = { after: moment ? after : null, limit };
    const { rows, last } = await evidenceAfter(choices, filter, { ...view, knownBefore }, walk);
    const next = last && cursorAt(question, [until.toISOString(), ...last]);
    const data = rows.map((row) => evidenceShaped(tracker.slug, row.item, row));
    const link = next && { link: `<${addressOf(withCursor(request, next))}>; rel="next"` };
    return { body: { ...seenFrom(view), data, next }, changedAt: changedAt(tracker), ...(link && { headers: link }) };
  },
});

function begunAt(question: string, cursor: string): Position {
  const position = positionOf(question, cursor);
  if (position) return position;
  throw faulty({ cursor: "This cursor was not given here for the same filter. Begin without one." });
}

function withCursor({ url }: Request, cursor: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set("cursor", cursor);
  return `${pathname}?${searchParams}`;
}

export const readEvidence = reading({
  path: "/trackers/{tracker}/evidence/{id}",
  name: "readEvidence",
  summary: "An item with all its versions and what rests on it",
  query: z.object({ knownOn: viewQuery.knownOn, ...fieldsQuery }),
  selects: { shape: evidenceInFull, from: "whole" },
  answer: evidenceInFull,
  async read({ params, query }) {
    const view = viewOf(query);
    const tracker = await trackerAt(params);
    const number = numberInAddress(params.id ?? "");
    const item = number && (await evidenceItem(tracker.slug, number, view.today));
    const known = item && itemKnown(item, view.knownBefore);
    if (!known) throw new Absent("such item");
    const body = itemShaped(known.item, known.version);
    return { body, version: known.version.number, changedAt: changedAt(tracker) };
  },
});
