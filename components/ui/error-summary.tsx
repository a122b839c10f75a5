"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Refusal } from "@/lib/form";
import { fieldId } from "./form-state";

interface SummaryProps {
  refusal: Refusal;
  /** What to do about it, where that is done in no field. */
  children?: ReactNode;
}

/** What is wrong with a form, each line leading to its field. Takes the focus whenever the form is refused. */
export function ErrorSummary({ refusal, children }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refusal is told, also one with the same words.
  useEffect(() => box.current?.focus(), [refusal]);
  return (
    <div
      ref={box}
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page came back because of this, and without JavaScript nothing else tells.
      autoFocus
      className="my-8 max-w-184 border-4 border-due px-5 py-4"
    >
      <h2 id="error-summary-title" className="font-semibold text-lg">
        There is a problem
      </h2>
      <ul className="mt-2 grid gap-1.5">
        {Object.entries(refusal.errors).map(([field, message]) => (
          <li key={field} className="font-medium text-due">
            {field === "form" ? message : <a href={`#${fieldId(field)}`}>{message}</a>}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
