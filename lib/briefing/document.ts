import type { Level } from "@/lib/scales/rules";

/** Some words of a briefing, in one manner. */
export interface Run {
  words: string;
  /** Where they lead: a path on this site, or a web address. */
  to?: string;
  manner?: "STRONG" | "STRUCK" | "SOFT";
  /** The level that they name. */
  level?: Level;
  /** Where they stand for a note: its number. */
  note?: number;
}

/** Words that are read as one. */
export type Paragraph = Run[];

/** One thing that a section tells: what it is, and what is said of it. */
export interface Entry {
  head: Paragraph;
  body: Paragraph[];
}

export interface Section {
  id: string;
  title: string;
  /** What is said before its entries, or in their place. */
  words: Paragraph[];
  entries: Entry[];
}

/** A source that something rests on, under the number by which the text refers to it. */
export interface Note {
  number: number;
  words: Paragraph;
}

/** A briefing as it is read, whatever it is written down as. */
export interface BriefingDocument {
  tracker: Run;
  title: string;
  question: string;
  lead: Paragraph;
  /** What a reader must know first: that it tells of other days, or of things that were changed since. */
  notices: Paragraph[];
  sections: Section[];
  notes: Note[];
  /** "As known at the end of 20 Aug 2026." */
  known: string;
  /** The path that will say the same. */
  permanent: string;
  licence: string;
}

/** The words of a paragraph without their manner. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.map(({ words }) => words).join("");
}
