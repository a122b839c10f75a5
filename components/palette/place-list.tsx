"use client";

import { useEffect } from "react";
import type { Destination } from "@/lib/palette/rules";

/** The pages that can be gone to, each with what it belongs to; one is meant. */
export function PlaceList({ places, place: meant }: { places: Destination[]; place: number | null }) {
  useEffect(() => {
    // Newer browsers answer with a promise, which must not be taken for the effect's end.
    document.getElementById(`place-${meant}`)?.scrollIntoView({ block: "nearest" });
  }, [meant]);
  return (
    <div
      id="places"
      role="listbox"
      aria-label="Pages"
      hidden={places.length === 0}
      className="mt-1 max-h-[50vh] overflow-y-auto border-line border-t"
    >
      {places.map(({ group, name, href, leavesView }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which option is meant.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
        <div
          key={href}
          id={`place-${index}`}
          role="option"
          aria-selected={index === meant}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => location.assign(href)}
          className="flex cursor-pointer flex-wrap justify-between gap-x-4 border-line border-b px-1.5 py-1.5 hover:bg-wash aria-selected:bg-wash aria-selected:outline-2 aria-selected:outline-link aria-selected:-outline-offset-2"
        >
          <span>
            {name}
            {leavesView && <span className="text-note text-soft"> (now)</span>}
          </span>
          <span className="text-note text-soft">{group}</span>
        </div>
      ))}
    </div>
  );
}
