import pg from "pg";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { readFilter } from "@/lib/evidence/filter";
import { type EvidenceChoices, evidenceChoices, evidenceList } from "@/lib/evidence/read";
import { ledgerEnd } from "@/lib/import/read-known";
import { importItems } from "@/lib/import/write";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { makeTracker } from "@/lib/testing/tracker-record";
import { testView } from "@/lib/testing/view";
import { searchTracker } from "./read";
import { suggestionsFor } from "./read-suggestions";
import { readSearch } from "./rules";

/** All that grow with the items and judgements of a tracker. */
const LARGE = ["search_text", "evidence", "evidence_version", "evidence_bearing", "evidence_actor", "assessment"];
const ITEMS = 2_000;

let choices: EvidenceChoices;

beforeAll(async () => {
  const { slug } = await makeTracker();
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const own = { headline: `Missile ${index}`, url: `https://news.example/${index}`, actors: ["North Korea"] };
    return { line: index + 2, state: "PUBLISHED" as const, input: { ...evidenceOf(), ...own } };
  });
  await importItems(commandLine(), slug, items, { seen: await ledgerEnd() });
  await db.$executeRaw`ANALYZE`;
  choices = (await evidenceChoices(slug))!;
});

afterEach(() => void vi.restoreAllMocks());

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Plan[];
}

/** The statements that some work asks of the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<pg.QueryConfig[]> {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const statements = asked.mock.calls
    .map(([statement]) => statement as unknown as pg.QueryConfig)
    .filter(({ text }) => /^\s*(SELECT|WITH)/.test(text ?? ""));
  vi.restoreAllMocks();
  return statements;
}

/** Every table that is read from end to end by what some work asks of the database. */
async function scannedBy(work: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(work);
  expect(statements.length).toBeGreaterThan(1);
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  // What is small here, or asked for as a whole, would be scanned for that reason alone.
  await client.query("SET enable_seqscan = off");
  const scanned: string[] = [];
  for (const { text, values } of statements) {
    const { rows } = await client.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values });
    scanned.push(...tablesScanned(rows[0]["QUERY PLAN"][0].Plan));
  }
  await client.end();
  return scanned.filter((table) => LARGE.includes(table));
}

function tablesScanned(plan: Plan): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(tablesScanned)];
}

const QUESTIONS = [
  "missile",
  "missile 77",
  '"missile 77"',
  "missile or rocket",
  "missile -77",
  "미사일",
  "korea",
  "xyzzy",
];

test.each(QUESTIONS)("no large table is scanned in search of %s", async (typed) => {
  const reading = readSearch(typed);
  const search = reading.ok ? reading.value : null;
  for (const view of [testView(), testView({ knownOn: "2026-11-01" })]) {
    expect(await scannedBy(() => searchTracker(choices.id, search!, view))).toEqual([]);
  }
  expect(await scannedBy(() => suggestionsFor(choices.id, typed))).toEqual([]);
});

test.each(QUESTIONS)("no large table is scanned for the list of evidence that says %s", async (q) => {
  for (const asked of [{ q }, { q, sort: "rank" }, { q, sort: "headline", kind: "ACTION", page: "2" }]) {
    const { filter } = readFilter(asked, choices);
    expect(await scannedBy(() => evidenceList(choices, filter, testView()))).toEqual([]);
  }
});

test("of more than a thousand matches the newest thousand are put in order; a list counts on, up to its own end", async () => {
  const reading = readSearch("missile");
  const search = reading.ok ? reading.value : null;
  const { items } = await searchTracker(choices.id, search!, testView());
  expect([items.rows.length, items.count]).toEqual([20, 1_001]);
  const list = (asked: Record<string, string>) => evidenceList(choices, readFilter(asked, choices).filter, testView());
  expect(await list({ q: "missile", sort: "rank" })).toMatchObject({ count: ITEMS, listed: 1_000 });
  expect((await list({ q: "missile", sort: "rank", page: "20" })).rows).toHaveLength(50);
  expect((await list({ q: "missile", sort: "rank", page: "21" })).rows).toHaveLength(0);
  expect(await list({ q: "missile" })).toMatchObject({ count: ITEMS, listed: ITEMS });
});

test("texts are looked through once, for what is shown of them and for their count together", async () => {
  const reading = readSearch("xyzzy");
  const search = reading.ok ? reading.value : null;
  const looks = async (work: () => Promise<unknown>) => {
    const statements = await statementsOf(work);
    return statements.flatMap(({ text }) => text?.match(/search_known\(/g) ?? []).length;
  };
  // Of items, and of judgements.
  expect(await looks(() => searchTracker(choices.id, search!, testView()))).toBe(2);
  for (const asked of [{ q: "xyzzy" }, { q: "xyzzy", kind: "ACTION" }, { q: "xyzzy", sort: "rank" }]) {
    expect(await looks(() => evidenceList(choices, readFilter(asked, choices).filter, testView()))).toBe(1);
  }
});

test("a table that is scanned is seen", async () => {
  expect(
    await scannedBy(async () => [
      await db.$queryRaw`SELECT count(*) FROM tracker`,
      await db.$queryRaw`SELECT note FROM evidence_version`,
    ]),
  ).toEqual(["evidence_version"]);
});
