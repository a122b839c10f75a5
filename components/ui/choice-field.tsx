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
  /** Where the list is long: how many of it stand open, and what the rest of it is. */
  fold?: { after: number; words: string };
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
  fold,
}: ChoiceFieldProps) {
  const { id, values, error } = useField(name);
  const type = name.endsWith("[]") ? "checkbox" : "radio";
  // The first one carries the id that an error about the field leads to.
  const boxes = choices.map((choice, index) => (
    <ChoiceBox
      key={choice.code}
      id={index === 0 ? id : `${id}-${choice.code}`}
      type={type}
      name={name}
      choice={choice}
      isChosen={values.includes(choice.code)}
    />
  ));
  const open = fold?.after ?? choices.length;
  const folded = choices.slice(open);
  return (
    <fieldset className={edgeOf(error)} aria-describedby={describedBy(id, hint, error)}>
      <legend className={isLegendHidden ? "sr-only" : "font-medium"}>
        <LabelText label={legend} isOptional={isOptional} />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={`mt-1.5 ${LAYOUTS[layout]}`}>{boxes.slice(0, open)}</div>
      {folded.length > 0 && (
        <details className="mt-2.5" open={folded.some(({ code }) => values.includes(code))}>
          <summary>
            {fold?.words} ({folded.length})
          </summary>
          <div className={`mt-2.5 ${LAYOUTS[layout]}`}>{boxes.slice(open)}</div>
        </details>
      )}
    </fieldset>
  );
}

interface ChoiceBoxProps {
  id: string;
  type: "checkbox" | "radio";
  name: string;
  choice: Choice;
  isChosen: boolean;
}

function ChoiceBox({ id, type, name, choice: { code, words, sign, hint }, isChosen }: ChoiceBoxProps) {
  return (
    <div className="grid grid-cols-[auto_1fr] content-start gap-x-2">
      <input
        id={id}
        type={type}
        name={name}
        value={code}
        defaultChecked={isChosen}
        aria-describedby={hint ? `${id}-is` : undefined}
        className="mt-1 size-4 accent-link"
      />
      <label htmlFor={id} className={sign ? "flex items-center gap-1.5" : undefined}>
        {sign}
        {words}
      </label>
      {hint && (
        <div id={`${id}-is`} className="col-start-2 text-note text-soft">
          {hint}
        </div>
      )}
    </div>
  );
}
