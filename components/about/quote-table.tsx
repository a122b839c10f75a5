import { dateInWords } from "@/lib/dates/words";
import { QUOTE_FINDINGS } from "@/lib/scales/subjects";
import type { AboutTracker } from "@/lib/trackers/read-about";

/** What the article quotes, who said it when, and how far the wording could be confirmed. */
export function QuoteTable({ quotes }: { quotes: AboutTracker["quotes"] }) {
  return (
    <ul>
      {quotes.map(({ position, wording, speaker, saidOn, finding, note }) => (
        <li key={position} className="grid gap-x-8 border-line border-b py-3 md:grid-cols-[1fr_16rem_1fr]">
          <blockquote className="font-serif text-[1.0625rem]">“{wording}”</blockquote>
          <p>
            {speaker}
            <span className="block text-soft">{saidOn ? dateInWords(saidOn) : "no single date"}</span>
          </p>
          <p>
            <span className="font-medium">{QUOTE_FINDINGS[finding].words}</span>
            <span className="block text-soft">{note}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
