import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { saveDraft } from "@/lib/drafts/write";
import { SORTS } from "@/lib/evidence/filter-values";
import { call } from "@/lib/testing/api-call";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { typedForm } from "@/lib/testing/evidence-form";
import { correctItem, type ItemRecord, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeCheck } from "@/lib/testing/look-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { Operation } from "./operation";
import { listChanges } from "./operations/changes";
import { listEvidence, readEvidence } from "./operations/evidence";
import { listOutlooks, listScenarios } from "./operations/forecasts";
import { listIndicators, readIndicator } from "./operations/indicators";
import { listTrackers, readTracker } from "./operations/trackers";

const SLUG = "missile-tests";
const today = dayOfMoment(new Date());
let tracker: TrackerRecord;
let of: { tracker: string };

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  tracker = await makeTracker();
  of = { tracker: tracker.slug };
  const first = await makeItem(tracker, { headline: "Nine fired", actors: ["North Korea"], occurred: "2026-01-10" });
  const corrected = await correctItem(tracker, first, { headline: "Ten fired" });
  await retractItem(tracker, await makeItem(tracker, { headline: "Never happened", occurred: "2026-01-12" }));
  await makeItem(tracker, { headline: "Waits", occurred: "2026-01-11", state: "PUBLISHED_NEEDS_REVIEW" });
  await makeAssessment(tracker, SLUG, { level: "MOVING_AWAY", effectiveOn: "2026-01-15", cites: [corrected] });
  await makeAssessment(tracker, SLUG, { level: "NO_MOVEMENT", effectiveOn: "2026-02-01", cites: [corrected] });
  await makeCheck(tracker, SLUG);
  await makeOutlook(tracker, { cites: [corrected], indicator: SLUG });
  const work = { tracker: tracker.slug, kind: "NEW_EVIDENCE", subject: null } as const;
  await saveDraft(await makeEditor("Dee"), work, { id: randomUUID(), version: 0 }, typedForm({ headline: "A draft" }));
});

describe("the indicators", () => {
  test("have the members that were promised, and the level of the day", async () => {
    const { status, body } = await call(listIndicators, of, { query: { asOf: "2026-02-10" } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: "2026-02-10", knownOn: null, recordedOnlyFrom: null });
    expect(body.data[0]).toEqual({
      slug: SLUG,
      title: "Missile tests",
      theme: "theme",
      level: "NO_MOVEMENT",
      trend: "IMPROVED",
      confidence: "MODERATE",
      effectiveOn: "2026-02-01",
      reviewDueOn: "2026-03-03",
      overdue: false,
      evidenceCount: 2,
      latestEvidence: { id: 3, occurred: "2026-01-11", headline: "Waits", state: "PUBLISHED_NEEDS_REVIEW" },
      page: `http://127.0.0.1:3000/trackers/${tracker.slug}/indicators/${SLUG}`,
    });
    expect(body.data[1]).toMatchObject({ level: "NOT_YET_RATED", trend: null, evidenceCount: 0, latestEvidence: null });
  });

  test("were not yet rated before anything was recorded, and say so", async () => {
    const { status, body } = await call(listIndicators, of, { query: { knownOn: "2020-01-01" } });
    expect([status, body.recordedOnlyFrom, body.asOf]).toEqual([200, today, "2020-01-01"]);
    expect(body.data.map(({ level }: { level: string }) => level)).toEqual(["NOT_YET_RATED", "NOT_YET_RATED"]);
  });

  test("tell their judgements, rules and checks", async () => {
    const { body } = await call(readIndicator, { ...of, indicator: SLUG });
    expect(body.assessments.map(({ level }: { level: string }) => level)).toEqual(["NO_MOVEMENT", "MOVING_AWAY"]);
    expect(body.assessments[0].citations).toEqual([
      { evidence: 1, version: 2, bearing: "AWAY", correctedSince: false, retracted: false },
    ]);
    expect(body.codebook.rules.NO_MOVEMENT).toBe("Nothing that counts is observed.");
    expect(body.checks).toMatchObject([{ number: 1, source: "KCNA", scope: "Any launch." }]);
  });
});

