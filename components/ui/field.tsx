import type { ReactNode } from "react";

export const CONTROL =
  "min-h-9 w-full border border-faint bg-panel px-2.5 py-1.5 text-ink aria-invalid:border-2 aria-invalid:border-due";

/** A label with "(optional)" where nothing needs to be entered. */
export function LabelText({ label, isOptional }: { label: string; isOptional?: boolean }) {
  return (
    <>
      {label}
      {isOptional && <span className="font-normal text-soft"> (optional)</span>}
    </>
  );
}

/** The ids of what is said about a control, for `aria-describedby`. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

/** The hint and the error of a control, between its label and itself. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="text-note text-soft">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-0.5 font-medium text-due text-note">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

/** The mark at the edge of what is at fault. */
export function edgeOf(error: string | undefined): string {
  return error ? "border-s-4 border-due ps-3" : "";
}
