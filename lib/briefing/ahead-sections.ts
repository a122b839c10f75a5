import { isToCome } from "@/lib/calendar/rules";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { Outlook } from "@/lib/outlooks/read";
import { bandInWords, OUTCOMES, OUTLOOK_KINDS, statusOf } from "@/lib/outlooks/rules";
import { LIKELIHOODS } from "@/lib/scales/rules";
import type { BoardRow } from "@/lib/trackers/read-board";
import { inView } from "@/lib/view";
import type { Entry, Paragraph, Run, Section } from "./document";
import { paragraphsOf, type Telling, withRuns } from "./sections";

/** Reviews are to be watched that fall due within so many days. */
const AHEAD_DAYS = 30;

/** What is expected, and which judgements fall due for review. */
export function watchSection({ board, base, view }: Telling): Section {
  const events = board.expected
    .filter((event) => isToCome(event, view.asOf))
    .map(
      ({ number, title, expected, note, indicators }): Entry => ({
        head: [
          { words: `${dateInWords(expected)}: ` },
          { words: title, to: inView(`${base}/outlooks#event-${number}`, view) },
        ],
        body: [
          ...(note ? paragraphsOf(note) : []),
          ...(indicators.length > 0
            ? [[{ words: `May move ${indicators.map(({ title }) => title).join(", ")}.` }]]
            : []),
        ],
      }),
    );
  const until = addDays(view.asOf, AHEAD_DAYS);
  const due = board.rows.filter(({ dueOn }) => dueOn !== null && dueOn <= until).toSorted(byDueOn);
  const reviews = [
    ...dueInWords(
      "Overdue for review",
      due.filter(({ isOverdue }) => isOverdue),
      { base, view },
    ),
    ...dueInWords(
      `To be reviewed by ${dateInWords(until)}`,
      due.filter(({ isOverdue }) => !isOverdue),
      { base, view },
    ),
  ];
  const nothing = events.length === 0 ? [[{ words: "Nothing stands on the calendar." }]] : [];
  return { id: "watch", title: "What to watch next", words: [...nothing, ...reviews], entries: events };
}

function byDueOn(a: BoardRow, b: BoardRow): number {
  return (a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1;
}

/** "Overdue for review: Missile tests (27 Aug 2026), Nuclear tests (8 Sep 2026)." */
function dueInWords(title: string, rows: BoardRow[], { base, view }: Pick<Telling, "base" | "view">): Paragraph[] {
  if (rows.length === 0) return [];
  const named = rows.flatMap(({ slug, title, dueOn }, index): Run[] => [
    { words: index === 0 ? ": " : ", " },
    { words: title, to: inView(`${base}/indicators/${slug}`, view) },
    { words: dueOn === null ? "" : ` (${dateInWords(dueOn)})` },
  ]);
  return [[{ words: title }, ...named, { words: "." }]];
}

/** What the editors expect, with its likelihood; and what became of what they expected before. */
export function outlooksSection(telling: Telling): Section {
  const { outlooks, view, period } = telling;
  const told = outlooks.filter(({ dueOn, result }) => {
    if (statusOf({ dueOn, outcome: result?.outcome ?? null }, view.asOf) !== "SETTLED") return true;
    return result !== null && dayOfMoment(new Date(result.recordedAt)) > period.from;
  });
  const words: Paragraph[] = told.length === 0 ? [[{ words: "No outlook stands." }]] : [];
  return { id: "outlooks", title: "Outlooks", words, entries: told.map((outlook) => outlookEntry(outlook, telling)) };
}

function outlookEntry(outlook: Outlook, { base, view, notes }: Telling): Entry {
  const { number, kind, statement, likelihood, basis, dueOn, indicator, result, citations } = outlook;
  const isPast = dueOn < view.asOf;
  const until = `${isPast ? "fell due on" : "by the end of"} ${dateInWords(dueOn)}`;
  const on = indicator ? `, on ${indicator.title}` : "";
  const items = citations.map(({ item }) => item);
  return {
    head: [{ words: statement, to: inView(`${base}/outlooks#outlook-${number}`, view) }],
    body: [
      [
        { words: LIKELIHOODS[likelihood].words, manner: "STRONG" },
        { words: ` (${bandInWords(likelihood)}), ${until}. ${OUTLOOK_KINDS[kind].words}${on}.` },
      ],
      ...withRuns(paragraphsOf(basis), notes.refer(items)),
      ...(result ? [[{ words: `${OUTCOMES[result.outcome].words}: ${result.note}` }]] : []),
    ],
  };
}
