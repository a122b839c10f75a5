import { isToCome } from "@/lib/calendar/rules";
import type { LevelChange } from "@/lib/changes/read";
import { countInWords } from "@/lib/changes/words";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { Outlook } from "@/lib/outlooks/read";
import { bandInWords, OUTCOMES, OUTLOOK_KINDS, statusOf } from "@/lib/outlooks/rules";
import { BEARINGS, CONFIDENCES, KINDS, LEVELS, LIKELIHOODS, SIGNIFICANCES } from "@/lib/scales/rules";
import type { BoardRow } from "@/lib/trackers/read-board";
import { inView } from "@/lib/view";
import type { Entry, Paragraph, Run, Section } from "./document";
import type { Notes } from "./notes";
import type { Briefing } from "./read";

/** What a section is written from. */
export interface Telling extends Omit<Briefing, "notes"> {
  /** The tracker's address. */
  base: string;
  notes: Notes;
}

/** Reviews are to be watched that fall due within so many days. */
const AHEAD_DAYS = 30;

/** Indicators that changed their level, each with the reason and what that rests on. */
export function movedSection(telling: Telling): Section {
  const entries = telling.changes.moved.map((change) => movedEntry(change, telling));
  const words: Paragraph[] = entries.length === 0 ? [[{ words: "No indicator changed its level." }]] : [];
  return { id: "moved", title: "What moved, and why", words, entries };
}

/** One change of level: "Missile tests: no movement → moving away", why, and how sure. */
export function movedEntry({ slug, title, before, after, reason }: LevelChange, telling: Telling): Entry {
  const { base, view, notes, cited } = telling;
  const head: Paragraph = [
    { words: title, to: inView(`${base}/indicators/${slug}`, view) },
    { words: ": " },
    { words: LEVELS[before].words, level: before },
    { words: " → " },
    { words: LEVELS[after].words, level: after },
  ];
  if (reason === null) return { head, body: [] };
  const judged = soft(`Judged for ${dateInWords(reason.effectiveOn)}`);
  const how: Paragraph = [
    ...(reason.confidence ? [soft(`${CONFIDENCES[reason.confidence].words} confidence. `)] : []),
    { ...judged, to: `${base}/indicators/${slug}/assessments/${reason.number}` },
    soft("."),
  ];
  const why = paragraphsOf(reason.rationale);
  return { head, body: [...withRuns(why, notes.refer(cited.get(`${slug}/${reason.number}`) ?? [])), how] };
}

/** The evidence of the days, the most significant first. */
export function happenedSection({ items, notes, base, period, view }: Telling): Section {
  const entries = items.rows.map(({ number, headline, occurred, kind, significance, state, bearings }): Entry => {
    const bears = bearings.map(({ title, bearing }) => `${BEARINGS[bearing].words} movement: ${title}`).join("; ");
    return {
      head: [
        {
          words: headline,
          manner: state === "RETRACTED" ? "STRUCK" : undefined,
          to: inView(`${base}/evidence/${number}`, view),
        },
        { words: " " },
        ...notes.refer([number]),
      ],
      body: [
        [
          soft(
            `${dateInWords(occurred)} · ${KINDS[kind].words} · ${SIGNIFICANCES[significance].words.toLowerCase()} · ${bears}`,
          ),
        ],
      ],
    };
  });
  const query = new URLSearchParams({ from: addDays(period.from, 1), to: period.to, sort: "-significance" });
  const more: Run = {
    words: `All ${countInWords(items.count)} items`,
    to: inView(`${base}/evidence?${query}`, view),
  };
  const words: Paragraph[] =
    items.count === 0
      ? [[{ words: "No item of evidence tells of these days." }]]
      : items.count > entries.length
        ? [[{ words: `The ${entries.length} most significant are told here. ` }, more, { words: "." }]]
        : [];
  return { id: "happened", title: "What happened", words, entries };
}

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

/** Words that are said beside the matter. */
export function soft(words: string): Run {
  return { words, manner: "SOFT" };
}

/** A text with line breaks as the paragraphs that it has. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\n+/)
    .map((words) => words.trim())
    .filter((words) => words !== "")
    .map((words) => [{ words }]);
}

/** Paragraphs with some runs at the end of the last one. */
function withRuns(paragraphs: Paragraph[], runs: Run[]): Paragraph[] {
  const last = paragraphs.at(-1);
  if (!last || runs.length === 0) return paragraphs;
  return [...paragraphs.slice(0, -1), [...last, { words: " " }, ...runs]];
}
