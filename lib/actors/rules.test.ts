import { expect, test } from "vitest";
import type { Bearing } from "@/lib/scales/rules";
import { type ActorItem, countsInWords, disagreementsOn } from "./rules";

let filed = 0;

function item(kind: ActorItem["kind"], day: string, bears: Record<string, Bearing>): ActorItem {
  filed += 1;
  const bearings = Object.entries(bears).map(([slug, bearing]) => ({ slug, title: slug, bearing }));
  return { number: filed, headline: `Item ${filed}`, occurred: day, occurredFirst: day, kind, bearings };
}

const newestFirst = (...items: ActorItem[]) => items.toSorted((a, b) => b.occurredFirst.localeCompare(a.occurredFirst));
const on = (asOf: string, ...items: ActorItem[]) =>
  disagreementsOn(newestFirst(...items), asOf).map(({ indicator, word, deed }) => [
    indicator.slug,
    word.number,
    deed.number,
  ]);

test("word and deed disagree where the newest of each bear opposite ways on one indicator", () => {
  const said = item("STATEMENT", "2026-03-01", { tests: "TOWARD", aid: "TOWARD" });
  const did = item("ACTION", "2026-04-01", { tests: "AWAY", aid: "TOWARD" });
  expect(on("2026-05-01", said, did)).toEqual([["tests", said.number, did.number]]);
  expect(disagreementsOn([did, said], "2026-05-01")[0]?.wordBears).toBe("TOWARD");
});

test("a later deed that agrees settles it, and on an earlier day it still stands", () => {
  const said = item("STATEMENT", "2026-03-01", { tests: "TOWARD" });
  const did = item("ACTION", "2026-04-01", { tests: "AWAY" });
  const gaveIn = item("ACTION", "2026-06-01", { tests: "TOWARD" });
  expect(on("2026-07-01", said, did, gaveIn)).toEqual([]);
  expect(on("2026-05-01", said, did, gaveIn)).toEqual([["tests", said.number, did.number]]);
});

test("what bears neutrally, on another indicator, or is older than a year is not compared", () => {
  const said = item("STATEMENT", "2026-03-01", { tests: "TOWARD" });
  expect(on("2026-05-01", said, item("ACTION", "2026-04-01", { tests: "NEUTRAL" }))).toEqual([]);
  expect(on("2026-05-01", said, item("ACTION", "2026-04-01", { aid: "AWAY" }))).toEqual([]);
  expect(on("2026-05-01", said, item("ACTION", "2025-04-30", { tests: "AWAY" }))).toEqual([]);
  expect(on("2026-05-01", said, item("STATEMENT", "2026-04-01", { tests: "AWAY" }))).toEqual([]);
});

test("statements and actions are counted in words", () => {
  const said = item("STATEMENT", "2026-03-01", {});
  expect(countsInWords([said, said, item("ACTION", "2026-03-01", {})])).toBe("2 statements and 1 action");
  expect(countsInWords([said])).toBe("1 statement and no actions");
});
