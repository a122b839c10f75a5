import pg from "pg";
import { expect, test, vi } from "vitest";
import { wordAndDeed } from "@/lib/actors/read-deeds";
import type { Operation } from "@/lib/api/operation";
import { listChanges } from "@/lib/api/operations/changes";
import { listEvidence, readEvidence } from "@/lib/api/operations/evidence";
import { listOutlooks, listScenarios } from "@/lib/api/operations/forecasts";
import { listIndicators, readIndicator } from "@/lib/api/operations/indicators";
import { readTracker } from "@/lib/api/operations/trackers";
import { changesIn } from "@/lib/changes/read";
import { codebook } from "@/lib/codebooks/read";
import { besideItem } from "@/lib/corroboration/read";
import { addDays, endOfDay } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { evidenceItem } from "@/lib/evidence/read-item";
import { feedOf } from "@/lib/feeds/read";
import { indicatorPage } from "@/lib/indicators/read";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { outlooksPage } from "@/lib/outlooks/read-page";
import { scenarioMatrix } from "@/lib/scenarios/read-matrix";
import { searchTracker } from "@/lib/search/read";
import { readSearch } from "@/lib/search/rules";
import { call } from "@/lib/testing/api-call";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeCheck, makeReview } from "@/lib/testing/look-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { timelineOf } from "@/lib/timeline/read";
import { levelsIn } from "@/lib/timeline/read-levels";
import { trackerFrame } from "@/lib/trackers/read";
import { aboutTracker } from "@/lib/trackers/read-about";
import { trackerBoard } from "@/lib/trackers/read-board";
import type { AskedView } from "@/lib/view";

const MOST = 5;
const SLUG = "missile-tests";

/** What each page of readers asks, beside the frame that its layout asks for. */
const PAGES: Record<string, (tracker: TrackerRecord, view: AskedView) => Promise<unknown>> = {
  board: ({ slug }, view) => trackerBoard(slug, view),
  "board with marks": ({ slug }, view) => trackerBoard(slug, view, endOfDay("2026-01-01")),
  indicator: ({ slug }, view) => indicatorPage(slug, SLUG, view),
  assessment: ({ slug }) => assessmentPage(slug, SLUG, 1, "2026-11-22"),
  evidence: async ({ slug }, view) => {
    const choices = (await evidenceChoices(slug))!;
    const asked = { q: "item", indicator: SLUG, bearing: "AWAY", source: "KCNA", actor: "North Korea" };
    return evidenceList(choices, readFilter(asked, choices).filter, view);
  },
  item: async ({ slug }, view) => {
    const item = (await evidenceItem(slug, 1, "2026-11-22"))!;
    await besideItem(slug, 1, item.versions[0]!, view);
    return item;
  },
  search: async ({ id }, view) => {
    const asked = readSearch("item");
    if (asked.ok && asked.value) await searchTracker(id, asked.value, view);
    return asked;
  },
  timeline: async ({ slug }, view) => {
    const choices = (await evidenceChoices(slug))!;
    return timelineOf(choices, readFilter({ q: "item" }, choices).filter, "theme", view);
  },
  "levels on one axis": ({ id }, view) => levelsIn(id, view),
  actors: ({ id }, view) => wordAndDeed(id, view),
  scenarios: ({ id }, view) => scenarioMatrix(id, view),
  changes: async ({ id }, view) => {
    const period = { from: "2026-01-01", to: "2026-03-01" };
    const choices = { id, indicators: [], actors: [], sources: [] };
    await changesIn(id, period, { from: endOfDay(period.from), before: endOfDay(period.to) });
    return evidenceList(choices, readFilter({ from: period.from }, choices).filter, view);
  },
  outlooks: ({ slug }, view) => outlooksPage(slug, view),
  feed: ({ slug }) => feedOf(slug, null, { onlyLevels: false, page: null }),
  codebook: ({ slug }) => codebook(slug),
  about: ({ slug }) => aboutTracker(slug),
};

const FILTER = { q: "item", indicator: SLUG, bearing: "AWAY", source: "KCNA", actor: "North Korea" };

/** What each answer of the API asks; its frame is asked for by itself. */
const ANSWERS: Record<string, { operation: Operation; query?: Record<string, string> }> = {
  "a tracker": { operation: readTracker },
  indicators: { operation: listIndicators },
  "an indicator": { operation: readIndicator },
  evidence: { operation: listEvidence, query: { ...FILTER, limit: "1" } },
  "an item": { operation: readEvidence },
  scenarios: { operation: listScenarios },
  outlooks: { operation: listOutlooks },
  changes: { operation: listChanges },
};

/** What is sent to PostgreSQL while something is read, but for the setting of a new connection. */
async function statementsOf(read: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    const [first] = asked as [string | { text: string }];
    const text = typeof first === "string" ? first : first.text;
    if (!text.startsWith("SET TIME ZONE")) sent.push(text);
    return Reflect.apply(query, this, asked);
  });
  await read();
  spy.mockRestore();
  return sent;
}

async function lengthen(tracker: TrackerRecord, years: number) {
  for (let n = 0; n < years; n++) {
    const day = addDays("2026-01-01", n * 20);
    const item = await correctItem(tracker, await makeItem(tracker, { occurred: day, actors: ["North Korea"] }), {});
    const assessment = await makeAssessment(tracker, SLUG, { effectiveOn: day, cites: [item] });
    await makeReview(tracker, SLUG, assessment, { reviewedOn: day, cites: [item] });
    await makeCheck(tracker, SLUG, { checkedOn: day });
  }
}

test("a statement is counted where one is sent", async () => {
  const twice = await statementsOf(async () => {
    await db.$queryRaw`SELECT 1`;
    await db.tracker.count();
  });
  expect(twice).toHaveLength(2);
});

test.each(Object.keys(PAGES))(
  "the page of %s asks at most five statements, as many of a long history as of a short one",
  async (page) => {
    const tracker = await makeTracker();
    const asked = async (view: AskedView) => {
      return statementsOf(async () => {
        expect(await trackerFrame(tracker.slug)).not.toBeNull();
        expect(await PAGES[page]!(tracker, view)).not.toBeNull();
      });
    };
    await lengthen(tracker, 1);
    const short = await asked(testView());
    await lengthen(tracker, 8);
    expect(await asked(testView())).toHaveLength(short.length);
    expect(await asked(testView({ asOf: "2026-02-01", knownOn: "2026-11-22" }))).toHaveLength(short.length);
    expect(short.length, short.join("\n\n")).toBeLessThanOrEqual(MOST);
  },
);

test.each(Object.keys(ANSWERS))(
  "the answer of the API on %s asks at most five statements, as many of a long history as of a short one",
  async (name) => {
    vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
    const tracker = await makeTracker();
    const { operation, query } = ANSWERS[name]!;
    const asked = () =>
      statementsOf(async () => {
        const params = { tracker: tracker.slug, indicator: SLUG, id: "1" };
        expect(await call(operation, params, { query })).toMatchObject({ status: 200 });
      });
    await lengthen(tracker, 1);
    const short = await asked();
    await lengthen(tracker, 8);
    expect(await asked()).toHaveLength(short.length);
    expect(short.length, short.join("\n\n")).toBeLessThanOrEqual(MOST);
  },
);
