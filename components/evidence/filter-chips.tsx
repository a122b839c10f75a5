import { dateInWords } from "@/lib/dates/words";
import { type FilterField, filterQuery, type TypedFilter } from "@/lib/evidence/filter";
import type { EvidenceChoices } from "@/lib/evidence/read";
import { BEARINGS, isCodeOf, KINDS, type Scale, SIGNIFICANCES } from "@/lib/scales/rules";
import { type AskedView, inView } from "@/lib/view";

interface FilterChipsProps {
  /** The address of the list. */
  here: string;
  typed: TypedFilter;
  choices: EvidenceChoices;
  view: AskedView;
}

/** What the list is narrowed to, each part to be taken away on its own. */
export function FilterChips({ here, typed, choices, view }: FilterChipsProps) {
  const chips = chipsOf(typed, choices);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="mt-4 flex flex-wrap gap-2 text-note print:hidden">
      {chips.map(([field, name, words]) => (
        <li key={field}>
          <a
            href={inView(`${here}?${filterQuery(typed, { [field]: "", page: "" })}`, view)}
            aria-label={`Remove ${name}: ${words}`}
            className="inline-flex items-baseline gap-1.5 border border-line bg-panel px-2 py-1 no-underline hover:border-ink"
          >
            <span className="text-soft">{name}</span> {words}
            <span aria-hidden="true" className="text-soft">
              ×
            </span>
          </a>
        </li>
      ))}
      <li>
        <a href={inView(here, view)} className="inline-block px-1 py-1">
          Remove all
        </a>
      </li>
    </ul>
  );
}

function chipsOf(typed: TypedFilter, { indicators }: EvidenceChoices): [FilterField, string, string][] {
  const chips: [FilterField, string, string][] = [
    ["q", "Words", typed.q.trim()],
    ["indicator", "Indicator", indicators.find(({ slug }) => slug === typed.indicator)?.name ?? ""],
    ["bearing", "Bearing", wordsOf(BEARINGS, typed.bearing)],
    ["kind", "Kind", wordsOf(KINDS, typed.kind)],
    ["significance", "Significance", wordsOf(SIGNIFICANCES, typed.significance)],
    ["actor", "Actor", typed.actor],
    ["source", "Source", typed.source],
    ["from", "From", typed.from && dateInWords(typed.from.trim())],
    ["to", "To", typed.to && dateInWords(typed.to.trim())],
  ];
  return chips.filter(([, , words]) => words !== "");
}

function wordsOf(scale: Scale, code: string): string {
  return isCodeOf(scale, code) ? (scale[code]?.words.toLowerCase() ?? "") : "";
}
