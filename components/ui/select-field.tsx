"use client";

import type { ReactNode } from "react";
import { CONTROL, describedBy, edgeOf, FieldNotes, LabelText } from "./field";
import { useField } from "./form-state";

export interface Choice {
  code: string;
  words: string;
  /** A sign beside the words. */
  sign?: ReactNode;
  hint?: ReactNode;
}

interface SelectFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  isOptional?: boolean;
  choices: readonly Choice[];
  /** What stands there while nothing is chosen. */
  none?: string;
}

export function SelectField({ name, label, hint, isOptional, choices, none = "Choose…" }: SelectFieldProps) {
  const { id, values, error } = useField(name);
  return (
    <div className={edgeOf(error)}>
      <label htmlFor={id} className="font-medium">
        <LabelText label={label} isOptional={isOptional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <select
        id={id}
        name={name}
        defaultValue={values[0] ?? ""}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`mt-1 block ${CONTROL}`}
      >
        <option value="">{none}</option>
        {choices.map(({ code, words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
