"use client";

import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";

interface CredentialFieldProps {
  name: string;
  label: string;
  hint?: string;
  autoComplete: "username" | "current-password" | "new-password" | "one-time-code";
}

const TYPES = {
  username: "email",
  "current-password": "password",
  "new-password": "password",
  "one-time-code": "text",
};

/** One field of the forms of signing in, told to the browser so that it can fill it in or keep it. */
export function CredentialField({ name, label, hint, autoComplete }: CredentialFieldProps) {
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
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`mt-1 block max-w-96 ${CONTROL}`}
      />
    </div>
  );
}
