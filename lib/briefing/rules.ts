import { periodInWords } from "@/lib/changes/words";
import { frameChangeInWords } from "@/lib/corrections/words";
import { dateInWords } from "@/lib/dates/words";
import { LEVELS } from "@/lib/scales/rules";
import { leadInWords } from "@/lib/scenarios/words";
import { basisInWords } from "@/lib/trackers/in-words";
import { addressOf, countLevels, lastTurnInWords, type Phrase, wholeInWords } from "@/lib/trackers/rules";
import { turnsOf } from "@/lib/trackers/turns";
import { type AskedView, inView } from "@/lib/view";
import { outlooksSection, watchSection } from "./ahead-sections";
import type { BriefingDocument, Paragraph } from "./document";
import { Notes } from "./notes";
import type { Briefing } from "./read";
import { correctedSection, learnedSection } from "./recorded-sections";
import { happenedSection, movedSection, type Telling } from "./sections";

/**
 * A briefing as it is read: what moved and why, what was learned, what to watch, and the sources of all that. Where it is
 * to be kept, its links lead to pages as they were known on the day.
 */
export function writeBriefing(briefing: Briefing, isKept = false): BriefingDocument {
  const { tracker, board, period } = briefing;
  const { askedKnownOn, today } = briefing.view;
  const base = `/trackers/${tracker.slug}`;
  const view = isKept ? { ...briefing.view, askedKnownOn: askedKnownOn ?? today } : briefing.view;
  const notes = new Notes(briefing.notes, briefing.since, base);
  const telling: Telling = { ...briefing, view, base, notes };
  const sections = [
    movedSection(telling),
    happenedSection(telling),
    correctedSection(telling),
    learnedSection(telling),
    standsSection(telling),
    scenariosSection(telling),
    watchSection(telling),
    outlooksSection(telling),
  ].filter(({ words, entries }) => words.length + entries.length > 0);
  const query = new URLSearchParams({ ...period, knownOn: askedKnownOn ?? today });
  return {
    tracker: { words: tracker.title, to: inView(base, view) },
    title: `Briefing, ${periodInWords(period)}`,
    question: tracker.question,
    lead: [...leadOf(telling), ...runsOf(lastTurnInWords(turnsOf(board.rows)), telling, " ")],
    notices: noticesOf(telling),
    sections,
    notes: telling.notes.list(),
    known: knownInWords(briefing.view),
    permanent: `${base}/briefing?${query}`,
    licence: tracker.licence,
  };
}

function knownInWords({ askedKnownOn, today }: AskedView): string {
  const isOver = askedKnownOn !== null && askedKnownOn !== today;
  return isOver ? `As known at the end of ${dateInWords(askedKnownOn)}` : `As known on ${dateInWords(today)}`;
}

function leadOf(telling: Telling): Paragraph {
  const { board, view } = telling;
  const { rows } = board;
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  return runsOf(wholeInWords(countLevels(rows.map(({ level }) => level)), overdue, view.asOf), telling);
}

/** How thin the basis is at the period's end; what is overdue stands with what to watch. */
function standsSection(telling: Telling) {
  const { rows } = telling.board;
  const words = basisInWords(rows).map((sentence) => runsOf(sentence, telling));
  return { id: "basis", title: "How sure the whole is", words, entries: [] };
}

/** Which scenario the levels contradict least at the period's end, by the rule of the page that it leads to. */
function scenariosSection({ board: { scenarios }, base, view }: Telling) {
  const isTold = scenarios.some(({ counted }) => counted > 0);
  const words = isTold ? [[{ words: leadInWords(scenarios), to: inView(`${base}/scenarios`, view) }]] : [];
  return { id: "scenarios", title: "What the levels speak against", words, entries: [] };
}

function runsOf(phrases: Phrase[], { base, view }: Telling, before = ""): Paragraph {
  const runs = phrases.map(({ words, of }) => (of ? { words, to: addressOf(of, base, view) } : { words }));
  return before && runs.length > 0 ? [{ words: before }, ...runs] : runs;
}

function noticesOf({ instead, board, since, base, changes, items, period }: Telling): Paragraph[] {
  const notices: Paragraph[] = [];
  if (board.recordedOnlyFrom) {
    const first = dateInWords(board.recordedOnlyFrom);
    notices.push([{ words: `The first record of this tracker was made on ${first}. Until then nothing was known.` }]);
  }
  if (instead) {
    const words = `Nothing happened and nothing was recorded in the days ${periodInWords(instead)}. This is about the 30 days to ${dateInWords(period.to)}, the last day of which an item tells.`;
    notices.push([{ words }]);
  } else if (changes.moved.length + changes.revised.length + changes.recorded.length + items.count === 0) {
    notices.push([{ words: "Nothing happened and nothing was recorded in these days." }]);
  }
  for (const { change, headline, item, version, reason, recordedAt } of since.items) {
    notices.push([
      { words: change === "RETRACTION" ? "Retracted since" : "Corrected since", manner: "STRONG" },
      { words: `, on ${dateInWords(recordedAt.toISOString().slice(0, 10))}: ` },
      { words: headline, to: `${base}/evidence/${item}/versions/${version}` },
      { words: reason ? `. ${reason}` : "." },
    ]);
  }
  for (const change of since.frame) notices.push([{ words: frameChangeInWords(change) }]);
  for (const { slug, title, before, after } of since.judgements) {
    const [then, now] = [before, after].map((level) => LEVELS[level].words.toLowerCase());
    notices.push([
      { words: "Judged otherwise since", manner: "STRONG" },
      { words: ": " },
      { words: title, to: `${base}/indicators/${slug}` },
      { words: `, held to be “${then}” then, and “${now}” for the same day now.` },
    ]);
  }
  return notices;
}
