import { type Run, wordsBetween } from "@/lib/evidence/words";

const KINDS = {
  KEPT: (text: string) => text,
  GONE: (text: string) => (
    <del className="text-soft">
      <span className="sr-only">[taken out: </span>
      {text}
      <span className="sr-only">]</span>
    </del>
  ),
  COME: (text: string) => (
    <ins className="bg-wash font-semibold decoration-2 underline-offset-3">
      <span className="sr-only">[put in: </span>
      {text}
      <span className="sr-only">]</span>
    </ins>
  ),
} as const satisfies Record<Run["mark"], (text: string) => React.ReactNode>;

/** Two texts as one: what went is struck, what came is underlined. */
export function WordChanges({ said, says }: { said: string; says: string }) {
  return wordsBetween(said, says).map(({ text, mark }, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name, and never change places.
    <span key={position}>{KINDS[mark](text)}</span>
  ));
}
