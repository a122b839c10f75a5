import type { Line } from "@/lib/feeds/rules";
import { kindsInWords, type NEWS_KINDS, type NewsCounts } from "@/lib/news/rules";
import type { Section } from "./rules";

export interface DigestSection {
  section: Section;
  told: Line[];
  /** How many more there were. */
  more: number;
}

/** What was recorded between two moments: from the first on, and before the second. */
export interface Digest {
  from: Date;
  until: Date;
  sections: DigestSection[];
  counts: NewsCounts;
}

/** "2 assessments, 1 item", as the board says how much is new. */
export function toldInWords({ counts }: Digest): string {
  return kindsInWords(counts);
}

const KIND_OF = {
  LEVEL: "ASSESSMENT",
  JUDGED: "ASSESSMENT",
  RETRACTION: "RETRACTION",
  CORRECTION: "CORRECTION",
  ITEM: "ITEM",
  LATE: "ITEM",
  LOAD: "ITEM",
} as const satisfies Record<Section, keyof typeof NEWS_KINDS>;

export function countsOfSections(sizes: readonly { section: Section; count: number }[]): NewsCounts {
  const counts: NewsCounts = {};
  for (const { section, count } of sizes) counts[KIND_OF[section]] = (counts[KIND_OF[section]] ?? 0) + count;
  return counts;
}