describe("the evidence", () => {
  test("holds what was retracted, marked, and no draft", async () => {
    const { body } = await call(listEvidence, of);
    const told = body.data.map(({ id, version, state }: Record<string, unknown>) => [id, version, state]);
    expect(told).toEqual([
      [2, 2, "RETRACTED"],
      [3, 1, "PUBLISHED_NEEDS_REVIEW"],
      [1, 2, "PUBLISHED"],
    ]);
    expect(body.next).toBeNull();
  });

  test("is told as it was known", async () => {
    const item = { ...of, id: "1" };
    expect((await call(readEvidence, item)).body).toMatchObject({
      headline: "Ten fired",
      version: 2,
      actors: ["North Korea"],
    });
    expect((await call(readEvidence, item, { query: { knownOn: "2020-01-01" } })).status).toBe(404);
    expect((await call(listEvidence, of, { query: { knownOn: "2020-01-01" } })).body.data).toEqual([]);
  });

  test("is walked through in every order, each item once, whatever is recorded meanwhile", async () => {
    const own = await makeTracker();
    const items: ItemRecord[] = [];
    for (let n = 0; n < 12; n++) {
      const published = n % 3 === 0 ? null : `2026-02-${n + 10}`;
      const significance = (["MINOR", "MODERATE", "MAJOR"] as const)[n % 3];
      const outlet = n % 2 ? "KCNA" : "Reuters";
      const shape = { headline: `Launch ${20 - n}`, occurred: `2026-01-0${1 + (n % 4)}`, published, significance };
      items.push(await makeItem(own, { ...shape, origin: outlet, outlet, reliability: n % 2 ? "B" : "A" }));
    }
    for (const sort of Object.keys(SORTS)) {
      const query = { sort, q: "launch", fields: "id,headline" };
      const whole = (await call(listEvidence, { tracker: own.slug }, { query })).body.data;
      const walked: unknown[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const sent = { query: { ...query, limit: "9", cursor } };
        const { status, body } = await call(listEvidence, { tracker: own.slug }, sent);
        expect(status, sort).toBe(200);
        walked.push(...body.data);
        cursor = body.next;
        if (walked.length !== body.data.length) continue;
        const item = items.shift()!;
        items.push(await correctItem(own, item, { headline: `Launch 0${item.number}`, occurred: "2026-03-01" }));
        await makeItem(own, { headline: "Launch 1", occurred: "2026-01-02" });
      }
      expect(walked, sort).toEqual(whole);
    }
  });

  test("goes on only from a cursor that was given for the same filter", async () => {
    const { body } = await call(listEvidence, of, { query: { limit: "1" } });
    const cursor = body.next as string;
    const filtered = await call(listEvidence, of, { query: { limit: "1", cursor, kind: "ACTION" } });
    const changed = await call(listEvidence, of, { query: { cursor: `A${cursor.slice(1)}` } });
    for (const { status, body } of [filtered, changed]) {
      expect([status, body.errors[0].field]).toEqual([422, "cursor"]);
    }
  });
});

const WRONG: [query: string, field: string, operation?: Operation][] = [
  ["asOf=never", "asOf", listIndicators],
  ["knownOn=2999-01-01", "knownOn", listIndicators],
  ["asOf=2026-01-01&asOf=2026-01-02", "asOf", listIndicators],
  ["colour=red", "colour", listIndicators],
  ["fields=slug,colour", "fields", listIndicators],
  ["limit=201", "limit"],
  ["limit=0", "limit"],
  ["limit=many", "limit"],
  ["bearing=UP", "bearing"],
  ["indicator=nothing", "indicator"],
  ["from=2025-02-31", "from"],
  ["sort=rank", "sort"],
  ["sort=colour", "sort"],
  ["page=2", "page"],
  ["cursor=abc", "cursor"],
  ["q=%00", "q"],
  ["cursor=abc.def", "cursor", listChanges],
  ["__proto__=1", "__proto__", listTrackers],
];

test.each(WRONG)("a wrong parameter is a problem that names it: %s", async (query, field, operation = listEvidence) => {
  const { status, headers, body } = await call(operation, of, { query });
  expect(status).toBe(422);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ title: "Unprocessable Content", status: 422 });
  expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
});

test("what is not there is a problem", async () => {
  const absent = [
    call(readTracker, { tracker: "nowhere" }),
    call(readTracker, { tracker: "No%20where" }),
    call(readIndicator, { ...of, indicator: "nothing" }),
    call(readEvidence, { ...of, id: "99" }),
    call(readEvidence, { ...of, id: "1e0" }),
  ];
  for (const { status, body } of await Promise.all(absent)) expect([status, body.title]).toEqual([404, "Not Found"]);
});

test("an answer that is held already is not sent again, until something changes", async () => {
  const first = await call(listIndicators, of);
  const etag = first.headers.get("etag") ?? "";
  const held = { headers: { "if-none-match": `"other", W/${etag}` } };
  expect(await call(listIndicators, of, held)).toMatchObject({ status: 304, body: null });
  expect(new Date(first.headers.get("last-modified") ?? "").getTime()).toBeLessThanOrEqual(Date.now());
  await makeAssessment(tracker, SLUG, { level: "GENUINE_MOVEMENT", effectiveOn: addDays(today, -1) });
  expect((await call(listIndicators, of, held)).status).toBe(200);
});

test("scenarios, outlooks and a tracker tell what their pages do", async () => {
  expect((await call(listScenarios, of)).body).toMatchObject({
    data: [],
    levels: { "humanitarian-aid": "NOT_YET_RATED" },
  });
  expect((await call(listOutlooks, of)).body.data).toMatchObject([
    {
      number: 1,
      indicator: SLUG,
      likelihood: "LIKELY",
      citations: [{ evidence: 1, version: 2, retracted: false }],
      result: null,
    },
  ]);
  const { body } = await call(readTracker, of, { query: { fields: "slug,sources" } });
  expect(Object.keys(body)).toEqual(["slug", "sources"]);
});
