"use client";

import { useState } from "react";
import { CONTROL, describedBy, edgeOf, FieldNotes, LabelText } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";
import { codesOf } from "@/lib/scales/rules";
import { ACTOR_KINDS } from "@/lib/scales/subjects";

const LEAST_ROWS = 4;

/** Who acted or spoke, by name, one to a row. One whom the tracker does not know yet is given a kind. */
export function ActorRows({ actors }: { actors: string[] }) {
  const { id, values, ...field } = useField("actors[]");
  const kinds = useField("actorKinds[]");
  const error = field.error ?? kinds.error;
  const [names, setNames] = useState(() =>
    [...values, ...Array<string>(LEAST_ROWS).fill("")].slice(0, Math.max(LEAST_ROWS, values.length + 1)),
  );
  const known = new Set(actors.map((name) => name.toLowerCase()));

  function change(row: number, name: string) {
    const changed = names.map((old, index) => (index === row ? name : old));
    setNames(changed.at(-1) === "" ? changed : [...changed, ""]);
  }

  return (
    <fieldset className={edgeOf(error)} aria-describedby={describedBy(id, "hint", error)}>
      <legend className="font-medium">
        <LabelText label="Actors" isOptional />
      </legend>
      <FieldNotes id={id} hint="Who acted or spoke, one in each field." error={error} />
      <div className="mt-1.5 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {names.map((name, row) => {
          const isNew = name.trim() !== "" && !known.has(name.trim().toLowerCase());
          const own = row === 0 ? id : `${id}-${row + 1}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list.
            <div key={row} className="flex gap-2">
              <input
                id={own}
                name="actors[]"
                list={`${id}-choices`}
                defaultValue={values[row]}
                onChange={(event) => change(row, event.target.value)}
                autoComplete="off"
                aria-label={`Actor ${row + 1}`}
                className={CONTROL}
              />
              <select
                id={row === 0 ? kinds.id : `${kinds.id}-${row + 1}`}
                name="actorKinds[]"
                defaultValue={kinds.values[row] ?? ""}
                aria-label={`Kind of actor ${row + 1}`}
                className={`${CONTROL} max-w-32 ${isNew || kinds.error ? "" : "hidden"}`}
              >
                <option value="">New: what?</option>
                {codesOf(ACTOR_KINDS).map((code) => (
                  <option key={code} value={code}>
                    {ACTOR_KINDS[code].words}
                  </option>
                ))}
              </select>
            </div>
          );
        })}
      </div>
      <datalist id={`${id}-choices`}>
        {actors.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </fieldset>
  );
}
