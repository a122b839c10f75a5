"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";
import { type SavedView, viewsIn, viewsKey, withoutView, withView } from "@/lib/evidence/views";
import { useIsAlive } from "./use-is-alive";

const CHANGED = "signpost-views";

interface SavedViewsProps {
  tracker: string;
  /** The address of the list, and what it is asked for now. */
  here: string;
  query: string;
}

/** The views of the list to which a reader gave names. They stay in this browser; the address of each can be sent to anybody. */
export function SavedViews({ tracker, here, query }: SavedViewsProps) {
  const isAlive = useIsAlive();
  const views = viewsIn(
    useSyncExternalStore(
      listen,
      () => keptText(tracker),
      () => null,
    ),
  );
  const [told, tell] = useState("");
  if (!isAlive) return null;
  const keep = (next: SavedView[], words: string) => tell(write(tracker, next) ? words : "This browser keeps nothing.");
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("view") ?? "").trim();
    if (name === "") return tell("Give it a name.");
    keep(withView(views, { name, query }), `Saved as “${name}”.`);
    form.reset();
  };
  return (
    <details className="open:w-full print:hidden">
      <summary className="w-fit list-none [&::-webkit-details-marker]:hidden">
        Saved views{views.length > 0 && ` (${views.length})`}
      </summary>
      <div className="mt-2 max-w-184 border-line border-s-2 ps-4 text-ink">
        {views.length === 0 && <p className="text-soft">None yet.</p>}
        <ul>
          {views.map((view) => (
            <li key={view.name} className="flex flex-wrap items-baseline gap-x-4">
              <a
                href={view.query === "" ? here : `${here}?${view.query}`}
                aria-current={view.query === query ? "page" : undefined}
                className="aria-[current]:font-semibold"
              >
                {view.name}
              </a>
              <button
                type="button"
                aria-label={`Forget “${view.name}”`}
                onClick={() => keep(withoutView(views, view.name), `“${view.name}” is forgotten.`)}
                className="text-soft underline"
              >
                Forget
              </button>
            </li>
          ))}
        </ul>
        <form onSubmit={save} className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-1">
          <label>
            Name of this view
            <input name="view" maxLength={80} className="ms-2 border border-faint bg-panel px-2 py-0.5" />
          </label>
          <button type="submit" className="border border-soft bg-panel px-2.5 py-0.5 hover:border-ink">
            Save this view
          </button>
        </form>
        <p aria-live="polite" className="mt-1">
          {told}
        </p>
        <p className="text-soft">
          The names stay in this browser. The view itself is the address of the page: whoever gets it sees the same.
        </p>
      </div>
    </details>
  );
}

function keptText(tracker: string): string | null {
  try {
    return window.localStorage.getItem(viewsKey(tracker));
  } catch {
    return null;
  }
}

function write(tracker: string, views: SavedView[]): boolean {
  try {
    window.localStorage.setItem(viewsKey(tracker), JSON.stringify(views));
  } catch {
    return false;
  }
  window.dispatchEvent(new Event(CHANGED));
  return true;
}

function listen(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}
