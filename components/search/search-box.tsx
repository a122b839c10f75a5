"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { useOptions } from "@/components/ui/use-options";
import type { Suggestion } from "@/lib/search/suggestions";
import { clocksIn, inView, keptClocks } from "@/lib/view";
import { SuggestionList } from "./suggestion-list";
import { useSuggestions } from "./use-suggestions";

/** Searches a tracker from any of its pages, on the days that the page shows, and offers what may be meant. Without JavaScript it is a plain form. */
export function SearchBox({ action }: { action: string }) {
  const [isOpen, setOpen] = useState(false);
  const clocks = clocksIn(useSearchParams());
  const { suggestions, ask } = useSuggestions(`${action}/suggestions`);
  const shown = isOpen ? suggestions.map((one) => ({ ...one, href: inView(one.href, clocks) })) : [];
  const options = useOptions(shown, ({ href }: Suggestion) => location.assign(href), null);
  const combobox = useIsHydrated() && {
    role: "combobox",
    "aria-autocomplete": "list" as const,
    "aria-expanded": shown.length > 0,
    "aria-controls": "suggestions",
    "aria-activedescendant": options.place === null ? undefined : `suggestion-${options.place}`,
  };

  return (
    <search aria-label="Search this tracker" className="relative w-full sm:w-56">
      <form action={action} method="get">
        {Object.entries(keptClocks(clocks)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          {...combobox}
          type="search"
          name="q"
          aria-label="Search this tracker"
          placeholder="Search"
          autoComplete="off"
          maxLength={200}
          onChange={({ target }) => {
            options.reset();
            setOpen(true);
            ask(target.value.trim());
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape" && shown.length > 0) {
              // Once more, and the browser empties the field.
              event.preventDefault();
              options.reset();
              setOpen(false);
            } else if (event.key === "ArrowDown" && !isOpen) setOpen(true);
            else options.onKeyDown(event);
          }}
          onBlur={() => setOpen(false)}
          className="min-h-9 w-full border border-line bg-panel px-2.5 py-1 text-ink placeholder:text-soft hover:border-faint"
        />
      </form>
      <SuggestionList suggestions={shown} place={options.place} />
      <p role="status" className="sr-only">
        {isOpen && suggestions.length > 0 && `${suggestions.length} suggestions, choose with the arrow keys`}
      </p>
    </search>
  );
}
