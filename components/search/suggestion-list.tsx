import type { Suggestion } from "@/lib/search/suggestions";

interface SuggestionListProps {
  suggestions: Suggestion[];
  /** Which one is meant. */
  place: number | null;
}

/** What the search box offers, below it. */
export function SuggestionList({ suggestions, place }: SuggestionListProps) {
  return (
    <div
      id="suggestions"
      role="listbox"
      aria-label="Suggestions"
      hidden={suggestions.length === 0}
      className="absolute inset-x-0 top-full z-10 max-h-[70vh] overflow-y-auto border border-ink bg-panel py-1 text-ink sm:right-0 sm:left-auto sm:w-md"
    >
      {suggestions.map(({ group, name, href }, index) => (
        <div key={href} className="contents">
          {suggestions[index - 1]?.group !== group && (
            <p aria-hidden="true" className="px-2.5 pt-1.5 text-note text-soft">
              {group}
            </p>
          )}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which option is meant. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys. */}
          <div
            id={`suggestion-${index}`}
            role="option"
            aria-selected={index === place}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => location.assign(href)}
            className="cursor-pointer px-2.5 py-1 hover:bg-wash aria-selected:bg-wash aria-selected:outline-2 aria-selected:outline-link aria-selected:-outline-offset-2"
          >
            <span className="line-clamp-2">{name}</span>
            <span className="sr-only">, {group.toLowerCase()}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
