import { expect, test } from "vitest";
import { writing } from "@/lib/ledger/write";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import type { Prisma } from "@/prisma/generated/client";
import { codebook } from "./read";

const RULES = {
  MOVING_AWAY: "Away.",
  NO_MOVEMENT: "None.",
  SIGNS_OF_MOVEMENT: "Signs.",
  GENUINE_MOVEMENT: "Genuine.",
} as const;

test("an unknown tracker has no codebook", async () => {
  expect(await codebook("nowhere")).toBeNull();
});

test("every indicator stands under its theme with its rules, the newest version first", async () => {
  const tracker = await makeTracker({ indicators: { "missile-tests": 7, exchanges: 30 }, tags: ["icbm", "cruise"] });
  const indicatorId = tracker.indicators["missile-tests"]!;
  await writing(testEditor, ({ tx, enter }) =>
    enter("loadTracker", "Made clearer.", async (place) => {
      const rules = {
        create: Object.entries(RULES).map(([level, text]) => ({ level: level as keyof typeof RULES, text })),
      };
      const data = { indicatorId, version: 2, note: "Made clearer.", signedAs: "An editor", ...place, rules };
      const { id } = await tx.codebook.create({ data });
      return { subject: `${tracker.slug}/indicators/missile-tests/codebook/2`, after: ["codebook", id], result: id };
    }),
  );
  const book = (await codebook(tracker.slug))!;
  expect(book.themes).toMatchObject([
    {
      slug: "theme",
      indicators: [
        { slug: "missile-tests", reviewEveryDays: 7, ruleSets: [{ version: 2, rules: RULES }, { version: 1 }] },
        { slug: "exchanges", reviewEveryDays: 30, ruleSets: [{ version: 1 }] },
      ],
    },
  ]);
  expect(book.tags.map(({ slug }) => slug)).toEqual(["cruise", "icbm"]);
  expect(book.scenarios).toEqual([]);
});

test("a scenario tells its fits by indicator and level, and which of them are settled", async () => {
  const tracker = await makeTracker();
  const indicatorId = tracker.indicators["missile-tests"]!;
  await writing(testEditor, ({ tx, enter }) =>
    enter("loadTracker", null, async () => {
      const fits: Prisma.ScenarioFitCreateManyScenarioInput[] = [
        { indicatorId, level: "NO_MOVEMENT", fit: "CONSISTENT", settled: true },
        { indicatorId, level: "MOVING_AWAY", fit: "VERY_INCONSISTENT", settled: false, note: "By its reasoning." },
      ];
      const scenario = { trackerId: tracker.id, slug: "talks", title: "Talks", statement: "They talk.", position: 0 };
      const { id } = await tx.scenario.create({ data: { ...scenario, fits: { createMany: { data: fits } } } });
      return { subject: `${tracker.slug}/scenarios/talks`, after: ["scenario", id], result: id };
    }),
  );
  const book = (await codebook(tracker.slug))!;
  expect(book.scenarios).toMatchObject([
    {
      slug: "talks",
      fits: {
        "missile-tests": {
          NO_MOVEMENT: { fit: "CONSISTENT", note: null, settled: true },
          MOVING_AWAY: { fit: "VERY_INCONSISTENT", note: "By its reasoning.", settled: false },
        },
      },
    },
  ]);
});
