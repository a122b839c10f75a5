"use client";

import { type FormEvent, useState } from "react";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { keep, useKept } from "@/components/ui/use-kept";
import { type SavedView, viewsIn, viewsKey, withoutView, withView } from "@/lib/evidence/views";

interface SavedViewsProps {
  tracker: string;
  /** The address of the list, and what it is asked for now. */
  here: string;
  query: string;
}

/** The views of the list to which a reader gave names. They stay in this browser; the address of each can be sent to anybody. */
export function SavedViews({ tracker, here, query }: SavedViewsProps) {
  const isHydrated = useIsHydrated();
  const views = viewsIn(useKept(viewsKey(tracker)));
  const [told, tell] = useState("");
  if (!isHydrated) return null;
  const write = (next: SavedView[], words: string) =>
    tell(keep(viewsKey(tracker), JSON.stringify(next)) ? words : "This browser keeps nothing.");
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("view") ?? "").trim();
    if (name === "") return tell("Give it a name.");
    write(withView(views, { name, query }), `Saved as “${name}”.`);
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
                onClick={() => write(withoutView(views, view.name), `“${view.name}” is forgotten.`)}
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
