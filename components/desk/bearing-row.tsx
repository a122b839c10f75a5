"use client";

import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";

const BEARING_CHOICES = [
  ["", "None"],
  ["TOWARD", "Toward"],
  ["AWAY", "Away from"],
  ["NEUTRAL", "Neutral to"],
] as const;

/** How the item bears on one indicator, and why. */
export function BearingRow({ slug, title, isFirst }: { slug: string; title: string; isFirst: boolean }) {
  const name = `bearings.${slug}`;
  const { id, values, error } = useField(name);
  const note = useField(`bearingNotes.${slug}`);
  // An error about the bearings as a whole leads to the first of them.
  const lead = isFirst && !error ? "bearings" : id;
  return (
    <fieldset
      className={`group/row grid gap-x-6 gap-y-1 border-line border-b py-2 xl:grid-cols-[minmax(0,1fr)_auto] ${edgeOf(error ?? note.error)}`}
      aria-describedby={describedBy(id, null, error)}
    >
      <legend className="float-left w-full pb-1 xl:w-auto xl:pb-0">{title}</legend>
      <div className="grid grid-cols-2 gap-x-5 gap-y-1 sm:flex">
        {BEARING_CHOICES.map(([code, words]) => {
          const own = code === "" ? lead : `${id}-${code}`;
          return (
            <div key={code} className="flex items-center gap-1.5">
              <input
                id={own}
                type="radio"
                name={name}
                value={code}
                defaultChecked={(values[0] ?? "") === code}
                className="size-4 accent-link"
              />
              <label htmlFor={own} className={code === "" ? "text-soft" : ""}>
                {words}
              </label>
            </div>
          );
        })}
      </div>
      {error && (
        <div className="xl:col-span-2">
          <FieldNotes id={id} error={error} />
        </div>
      )}
      <div className="hidden group-has-[input[type=radio]:not([value='']):checked]/row:block xl:col-span-2">
        <label htmlFor={note.id} className="text-note text-soft">
          Why it bears on this (optional)
        </label>
        <FieldNotes id={note.id} error={note.error} />
        <input
          id={note.id}
          name={`bearingNotes.${slug}`}
          defaultValue={note.values[0]}
          autoComplete="off"
          aria-invalid={note.error ? true : undefined}
          aria-describedby={describedBy(note.id, null, note.error)}
          className={CONTROL}
        />
      </div>
    </fieldset>
  );
}
