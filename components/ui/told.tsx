"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { CONTROL } from "./field";
import { useFormState } from "./form-state";

interface ToldProps {
  title: string;
  children?: ReactNode;
  /** How what was told is shown: an address to copy, codes to keep, or a sentence. */
  as: "address" | "codes" | "sentence";
}

/** What a form told when it was accepted. It is shown this once, so it takes the focus. */
export function Told({ title, children, as }: ToldProps) {
  const told = useFormState().told ?? [];
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer is told, also one with the same words.
  useEffect(() => box.current?.focus(), [told]);
  return (
    <div ref={box} role="status" tabIndex={-1} className="my-5 max-w-184 border-ink border-s-4 bg-wash px-4 py-3">
      <p className="font-semibold">{title}</p>
      {as === "sentence" && told.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {as === "address" && (
        <input readOnly aria-label={title} value={told[0]} className={`mt-2 block font-mono ${CONTROL}`} />
      )}
      {as === "codes" && (
        <ul className="my-2 grid max-w-96 grid-cols-1 gap-x-8 gap-y-1 font-mono sm:grid-cols-2">
          {told.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      )}
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
