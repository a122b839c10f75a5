import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ON_PAGE, type QueueAsked, SHOWN } from "@/lib/queue/asked";
import type { DeskQueue } from "@/lib/queue/read";
import { NOTHING, type Waiting } from "@/lib/queue/rules";
import { Queue } from "./queue";

const TODAY = "2026-11-22";
const KOREA = { slug: "korea", title: "Korea" };
const EMPTY: DeskQueue = {
  tracker: null,
  lists: [],
  reviews: { ...NOTHING, overdue: 0 },
  trackers: { lines: [KOREA], count: 1, all: 1 },
  titles: new Map(),
};
const ALL: QueueAsked = { tracker: null, list: null, page: 1 };
const LINE: Waiting = {
  tracker: "korea",
  href: "/desk/somewhere",
  title: "A line",
  note: "A note",
  since: "2026-11-01",
};
const NO_LINE = "Nothing waits for you";

function markupOf(changes: Partial<DeskQueue>, asked = ALL): string {
  return renderToStaticMarkup(createElement(Queue, { queue: { ...EMPTY, ...changes }, asked, today: TODAY }));
}

function wordsOf(changes: Partial<DeskQueue>, asked = ALL): string {
  return markupOf(changes, asked)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

test("an empty queue says so", () => {
  expect(wordsOf({})).toContain(NO_LINE);
});

test("a site without a tracker says so instead", () => {
  const words = wordsOf({ trackers: { ...NOTHING, all: 0 } });
  expect(words).toContain("There is no tracker yet");
  expect(words).not.toContain(NO_LINE);
});

test.each([
  ["handed-in", "Handed in for review"],
  ["unreviewed", "Published, not yet reviewed"],
  ["drafts", "Drafts of yours"],
  ["imports", "Imports that stopped"],
  ["basis", "Judgements whose basis changed"],
  ["outlooks", "Outlooks that fell due"],
  ["events", "Expected events that are past"],
] as const)("what waits of %s is told with its count, its note and since when", (name, title) => {
  const lines = [LINE, { ...LINE, href: "/desk/elsewhere", since: new Date("2026-10-01") }];
  const words = wordsOf({ lists: [{ name, lines, count: 2 }] });
  expect(words).toMatch(new RegExp(`${title} ?: ?2`));
  expect(words).toContain("A line A note since 1 Nov 2026 A line A note since 1 Oct 2026");
  expect(words).not.toContain(NO_LINE);
});

test("reviews are counted as overdue and as due soon; a tracker is named where there are several", () => {
  const review = { tracker: "korea", title: "Launches", level: "NO_MOVEMENT", hasRules: true } as const;
  const lines = [
    { ...review, slug: "a", dueOn: null },
    { ...review, slug: "b", dueOn: "2026-11-21" },
    { ...review, slug: "c", dueOn: TODAY },
  ];
  const reviews = { lines, count: 1_237, overdue: 1_200 };
  const words = wordsOf({ reviews });
  expect(words).toMatch(/1,200 overdue, ?37 ?due within a week/);
  expect(words).toContain("Never judged");
  expect(words).toContain("1 day overdue");
  expect(words).toContain("Due today");
  const titles = new Map([["korea", "Korea"]]);
  expect(wordsOf({ reviews, titles })).toContain("Launches Korea");
  expect(wordsOf({ reviews, titles, tracker: KOREA })).not.toContain("Launches Korea");
  expect(words).not.toContain("Launches Korea");
});

const draftsOf = (count: number): DeskQueue["lists"] => [{ name: "drafts", lines: [LINE], count }];

test("below the first lines of a list the others are led to, of the tracker that was chosen", () => {
  const lists = draftsOf(SHOWN + 1_037);
  expect(wordsOf({ lists })).toContain("and 1,037 more (Drafts of yours)");
  expect(markupOf({ lists })).toContain('href="/desk?list=drafts"');
  expect(markupOf({ lists }, { ...ALL, tracker: "korea" })).toContain("/desk?tracker=korea&amp;list=drafts");
  expect(wordsOf({ lists: draftsOf(SHOWN) })).not.toContain("more");
});

test("a list alone has pages, and a page that it does not have says so", () => {
  const asked: QueueAsked = { tracker: null, list: "drafts", page: 2 };
  const lists = draftsOf(2 * ON_PAGE + 1);
  expect(wordsOf({ lists }, asked)).toContain("Previous page Page 2 of 3 Next page");
  expect(wordsOf({}, asked)).toContain("There is no page 2");
  expect(wordsOf({}, { ...asked, page: 1 })).toContain("Nothing of this kind waits");
});

test("trackers are led to with what waits in them, where there is more than one", () => {
  const two = { lines: [KOREA, { slug: "strait", title: "Strait" }], count: SHOWN + 2, all: SHOWN + 2 };
  expect(markupOf({ trackers: two })).toContain('href="/desk?tracker=strait"');
  expect(wordsOf({ trackers: two })).toContain("and 2 more");
  expect(wordsOf({})).not.toContain("What waits");
});
