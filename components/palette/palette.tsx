"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { CONTROL } from "@/components/ui/field";
import { useOptions } from "@/components/ui/use-options";
import { type Destination, destination, type Place, placesFor } from "@/lib/palette/rules";
import { clocksIn } from "@/lib/view";
import { PlaceList } from "./place-list";

const MOST_SHOWN = 50;
const ANSWERS = { waiting: "Loading…", broken: "The list could not be loaded. Close this, and try once more." };

/** A dialog with every page and indicator, to be narrowed by typing. The browser gives the focus back when it closes. */
export default function Palette({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const places = usePlaces();
  const [typed, setTyped] = useState("");
  const path = usePathname();
  const clocks = clocksIn(useSearchParams());
  const all = typeof places === "string" ? [] : places;
  const found = placesFor(typed, all, path);
  const shown = found.slice(0, MOST_SHOWN).map((place) => destination(place, all, path, clocks));
  const options = useOptions(shown, ({ href }: Destination) => location.assign(href), 0);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-label="Go to a page"
      onClose={close}
      className="mx-auto mt-[12vh] w-[min(38rem,calc(100vw-2rem))] border border-ink bg-page px-4 py-4 text-body text-ink backdrop:bg-black/50"
    >
      <form method="dialog" className="flex gap-3" onSubmit={(event) => event.preventDefault()}>
        <input
          type="text"
          role="combobox"
          aria-label="Page or indicator"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls="places"
          aria-activedescendant={options.place === null ? undefined : `place-${options.place}`}
          placeholder="Page or indicator"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            options.reset();
          }}
          onKeyDown={options.onKeyDown}
          className={`${CONTROL} placeholder:text-soft`}
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="flex-none border border-faint px-4 py-1 hover:border-ink"
        >
          Close
        </button>
      </form>
      <p role="status" className="mt-2 text-note text-soft">
        {typeof places === "string" ? ANSWERS[places] : countInWords(found.length)}
      </p>
      <PlaceList places={shown} place={options.place} />
    </dialog>
  );
}

function countInWords(count: number): string {
  if (count === 0) return "No page is called so.";
  if (count > MOST_SHOWN) return `${count} pages, of which the first ${MOST_SHOWN} are shown: type more of the name.`;
  return count === 1 ? "1 page" : `${count} pages`;
}

function usePlaces(): Place[] | keyof typeof ANSWERS {
  const [places, setPlaces] = useState<Place[] | keyof typeof ANSWERS>("waiting");
  useEffect(() => {
    const leaving = new AbortController();
    fetch("/places", { signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : "broken"))
      .then(setPlaces, () => leaving.signal.aborted || setPlaces("broken"));
    return () => leaving.abort();
  }, []);
  return places;
}
