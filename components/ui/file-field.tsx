"use client";

import { type ChangeEvent, type ReactNode, useState } from "react";
import { decode } from "@/lib/csv/decode";
import { hasMoreRowsThan } from "@/lib/csv/row-count";
import { CONTROL, describedBy, edgeOf, FieldNotes } from "./field";
import { useField } from "./form-state";

interface FileFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What the browser offers: ".csv,.tsv". */
  accept?: string;
  maxBytes: number;
  /** Where the file is a table: the rows that are read of it. */
  maxRows?: number;
}

const MB = 1024 * 1024;

/** A file to be sent. One that is too large is told of before it is sent. */
export function FileField({ name, label, hint, accept, maxBytes, maxRows }: FileFieldProps) {
  const { id, error } = useField(name);
  const [tooLarge, setTooLarge] = useState<string>();

  async function check({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const file = input.files?.[0];
    const fault = file && (await faultOf(file));
    // Another one may have been chosen meanwhile.
    if (input.files?.[0] !== file) return;
    setTooLarge(fault);
    if (fault) input.value = "";
  }

  async function faultOf(file: File): Promise<string | undefined> {
    if (file.size > maxBytes) {
      return `The file has ${(file.size / MB).toFixed(1)} MB, at most ${maxBytes / MB} MB are read. Choose another one.`;
    }
    if (maxRows === undefined) return undefined;
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    if (!text.ok || !hasMoreRowsThan(maxRows, text.value)) return undefined;
    return `The file has more than ${maxRows.toLocaleString("en-GB")} rows. Split it.`;
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
