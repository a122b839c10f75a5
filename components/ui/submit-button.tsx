"use client";

import type { ReactNode } from "react";
import { useFormState } from "./form-state";
import { useSaveKeys } from "./save-key";

const LOOKS = {
  main: "border border-ink bg-ink px-5 py-2 font-medium text-page hover:bg-link aria-disabled:opacity-60",
  other: "border border-faint px-4 py-2 hover:border-ink aria-disabled:opacity-60",
};

interface SubmitButtonProps {
  children: ReactNode;
  /** What it says while the form is under way; a button beside the main one goes on saying what it is. */
  pending?: string;
  /** What the form is told where it has several buttons. */
  name?: string;
  value?: string;
  isOther?: boolean;
}

/** Sends its form, and says so while it is under way. */
export function SubmitButton({ children, pending = "Saving…", name, value, isOther = false }: SubmitButtonProps) {
  const { isPending } = useFormState();
  const keys = useSaveKeys();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-keyshortcuts={isOther ? undefined : keys}
      aria-disabled={isPending || undefined}
      className={LOOKS[isOther ? "other" : "main"]}
    >
      {isPending && !isOther ? pending : children}
    </button>
  );
}
