import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices, evidenceList } from "@/lib/evidence/read";
import type { PlannedItem } from "@/lib/import/findings";
import { ledgerEnd } from "@/lib/import/read-known";
import { importItems } from "@/lib/import/write";
import { searchTracker } from "@/lib/search/read";
import { tsqueryOf } from "@/lib/search/read-asked";
import { suggestionsFor } from "@/lib/search/read-suggestions";
import { readSearch } from "@/lib/search/rules";
import { evidenceOf } from "@/lib/testing/evidence-form";
import { makeTracker } from "@/lib/testing/tracker-record";
import { readView } from "@/lib/view";

const ITEMS = 100_000;
const BATCH = 10_000;
const WORDS = 4_000;
const ROUNDS = 20;
const LIMIT_MS = 150;

/** From words that stand in nearly every item to those in none; the `n`th word is rarer the greater `n` is. */
const QUESTIONS = [
  ...["missile", word(0), word(3), word(40), word(400), word(3_000), "xyzzy"],
  ...[`${word(2)} ${word(5)}`, `${word(10)} ${word(300)}`, `"missile ${word(0)}"`, `${word(1)} or ${word(2_000)}`],
  ...[`missile -${word(0)}`, "north korea", "reuters", "미사일", "발사 missile", "korae"],
];

/** Searches 100,000 items, beside what the index alone takes for the newest matches. */
export async function measure(): Promise<string[]> {
  const { slug, id } = await makeTracker();
  await fill(slug);
  const [choices, viewed] = [await evidenceChoices(slug), readView({})];
  if (!choices || !viewed.ok) throw new Error("The tracker of the benchmark is not there.");
  const { view } = viewed;
  const bare = await timesOf(async (typed) => {
    const asked = await tsqueryOf(id, asSearch(typed));
    return () => db.$queryRaw`
      SELECT subject_id FROM search_text WHERE document @@ ${asked}::tsquery ORDER BY day DESC, subject_id DESC LIMIT 1000`;
  });
  const lines = [`the index alone: ${inWords(bare)}`];
  const asked = {
    "the search of the tracker": (typed: string) => searchTracker(id, asSearch(typed), view),
    "the suggestions": (typed: string) => suggestionsFor(id, typed),
    "the list of evidence": (q: string) => evidenceList(choices, readFilter({ q }, choices).filter, view),
    "the list by best match": (q: string) =>
      evidenceList(choices, readFilter({ q, sort: "rank" }, choices).filter, view),
  };
  for (const [name, ask] of Object.entries(asked)) {
    const times = await timesOf(async (typed) => () => ask(typed));
    const verdict = at(times, 0.95) < LIMIT_MS ? `within ${LIMIT_MS} ms` : `OVER ${LIMIT_MS} ms`;
    const ratio = at(times, 0.5) / at(bare, 0.5);
    lines.push(`${name}: ${inWords(times)}, ${verdict}; ${ratio.toFixed(1)} times the index alone`);
  }
  return [`${ITEMS.toLocaleString("en-GB")} items, ${QUESTIONS.length} questions, ${ROUNDS} rounds`, ...lines];
}

async function fill(slug: string): Promise<void> {
  const next = numbers();
  for (let from = 0; from < ITEMS; from += BATCH) {
    const items = Array.from({ length: BATCH }, (_, index) => itemOf(from + index, next));
    await importItems(commandLine("Benchmark"), slug, items, { seen: await ledgerEnd() });
  }
  await db.$executeRaw`VACUUM ANALYZE`;
}

function itemOf(index: number, next: () => number): PlannedItem {
  const text = (length: number) => Array.from({ length }, () => word(Math.floor(WORDS * next() ** 3))).join(" ");
  const input = {
    ...evidenceOf(),
    occurred: `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`,
    headline: `${index % 50 === 0 ? "미사일 발사" : "Missile"} ${text(8)} ${index}`,
    summary: text(30),
    url: `https://news.example/${index}`,
    actors: ["North Korea"],
  };
  return { line: index + 2, state: "PUBLISHED", input };
}

/** The `n`th word of a made-up language. */
function word(n: number): string {
  const syllables = ["ka", "re", "mi", "so", "tu", "len", "dor", "vax", "pin", "gro", "hel", "bra", "zul", "fen"];
  const parts = [n, n / 14, n / 196, 7 * n].map((part) => syllables[Math.floor(part) % syllables.length]);
  return parts.join("");
}

/** Numbers between 0 and 1 that look like chance and are the same every time (a linear congruential generator). */
function numbers(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function asSearch(typed: string) {
  const reading = readSearch(typed);
  if (!reading.ok || !reading.value) throw new Error(`Nothing is asked by “${typed}”.`);
  return reading.value;
}

/** Milliseconds of each question in each round, in ascending order; what is prepared is not counted. */
async function timesOf(prepare: (typed: string) => Promise<() => Promise<unknown>>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const typed of QUESTIONS) {
      const ask = await prepare(typed);
      const begin = performance.now();
      await ask();
      times.push(performance.now() - begin);
    }
  }
  return times.sort((a, b) => a - b);
}

function at(times: number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function inWords(times: number[]): string {
  return `median ${at(times, 0.5).toFixed(1)} ms, 95th percentile ${at(times, 0.95).toFixed(1)} ms`;
}
