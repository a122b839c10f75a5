"use client";

import { type ChangeEvent, type ReactNode, useState } from "react";
import { CONTROL, describedBy, edgeOf, FieldNotes } from "./field";
import { useField } from "./form-state";

interface FileFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What the browser offers: ".csv,.tsv". */
  accept?: string;
  maxBytes: number;
}

const MB = 1024 * 1024;

/** A file to be sent. One that is too large is told of before it is sent. */
export function FileField({ name, label, hint, accept, maxBytes }: FileFieldProps) {
  const { id, error } = useField(name);
  const [tooLarge, setTooLarge] = useState<string>();

  function check({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const size = input.files?.[0]?.size ?? 0;
    if (size <= maxBytes) return setTooLarge(undefined);
    setTooLarge(`The file has ${(size / MB).toFixed(1)} MB, at most ${maxBytes / MB} MB are read. Choose another one.`);
    input.value = "";
  }

  const told = tooLarge ?? error;
  return (
    <div className={edgeOf(told)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={told} />
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        onChange={check}
        aria-invalid={told ? true : undefined}
        aria-describedby={describedBy(id, hint, told)}
        className={`mt-1 block ${CONTROL}`}
      />
    </div>
  );
}
