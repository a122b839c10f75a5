"use client";

import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { isSaveChord, SAVE_KEYS } from "@/lib/shortcuts/rules";

const BUTTON = `button[aria-keyshortcuts="${SAVE_KEYS}"]`;

/** Sends a form by its chord: from anywhere in it, and from outside of all forms where it is the only one to be sent. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      // With Ctrl or ⌘ a browser opens a link in a new tab.
      if (event.defaultPrevented || !isSaveChord(event) || !(target instanceof Element) || target.closest("a, dialog"))
        return;
      const button = form.current?.querySelector<HTMLButtonElement>(BUTTON);
      const around = target.closest("form");
      const isMeant = around ? around === form.current : document.querySelectorAll(BUTTON).length === 1;
      if (!button || !isMeant) return;
      event.preventDefault();
      form.current?.requestSubmit(button);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [form]);
}

/** The keys of a form's main button, once the page answers to keys. */
export function useSaveKeys(): string | undefined {
  return useSyncExternalStore(
    () => () => {},
    () => SAVE_KEYS,
    () => undefined,
  );
}
