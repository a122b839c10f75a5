import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { DeskQueue } from "@/lib/queue/read";
import type { Waiting } from "@/lib/queue/rules";
import { Queue } from "./queue";

const TODAY = "2026-11-22";
const EMPTY: DeskQueue = {
  trackers: [{ slug: "korea", title: "Korea" }],
  reviews: [],
  handedIn: [],
  unreviewed: [],
  basis: [],
  outlooks: [],
  events: [],
  drafts: [],
  imports: [],
};
const LINE: Waiting = {
  tracker: "korea",
  href: "/desk/somewhere",
  title: "A line",
  note: "A note",
  since: "2026-11-01",
};
const NOTHING = "Nothing waits for you";

function wordsOf(changes: Partial<DeskQueue>): string {
  const markup = renderToStaticMarkup(createElement(Queue, { queue: { ...EMPTY, ...changes }, today: TODAY }));
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("an empty queue says so", () => {
  expect(wordsOf({})).toContain(NOTHING);
});

test("a site without a tracker says so instead", () => {
  const words = wordsOf({ trackers: [] });
  expect(words).toContain("There is no tracker yet");
  expect(words).not.toContain(NOTHING);
});

test.each([
  ["handedIn", "Handed in for review"],
  ["unreviewed", "Published, not yet reviewed"],
  ["drafts", "Drafts of yours"],
  ["imports", "Imports that stopped"],
  ["basis", "Judgements whose basis changed"],
  ["outlooks", "Outlooks that fell due"],
  ["events", "Expected events that are past"],
] as const)("what waits of %s is told with its count, its note and since when", (kind, title) => {
  const words = wordsOf({ [kind]: [LINE, { ...LINE, href: "/desk/elsewhere", since: new Date("2026-10-01") }] });
  expect(words).toMatch(new RegExp(`${title} ?: ?2`));
  expect(words).toContain("A line A note since 1 Nov 2026 A line A note since 1 Oct 2026");
  expect(words).not.toContain(NOTHING);
});

test("reviews are counted as overdue and as due soon; a tracker is named where there are several", () => {
  const review = { tracker: "korea", title: "Launches", level: "NO_MOVEMENT", hasRules: true } as const;
  const reviews = [
    { ...review, slug: "a", dueOn: null },
    { ...review, slug: "b", dueOn: "2026-11-21" },
    { ...review, slug: "c", dueOn: TODAY },
  ];
  const words = wordsOf({ reviews });
  expect(words).toMatch(/2 overdue, ?1 ?due within a week/);
  expect(words).toContain("Never judged");
  expect(words).toContain("1 day overdue");
  expect(words).toContain("Due today");
  const trackers = [...EMPTY.trackers, { slug: "other", title: "Another" }];
  expect(wordsOf({ reviews, trackers })).toContain("Launches Korea");
  expect(words).not.toContain("Launches Korea");
});
