"use client";

import { edgeOf, FieldNotes } from "./field";
import { useField } from "./form-state";

/** The error of a field that is drawn as several. */
export function FieldError({ name }: { name: string }) {
  const { id, error } = useField(name);
  if (!error) return null;
  return (
    <div className={edgeOf(error)}>
      <FieldNotes id={id} error={error} />
    </div>
  );
}
