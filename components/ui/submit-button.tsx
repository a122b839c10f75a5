"use client";

import type { ReactNode } from "react";
import { useFormState } from "./form-state";

/** Sends its form, and says so while it is under way. */
export function SubmitButton({ children, pending = "Saving…" }: { children: ReactNode; pending?: string }) {
  const { isPending } = useFormState();
  return (
    <button
      type="submit"
      aria-disabled={isPending || undefined}
      className="border border-ink bg-ink px-5 py-2 font-medium text-page hover:bg-link aria-disabled:opacity-60"
    >
      {isPending ? pending : children}
    </button>
  );
}
