const HINTS = [
  ["missile test", "both words, from their beginning on, in singular or plural"],
  ["“north korea”", "in quotes: these words in a row"],
  ["seoul or tokyo", "either of the two"],
  ["missile -ballistic", "the first without the second"],
  ["북한", "Korean, Chinese and Japanese: any part of a word from two signs on"],
] as const;

/** How a search is written. */
export function SearchHints() {
  return (
    <>
      <dl className="mt-2 grid max-w-184 gap-x-5 gap-y-1 text-note sm:grid-cols-[max-content_1fr]">
        {HINTS.map(([typed, words]) => (
          <div key={typed} className="contents">
            <dt className="font-medium">{typed}</dt>
            <dd className="mb-1 text-soft sm:mb-0">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-note text-soft">
        Accents and capitals do not matter. A word of one or two letters is found whole only.
      </p>
    </>
  );
}
