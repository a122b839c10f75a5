"use client";

import type { ReactNode } from "react";
import { describedBy, edgeOf, FieldNotes, LabelText } from "./field";
import { useField } from "./form-state";
import type { Choice } from "./select-field";

interface ChoiceFieldProps {
  /** With `[]` at its end, several can be chosen. */
  name: string;
  legend: string;
  hint?: ReactNode;
  isOptional?: boolean;
  choices: readonly Choice[];
  /** True where what stands above already says what is chosen. */
  isLegendHidden?: boolean;
  /** How the choices stand. */
  layout?: "column" | "row" | "grid";
}

const LAYOUTS = {
  column: "grid gap-2.5",
  row: "flex flex-wrap gap-x-6 gap-y-2",
  grid: "grid gap-x-8 gap-y-2 sm:grid-cols-2 xl:grid-cols-3",
};

/** Radio buttons, or check boxes where several can be chosen. */
export function ChoiceField({
  name,
  legend,
  hint,
  isOptional,
  isLegendHidden,
  choices,
  layout = "column",
}: ChoiceFieldProps) {
  const { id, values, error } = useField(name);
  const type = name.endsWith("[]") ? "checkbox" : "radio";
  return (
    <fieldset className={edgeOf(error)} aria-describedby={describedBy(id, hint, error)}>
      <legend className={isLegendHidden ? "sr-only" : "font-medium"}>
        <LabelText label={legend} isOptional={isOptional} />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={`mt-1.5 ${LAYOUTS[layout]}`}>
        {choices.map((choice, index) => {
          // The first one carries the id that an error about the field leads to.
          const own = index === 0 ? id : `${id}-${choice.code}`;
          return (
            <div key={choice.code} className="grid grid-cols-[auto_1fr] content-start gap-x-2">
              <input
                id={own}
                type={type}
                name={name}
                value={choice.code}
                defaultChecked={values.includes(choice.code)}
                aria-describedby={choice.hint ? `${own}-is` : undefined}
                className="mt-1 size-4 accent-link"
              />
              <label htmlFor={own} className={choice.sign ? "flex items-center gap-1.5" : undefined}>
                {choice.sign}
                {choice.words}
              </label>
              {choice.hint && (
                <div id={`${own}-is`} className="col-start-2 text-note text-soft">
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
