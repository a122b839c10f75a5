import { countLine, type TagCount } from "@/lib/counts/rules";

/** The fields of the form of an indicator, as they are called on it. */
export const INDICATOR_LABELS = {
  title: "Title",
  theme: "Theme",
  position: "Place in the theme",
  observes: "What is observed",
  articleSentence: "Sentence that it comes from",
  basis: "Where the sentence stands",
  significance: "Significance",
  reviewEveryDays: "Days between reviews",
  reviewNote: "Review note",
  searchedUntil: "Searched until",
  knownGaps: "Known gaps",
  counts: "Counts",
};

interface Described {
  title: string;
  theme: { slug: string };
  position: number;
  observes: string;
  articleSentence: string;
  basis: string;
  significance: string;
  reviewEveryDays: number;
  reviewNote: string | null;
  searchedUntil: string | null;
  knownGaps: string[];
  counts: unknown;
}

/** How the form of an indicator holds it. */
export function indicatorValues(indicator: Described): Record<keyof typeof INDICATOR_LABELS, string[]> {
  return {
    title: [indicator.title],
    theme: [indicator.theme.slug],
    position: [String(indicator.position + 1)],
    observes: [indicator.observes],
    articleSentence: [indicator.articleSentence],
    basis: [indicator.basis],
    significance: [indicator.significance],
    reviewEveryDays: [String(indicator.reviewEveryDays)],
    reviewNote: [indicator.reviewNote ?? ""],
    searchedUntil: [indicator.searchedUntil ?? ""],
    knownGaps: [indicator.knownGaps.join("\n")],
    // The database holds nothing else in this column.
    counts: [((indicator.counts ?? []) as TagCount[]).map(countLine).join("\n")],
  };
}
