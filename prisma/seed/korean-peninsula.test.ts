import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { isRuleMet, RATED_LEVELS } from "@/lib/codebooks/rules";
import { parseDate } from "@/lib/dates/rules";
import { codesOf, LEVELS } from "@/lib/scales/rules";
import { faultInWords } from "@/lib/trackers/package-faults";
import { readPackage } from "@/lib/trackers/package-read";
import type { EvidenceRow } from "@/lib/trackers/package-rows";

const FOLDER = path.join(import.meta.dirname, "korean-peninsula");
const reading = await readPackage(FOLDER);
if (!reading.ok) throw new Error(reading.faults.map(faultInWords).join("\n"));
const { frame, indicators, actors, sources, quotes, evidence } = reading.package;
const items = new Map(evidence.map(({ value }) => [value.id, value]));
const all = [...indicators].map(([slug, { value }]) => ({ slug, ...value }));
const assessments = all.flatMap(({ slug, assessments }) => assessments.map((made) => ({ slug, ...made })));
const rated = assessments.filter(({ level }) => level !== "NOT_YET_RATED");

/** The last level of each indicator at the edge of the data, 20 August 2026. */
const AT_THE_EDGE = {
  "nuclear-status-demand": "MOVING_AWAY",
  "missile-tests": "MOVING_AWAY",
  "nuclear-tests": "NO_MOVEMENT",
  "line-toward-seoul": "MOVING_AWAY",
  "sanctions-relief": "NO_MOVEMENT",
  "military-exercises": "SIGNS_OF_MOVEMENT",
  "denuclearization-first": "NO_MOVEMENT",
  "us-dprk-dialogue": "NO_MOVEMENT",
  "humanitarian-aid": "NO_MOVEMENT",
  exchanges: "NO_MOVEMENT",
  "role-of-south-korea": "SIGNS_OF_MOVEMENT",
  "role-of-japan": "SIGNS_OF_MOVEMENT",
  "role-of-china": "MOVING_AWAY",
  "role-of-russia": "MOVING_AWAY",
  "joint-deterrence": "MOVING_AWAY",
};

/** The fits of the levels in the order of the scenarios: narrow window, escalation, coercion. */
const SETTLED = [
  "humanitarian-aid GENUINE_MOVEMENT: CONSISTENT, INCONSISTENT, INCONSISTENT",
  "line-toward-seoul MOVING_AWAY: NEUTRAL, CONSISTENT, CONSISTENT",
  "military-exercises SIGNS_OF_MOVEMENT: CONSISTENT, INCONSISTENT, NEUTRAL",
  "missile-tests MOVING_AWAY: open, CONSISTENT, open",
  "nuclear-status-demand SIGNS_OF_MOVEMENT: CONSISTENT, INCONSISTENT, INCONSISTENT",
  "nuclear-tests MOVING_AWAY: INCONSISTENT, CONSISTENT, NEUTRAL",
  "sanctions-relief MOVING_AWAY: INCONSISTENT, CONSISTENT, CONSISTENT",
  "us-dprk-dialogue NO_MOVEMENT: NEUTRAL, NEUTRAL, CONSISTENT",
  "us-dprk-dialogue SIGNS_OF_MOVEMENT: CONSISTENT, INCONSISTENT, INCONSISTENT",
];

function itemsOf(slug: string): EvidenceRow[] {
  return [...items.values()].filter((item) => item.indicators.includes(slug));
}

function cited(cites: string[]): EvidenceRow[] {
  return cites.map((id) => items.get(id)!);
}

/** What is cited, as the rules of an indicator look at it. */
function basisOf(slug: string, cites: string[]) {
  return cited(cites).map(({ kind, tags, indicators, bearings }) => {
    return { kind, tags, bearing: bearings[indicators.indexOf(slug)]! };
  });
}

/** The day on which an item was over and public. */
function knownOn({ occurred, published }: EvidenceRow): string {
  const ends = [occurred, published ?? occurred].map((text) => spanOf(text).last);
  return ends.sort().at(-1)!;
}

function spanOf(text: string) {
  const date = parseDate(text);
  if (!date.ok) throw new Error(date.message);
  return date.value;
}

/** The days on which the level lapses: a year after an item that is followed by none for more than two years. */
function lapses(slug: string): string[] {
  const spans = itemsOf(slug)
    .map(({ occurred }) => spanOf(occurred))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  return spans.flatMap(({ last }, index) => {
    const next = spans[index + 1]?.first ?? last;
    const inTwoYears = `${Number(last.slice(0, 4)) + 2}${last.slice(4)}`;
    return next > inTwoYears ? [`${Number(last.slice(0, 4)) + 1}${last.slice(4)}`] : [];
  });
}

test("there are 15 indicators in the order of the board, and 95 items", () => {
  expect(frame.value.themes.flatMap((theme) => theme.indicators)).toEqual(Object.keys(AT_THE_EDGE));
  expect(indicators.size).toBe(15);
  expect(evidence).toHaveLength(95);
});

test("the evidence has the columns of an import, in order", async () => {
  const [header] = (await readFile(path.join(FOLDER, "evidence.csv"), "utf8")).split("\r\n");
  expect(header).toBe(
    "id,occurred,zone,published,captured,headline,summary,quote,quote_lang,kind,significance,origin,outlet,url," +
      "archived_url,rating,tags,actors,indicators,bearings,note,state,recorded_at",
  );
});

test("every indicator ends at the level of the edge of the data", () => {
  const ends = Object.fromEntries(all.map(({ slug, assessments }) => [slug, assessments.at(-1)?.level]));
  expect(ends).toEqual(AT_THE_EDGE);
});

