"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Refusal } from "@/lib/form";

interface CredentialFormProps {
  action: (form: FormData) => void;
  isPending: boolean;
  refusal: Refusal | null;
  /** What the button says. */
  submit: string;
  children: ReactNode;
}

/** The frame of the sign-in forms: what is wrong first, then the fields, then the one button. */
export function CredentialForm({ action, isPending, refusal, submit, children }: CredentialFormProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) summary.current?.focus();
  }, [refusal]);
  return (
    <form action={action} noValidate>
      {refusal && (
        <div
          ref={summary}
          role="alert"
          tabIndex={-1}
          aria-labelledby="summary-title"
          className="mb-6 max-w-184 border-4 border-away px-4 py-3"
        >
          <h2 id="summary-title" className="font-semibold">
            There is a problem
          </h2>
          <ul className="mt-1">
            {Object.entries(refusal.errors).map(([field, message]) => (
              <li key={field}>{field === "form" ? message : <a href={`#${field}`}>{message}</a>}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <button
        type="submit"
        disabled={isPending}
        className="mt-7 bg-ink px-5 py-2.5 font-semibold text-page hover:bg-link disabled:bg-soft"
      >
        {isPending ? "One moment …" : submit}
      </button>
    </form>
  );
}
