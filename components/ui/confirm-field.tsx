"use client";

import type { ReactNode } from "react";
import { describedBy, edgeOf, FieldNotes } from "./field";
import { useField } from "./form-state";

interface ConfirmFieldProps {
  name: string;
  label: string;
  children?: ReactNode;
}

/** A box to tick in order to go on all the same. It appears only after the warning that asks for it. */
export function ConfirmField({ name, label, children }: ConfirmFieldProps) {
  const { id, values, error } = useField(name);
  const isTicked = values.includes("yes");
  if (!error && !isTicked) return null;
  return (
    <div className={edgeOf(error)}>
      <FieldNotes id={id} error={error} />
      {children}
      <label htmlFor={id} className="mt-1 flex items-baseline gap-2">
        <input
          id={id}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={isTicked}
          aria-describedby={describedBy(id, null, error)}
          className="size-4 flex-none translate-y-0.5 accent-link"
        />
        {label}
      </label>
    </div>
  );
}