test("every assessment speaks from the day on which its newest item was over and public", () => {
  const days = rated.map(({ slug, effective_on }) => `${slug} ${effective_on}`);
  const newest = rated.map(({ slug, cites }) => `${slug} ${cited(cites).map(knownOn).sort().at(-1)}`);
  expect(days).toEqual(newest);
});

test("a level lapses a year after an item that is followed by none for more than two years, and only then", () => {
  for (const { slug, assessments } of all) {
    const lapsed = assessments.filter(({ level }) => level === "NOT_YET_RATED");
    expect([slug, ...lapsed.map(({ effective_on }) => effective_on)]).toEqual([slug, ...lapses(slug)]);
    expect(lapsed.flatMap(({ cites }) => cites)).toEqual([]);
  }
});

test("an indicator is rated from its first item on, and again from the first one after a gap", () => {
  for (const { slug, assessments } of all) {
    const days = itemsOf(slug).map(knownOn).sort();
    const starts = assessments.filter((_, index) => index === 0 || assessments[index - 1]?.level === "NOT_YET_RATED");
    const expected = starts.map(({ effective_on }, index) => {
      const lapse = index === 0 ? "" : lapses(slug)[index - 1]!;
      return days.find((day) => day > lapse) ?? effective_on;
    });
    expect([slug, ...starts.map(({ effective_on }) => effective_on)]).toEqual([slug, ...expected]);
  }
});

test("confidence is as high as its basis and no higher", () => {
  for (const { slug, effective_on, confidence, cites } of rated) {
    const basis = cited(cites);
    const good = basis.filter(({ rating }) => rating.reliability <= "B" && rating.credibility <= "2");
    const isFirstRate = basis.some(({ rating }) => `${rating.reliability}${rating.credibility}` === "A1");
    const origins = new Set(good.map(({ origin }) => origin)).size;
    const allows = {
      HIGH: isFirstRate || origins >= 2,
      MODERATE: good.length > 0 || basis.some(({ origin }) => origin === "KCNA"),
      LOW: true,
    };
    expect([slug, effective_on, allows[confidence!]]).toEqual([slug, effective_on, true]);
  }
});

test("no rationale and no reason speaks in words of likelihood", () => {
  const likelihood = /\b(un)?likely\b|\bprobabl|\bchance\b|\balmost certain|\bmay\b|\bmight\b|\bcould well\b/;
  const texts = assessments.flatMap(({ rationale, confidence_reason }) => [rationale, confidence_reason ?? ""]);
  expect(texts.filter((text) => likelihood.test(text))).toEqual([]);
});

test("every level has one to three triggers, and every judgement cites an item that meets one of its level", () => {
  for (const { slug, codebook, assessments } of all) {
    for (const level of RATED_LEVELS) {
      const triggers = codebook.triggers?.[level] ?? [];
      expect([slug, level, triggers.length >= 1 && triggers.length <= 3]).toEqual([slug, level, true]);
      const made = assessments.filter((assessment) => assessment.level === level);
      const unmet = made.filter(({ cites }) => !isRuleMet(level, triggers, { items: basisOf(slug, cites), checks: 0 }));
      expect([slug, level, unmet.map(({ effective_on }) => effective_on)]).toEqual([slug, level, []]);
    }
  }
});

test("the fits that the source settles are those of its matrix, and no others", () => {
  const settled = all.flatMap(({ slug, fits }) =>
    codesOf(LEVELS).flatMap((level) => {
      const row = frame.value.scenarios.map((scenario) => {
        const fit = level === "NOT_YET_RATED" ? undefined : fits[scenario.slug]?.[level];
        return fit?.settled ? fit.fit : "open";
      });
      return row.some((fit) => fit !== "open") ? [`${slug} ${level}: ${row.join(", ")}`] : [];
    }),
  );
  expect(settled.sort()).toEqual(SETTLED);
});

test("every actor, source and tag belongs to an item", () => {
  const rows = [...items.values()];
  const names = (parts: { value: { name: string } }[]) => parts.map(({ value }) => value.name).sort();
  expect(names(actors)).toEqual([...new Set(rows.flatMap((row) => row.actors))].sort());
  expect(names(sources)).toEqual([...new Set(rows.flatMap(({ origin, outlet }) => [origin, outlet]))].sort());
  expect(Object.keys(frame.value.tags).sort()).toEqual([...new Set(rows.flatMap((row) => row.tags))].sort());
});

test("the key markers of the article each have their indicators", () => {
  const marked = all.filter(({ basis }) => basis.startsWith("key marker"));
  const sentences = new Map(marked.map(({ basis, article_sentence }) => [basis, article_sentence]));
  expect([...sentences].sort()).toEqual([
    ["key marker 1", "Any softening of Kim's demand for explicit nuclear status recognition."],
    ["key marker 2", "North Korea halting or scaling back its missile and nuclear tests."],
    [
      "key marker 3",
      "The U.S. offering specific, verifiable concessions such as sanctions relief or scaled-down military exercises.",
    ],
    ["key marker 4", "Increased humanitarian aid or cultural exchanges as trust-building measures."],
  ]);
  expect(marked).toHaveLength(7);
});

test("eleven quotes of the article were checked, two misdated and one not found", () => {
  const findings = quotes.map(({ value }) => value.finding).sort();
  expect(findings).toEqual([
    ...Array(6).fill("CONFIRMED"),
    "MISDATED",
    "MISDATED",
    "NOT_FOUND",
    ...Array(2).fill("SENSE_CONFIRMED"),
  ]);
});
