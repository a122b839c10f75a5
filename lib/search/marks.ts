import type { Search, Term } from "./rules";
import { type Word, wordsOf } from "./words";

/** A part of a text, and whether it was searched for. */
export interface Segment {
  text: string;
  isHit: boolean;
}

type Span = readonly [start: number, end: number];

/** Words from this length on are found by their beginning. */
const OPEN_FROM = 3;

/** A text in parts that together are the whole of it. */
export function marked(text: string, search: Search): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const [start, end] of hitsIn(text, search)) {
    if (start > at) segments.push({ text: text.slice(at, start), isHit: false });
    segments.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isHit: false });
  return segments;
}

/** Whether one of the terms that may be found is in the text. */
export function hasHit(text: string, search: Search): boolean {
  return hitsIn(text, search).length > 0;
}

/** What is left of a long text so that its first hit is seen; cut between words, with "…" where something is left out. */
export function excerpt(text: string, search: Search, length: number): string {
  if (text.length <= length) return text;
  const [first] = hitsIn(text, search);
  const begin = first === undefined || first[1] <= length ? 0 : blankAfter(text, Math.max(0, first[0] - length / 4));
  const end = begin + length >= text.length ? text.length : blankBefore(text, begin + length, begin);
  return `${begin > 0 ? "…" : ""}${text.slice(begin, end).trim()}${end < text.length ? "…" : ""}`;
}

function blankAfter(text: string, from: number): number {
  const found = text.slice(from, from + 40).search(/\s/);
  return found < 0 ? whole(text, from) : from + found + 1;
}

function blankBefore(text: string, to: number, from: number): number {
  const found = text.lastIndexOf(" ", to);
  return found > from + (to - from) / 2 ? found : whole(text, to);
}

/** A place that does not part a sign written in two halves. */
function whole(text: string, at: number): number {
  const place = Math.floor(at);
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place;
}

/** Where the terms of the search stand, in their order and apart from each other. */
function hitsIn(text: string, { groups }: Search): Span[] {
  const words = wordsOf(text);
  const spans = groups.flat().flatMap((term) => term.forms.flatMap((form) => spansOf(words, wordsOf(form), term)));
  const merged: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Each place once, however many of the rows of words that were asked for go over it. */
function spansOf(words: Word[], asked: Word[], { isExact }: Term): Span[] {
  const ends = new Map<number, number>();
  for (let at = 0; asked.length > 0 && at + asked.length <= words.length; at += 1) {
    for (const [start, end] of spansAt(words, at, asked, isExact)) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  }
  return [...ends];
}

/** Where the words that were asked for stand in a row from one word on; nowhere where one of them is another. */
function spansAt(words: Word[], at: number, asked: Word[], isExact: boolean): Span[] {
  const spans: Span[] = [];
  for (const [place, part] of asked.entries()) {
    const word = words[at + place];
    const isLast = place === asked.length - 1;
    const found = word ? spansIn(word, part, { isFirst: place === 0, isLast, isOpen: isLast && !isExact }) : [];
    if (found.length === 0) return [];
    spans.push(...found);
  }
  return spans;
}

/** Where a word is, or holds, what was asked for. */
function spansIn(
  word: Word,
  { text, isTogether }: Word,
  place: { isFirst: boolean; isLast: boolean; isOpen: boolean },
): Span[] {
  if (!isTogether || text.length === 1) {
    const isFound = word.text === text || (place.isOpen && text.length >= OPEN_FROM && word.text.startsWith(text));
    return isFound ? [[word.start, word.end]] : [];
  }
  // What is not at the end of the question goes on to the end of the word, and so at its beginning.
  const starts = Array.from(word.text, (_, index) => index).filter((index) => {
    const isThere = word.text.startsWith(text, index) && (place.isFirst || index === 0);
    return isThere && (place.isLast || index + text.length === word.text.length);
  });
  // Where writing it plainly changed its length, nobody knows which part of it was meant.
  if (word.text.length !== word.end - word.start) return starts.length > 0 ? [[word.start, word.end]] : [];
  return starts.map((index) => [word.start + index, word.start + index + text.length]);
}
