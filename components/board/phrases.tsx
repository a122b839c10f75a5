import { addressOf, type Phrase } from "@/lib/trackers/rules";
import type { AskedView } from "@/lib/view";

interface PhrasesProps {
  phrases: Phrase[];
  /** The tracker's address. */
  base: string;
  view: AskedView;
}

/** A sentence, each clause of which leads to what it rests on. */
export function Phrases({ phrases, base, view }: PhrasesProps) {
  return phrases.map(({ words, of }) =>
    of === undefined ? (
      words
    ) : (
      <a key={words} href={addressOf(of, base, view)}>
        {words}
      </a>
    ),
  );
}
