"use client";

import type { ChangeEvent, FocusEvent, ReactNode } from "react";
import { CONTROL, describedBy, edgeOf, FieldNotes, LabelText } from "./field";
import { useField } from "./form-state";
import { TextArea } from "./text-area";

interface TextFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  isOptional?: boolean;
  /** What the browser offers while typing. */
  choices?: readonly string[];
  /** Lines to show; a field of more than one takes line breaks. */
  rows?: number;
  inputMode?: "url" | "numeric";
  /** True for the one field of a page in which typing begins. */
  isFirst?: boolean;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
}

export function TextField({
  name,
  label,
  hint,
  isOptional,
  choices,
  rows = 1,
  inputMode,
  isFirst,
  onChange,
  onBlur,
}: TextFieldProps) {
  const { id, values, error } = useField(name);
  const control = {
    id,
    name,
    defaultValue: values[0],
    autoComplete: "off",
    autoFocus: isFirst,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(id, hint, error),
  };
  return (
    <div className={edgeOf(error)}>
      <label htmlFor={id} className="font-medium">
        <LabelText label={label} isOptional={isOptional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {rows > 1 ? (
        <TextArea {...control} rows={rows} className={`mt-1 block ${CONTROL}`} />
      ) : (
        <input
          {...control}
          inputMode={inputMode}
          list={choices && `${id}-choices`}
          onChange={onChange}
          onBlur={onBlur}
          className={`mt-1 block ${CONTROL}`}
        />
      )}
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}
