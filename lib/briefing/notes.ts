import type { ChangedSince } from "@/lib/corrections/rules";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { ratingInWords } from "@/lib/scales/ratings";
import type { Note, Paragraph, Run } from "./document";
import type { NotedItem } from "./read-notes";

/** The notes of a briefing, numbered in the order in which its text first refers to them. */
export class Notes {
  private readonly order: number[] = [];

  constructor(
    private readonly items: Map<number, NotedItem>,
    private readonly since: ChangedSince,
    /** The tracker's address. */
    private readonly base: string,
  ) {}

  /** References to some items: "[1][2]", each with a word where the item was retracted. */
  refer(numbers: readonly number[]): Run[] {
    return numbers.flatMap((item): Run[] => {
      if (!this.items.has(item)) return [];
      if (!this.order.includes(item)) this.order.push(item);
      const note = this.order.indexOf(item) + 1;
      const fallen = this.isRetracted(item) ? [{ words: " (retracted)", manner: "STRONG" as const }] : [];
      return [{ words: `[${note}]`, note }, ...fallen];
    });
  }

  /** Whether an item was retracted, by what was known or since. */
  isRetracted(item: number): boolean {
    return this.items.get(item)?.state === "RETRACTED" || this.changeSince(item)?.change === "RETRACTION";
  }

  list(): Note[] {
    return this.order.flatMap((item, index) => {
      const noted = this.items.get(item);
      return noted ? [{ number: index + 1, words: this.words(noted) }] : [];
    });
  }

  private words(noted: NotedItem): Paragraph {
    const { item, version, headline, origin, outlet, occurred, published, url, archivedUrl, rating } = noted;
    const via = outlet === origin ? origin : `${origin}, via ${outlet}`;
    const on = published === null ? "" : `, published ${dateInWords(published)}`;
    const permanent = `${this.base}/evidence/${item}/versions/${version}`;
    const archived: Run[] = archivedUrl
      ? [{ words: " Archived: " }, { words: archivedUrl, to: archivedUrl }, { words: "." }]
      : [];
    return [
      { words: headline, manner: noted.state === "RETRACTED" ? "STRUCK" : undefined },
      { words: ` (${dateInWords(occurred)}). ${via}${on}. Rated ${rating}: ${ratingInWords(rating).toLowerCase()}. ` },
      { words: url, to: url },
      { words: "." },
      ...archived,
      { words: " Here: " },
      { words: `evidence ${item}, version ${version}`, to: permanent },
      { words: "." },
      ...this.marks(noted),
    ];
  }

  private marks({ item, change }: NotedItem): Run[] {
    const known = change ? [markOf(change.change, dayOfMoment(new Date(change.recordedAt)), change.reason)] : [];
    const later = this.changeSince(item);
    if (!later) return known;
    const to = `${this.base}/evidence/${item}/versions/${later.version}`;
    return [...known, { ...markOf(later.change, dayOfMoment(later.recordedAt), later.reason), to }];
  }

  private changeSince(item: number) {
    return this.since.items.find((change) => change.item === item);
  }
}

/** " Retracted on 3 Nov 2026: The source withdrew it." */
function markOf(change: "CORRECTION" | "RETRACTION", day: string, reason: string | null): Run {
  const verb = change === "RETRACTION" ? "Retracted" : "Corrected";
  return { words: ` ${verb} on ${dateInWords(day)}${reason ? `: ${reason}` : "."}`, manner: "STRONG" };
}
