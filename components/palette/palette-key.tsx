"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { isPaletteChord, PALETTE_KEYS } from "@/lib/shortcuts/rules";

const Palette = lazy(() => import("./palette"));

/** Opens the list of all pages by Ctrl and K, or by its button, and loads it then only. Without JavaScript it is not there. */
export function PaletteKey() {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!isPaletteChord(event, /Mac|iP/.test(navigator.platform)) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  if (!useIsHydrated()) return null;
  return (
    <>
      <p className="print:hidden">
        <button
          type="button"
          aria-haspopup="dialog"
          aria-keyshortcuts={PALETTE_KEYS}
          onClick={() => setOpen(true)}
          className="underline decoration-line underline-offset-3 hover:decoration-current"
        >
          Go to a page
        </button>
      </p>
      {isOpen && (
        <Suspense>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
