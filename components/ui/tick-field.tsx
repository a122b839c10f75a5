"use client";

import { describedBy, edgeOf, FieldNotes } from "./field";
import { useField } from "./form-state";

/** One box to tick; its value is "yes". */
export function TickField({ name, label }: { name: string; label: string }) {
  const { id, values, error } = useField(name);
  return (
    <div className={edgeOf(error)}>
      <FieldNotes id={id} error={error} />
      <label htmlFor={id} className="flex items-baseline gap-2">
        <input
          id={id}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={values.includes("yes")}
          aria-describedby={describedBy(id, null, error)}
          className="size-4 flex-none translate-y-0.5 accent-link"
        />
        {label}
      </label>
    </div>
  );
}
