import { ReviewNote } from "@/components/approvals/review-note";
import { Occurred } from "@/components/evidence/occurred";
import { SectionHeading } from "@/components/ui/section-heading";
import { hasHit } from "@/lib/search/marks";
import type { Found } from "@/lib/search/read";
import type { ItemFound } from "@/lib/search/read-items";
import type { Search } from "@/lib/search/rules";
import { type AskedView, inView } from "@/lib/view";
import { Marked } from "./marked";
import { ShareInWords } from "./share-in-words";

interface FoundItemsProps {
  base: string;
  items: Found["items"];
  search: Search;
  /** As it was typed. */
  asked: string;
  view: AskedView;
}

/** The items of evidence that were found, and the way to the list of all of them. */
export function FoundItems({ base, items: { rows, count }, search, asked, view }: FoundItemsProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="items">
      <SectionHeading id="items" beside={<ShareInWords shown={rows.length} count={count} />}>
        Evidence
      </SectionHeading>
      <ul>
        {rows.map((item) => (
          <li
            key={item.number}
            className="grid gap-x-8 gap-y-1 border-line border-b py-3 md:grid-cols-[11rem_1fr] print:grid-cols-[11rem_1fr]"
          >
            <div className="text-soft">
              <Occurred date={item.occurred} />
            </div>
            <Item item={item} address={inView(`${base}/evidence/${item.number}`, view)} search={search} />
          </li>
        ))}
      </ul>
      <p className="mt-3 print:hidden">
        <a href={inView(`${base}/evidence?${new URLSearchParams({ q: asked })}`, view)}>
          {count > rows.length
            ? "All of them, newest first, in the list of evidence"
            : "Show these in the list of evidence"}
        </a>
      </p>
    </section>
  );
}

function Item({ item, address, search }: { item: ItemFound; address: string; search: Search }) {
  const { headline, summary, quote, quoteLang, quoteEnglish, state, origin, outlet, actors } = item;
  const isRetracted = state === "RETRACTED";
  const quotes = [
    { words: quote ?? "", lang: quoteLang ?? undefined },
    { words: quoteEnglish ?? "", lang: "en" },
  ].filter(({ words }) => hasHit(words, search));
  // A state may be both who acts and who reports.
  const named = new Set([
    origin,
    ...(outlet === origin ? [] : [`via ${outlet}`]),
    ...actors.filter((name) => hasHit(name, search)),
  ]);
  return (
    <div className="min-w-0 max-w-184">
      <a href={address} className={isRetracted ? "line-through decoration-current" : "font-medium"}>
        <Marked text={headline} search={search} />
      </a>
      {isRetracted && <strong className="ms-2 font-medium text-away">retracted</strong>}
      <ReviewNote state={state} isBlock />
      {summary !== "" && (
        <p>
          <Marked text={summary} search={search} length={240} />
        </p>
      )}
      {quotes.map(({ words, lang }) => (
        <blockquote key={lang} lang={lang} className="font-serif">
          “<Marked text={words} search={search} length={240} />”
        </blockquote>
      ))}
      <p className="text-note text-soft">
        {[...named].map((name, place) => (
          <span key={name}>
            {place > 0 && " · "}
            <Marked text={name} search={search} />
          </span>
        ))}
      </p>
    </div>
  );
}
