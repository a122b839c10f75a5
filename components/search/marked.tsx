import { excerpt, marked } from "@/lib/search/marks";
import type { Search } from "@/lib/search/rules";

interface MarkedProps {
  text: string;
  search: Search;
  /** Characters after which a text is cut, around what was found in it. */
  length?: number;
}

/** A text with what was searched for marked. */
export function Marked({ text, search, length }: MarkedProps) {
  const shown = length === undefined ? text : excerpt(text, search, length);
  return marked(shown, search).map(({ text: part, isHit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have nothing but their place.
    isHit ? <mark key={place}>{part}</mark> : part,
  );
}
