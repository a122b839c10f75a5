import type { ItemVersion } from "@/lib/evidence/read-item";

/** The words of the source in their own language, and beside them in English where they are in another. */
export function ItemQuote({ version: { quote, quoteLang, quoteEnglish, origin, outlet } }: { version: ItemVersion }) {
  if (!quote) return null;
  const source = `${origin.name}${outlet.name === origin.name ? "" : `, via ${outlet.name}`}`;
  return (
    <figure className="mt-5 max-w-184 border-ink border-s-2 ps-4">
      <div className={quoteEnglish ? "grid gap-x-8 gap-y-3 sm:grid-cols-2" : ""}>
        <blockquote lang={quoteLang ?? undefined} className="whitespace-pre-line font-serif text-lead italic">
          {quote}
        </blockquote>
        {quoteEnglish && (
          <div>
            <p className="text-note text-soft">In English</p>
            <blockquote lang="en" className="whitespace-pre-line font-serif text-lead">
              {quoteEnglish}
            </blockquote>
          </div>
        )}
      </div>
      <figcaption className="mt-1 text-note text-soft">{source}</figcaption>
    </figure>
  );
}
