import type { LevelChange } from "@/lib/changes/read";
import { countInWords } from "@/lib/changes/words";
import { addDays } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { BEARINGS, CONFIDENCES, KINDS, LEVELS, SIGNIFICANCES } from "@/lib/scales/rules";
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
export function withRuns(paragraphs: Paragraph[], runs: Run[]): Paragraph[] {
  const last = paragraphs.at(-1);
  if (!last || runs.length === 0) return paragraphs;
  return [...paragraphs.slice(0, -1), [...last, { words: " " }, ...runs]];
}
