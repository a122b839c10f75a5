"use client";

import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";

interface CredentialFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** True for the one field of a page in which typing begins. */
  isFirst?: boolean;
  autoComplete: "username" | "email" | "current-password" | "new-password" | "one-time-code";
}

const TYPES = {
  username: "email",
  email: "email",
  "current-password": "password",
  "new-password": "password",
  "one-time-code": "text",
};

/** A field about who somebody is, told to the browser so that it can fill it in or keep it. */
export function CredentialField({ name, label, hint, isFirst, autoComplete }: CredentialFieldProps) {
  const { id, values, error } = useField(name);
  return (
    <div className={edgeOf(error)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        id={id}
        name={name}
        type={TYPES[autoComplete]}
        defaultValue={values[0]}
        autoComplete={autoComplete}
        // biome-ignore lint/a11y/noAutofocus: nothing else is done on the page of such a form.
        autoFocus={isFirst}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`mt-1 block max-w-96 ${CONTROL}`}
      />
    </div>
  );
}
