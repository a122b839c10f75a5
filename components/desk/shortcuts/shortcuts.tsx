"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { LETTERS, type Letter, letterOf } from "@/lib/shortcuts/rules";
import { turnLetters, useLetters } from "./letters";

const HEARD = Object.keys(LETTERS) as Letter[];

/** Hears the letters that are pressed alone, and the button that tells of them. Without JavaScript it is not there. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null);
  const areOn = useLetters();

  useEffect(() => {
    if (!areOn) return;
    const hear = (event: KeyboardEvent) => {
      const letter = event.defaultPrevented || isElsewhere(event.target) ? null : letterOf(event);
      if (letter === null) return;
      if (letter === "help") dialog.current?.showModal();
      else if (!follow(letter)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [areOn]);

  if (areOn === null) return null;
  return (
    <>
      <p className="print:hidden">
        <button
          type="button"
          aria-haspopup="dialog"
          aria-keyshortcuts={areOn ? LETTERS.help.key : undefined}
          onClick={() => dialog.current?.showModal()}
          className="underline decoration-line underline-offset-3 hover:decoration-current"
        >
          {LETTERS.help.words}
        </button>
      </p>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts"
        className="m-auto w-[min(34rem,calc(100vw-2rem))] border border-ink bg-page px-6 py-5 text-body text-ink backdrop:bg-black/50"
      >
        <form method="dialog" className="flex items-baseline justify-between gap-x-6">
          <h2 id="shortcuts" className="font-semibold text-lg">
            {LETTERS.help.words}
          </h2>
          <button type="submit" className="border border-faint px-4 py-1 hover:border-ink">
            Close
          </button>
        </form>
        <dl className="mt-3 border-line border-t">
          {HEARD.map((letter) => (
            <Row key={letter} words={LETTERS[letter].words} isOff={!areOn}>
              <kbd>{LETTERS[letter].key}</kbd>
            </Row>
          ))}
          <Row words="Save, also from inside a field">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> or <kbd>⌘</kbd> <kbd>Enter</kbd>
          </Row>
          <Row words="Go to a page, also from inside a field">
            <kbd>Ctrl</kbd> <kbd>K</kbd> or <kbd>⌘</kbd> <kbd>K</kbd>
          </Row>
        </dl>
        <label className="mt-4 flex items-baseline gap-2">
          <input
            type="checkbox"
            checked={areOn}
            onChange={(event) => turnLetters(event.target.checked)}
            className="size-4 flex-none translate-y-0.5 accent-link"
          />
          Keys pressed alone are shortcuts
        </label>
        <p className="mt-1 text-note text-soft">
          Kept in this browser. In a field they are what they write, and they lead nowhere while a form holds text that
          was not sent.
        </p>
      </dialog>
    </>
  );
}

function Row({ words, isOff, children }: { words: string; isOff?: boolean; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-6 border-line border-b py-1.5">
      <dt>{words}</dt>
      <dd
        className={
          isOff ? "text-soft line-through" : "[&_kbd]:border [&_kbd]:border-faint [&_kbd]:bg-panel [&_kbd]:px-1.5"
        }
      >
        {isOff && <span className="sr-only">off: </span>}
        {children}
      </dd>
    </div>
  );
}

/** Whether a key is meant for something else: a field, or a dialog that is open. */
function isElsewhere(target: EventTarget | null): boolean {
  const isField =
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select"));
  return Boolean(isField || document.querySelector("dialog[open]"));
}

/** Goes where a letter leads; false where it leads nowhere from here. */
function follow(letter: Letter): boolean {
  const search = document.querySelector<HTMLInputElement>("main input[type=search]");
  if (letter === "search" && search) {
    search.focus();
    search.select();
    return true;
  }
  const link = document.querySelector<HTMLAnchorElement>(`a[aria-keyshortcuts="${LETTERS[letter].key}"]`);
  if (!link || holdsUnsentText()) return false;
  link.click();
  return true;
}

/** What would be lost by leaving: what was typed or chosen in a form that changes something, or came back refused. */
function holdsUnsentText(): boolean {
  const form = "main form:not([method=get])";
  if (document.querySelector(`${form}[data-refused]`)) return true;
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    `${form} :is(input:not([type=hidden]), textarea)`,
  );
  const options = document.querySelectorAll<HTMLOptionElement>(`${form} option`);
  return (
    [...fields].some((field) => field.value !== field.defaultValue || isTickedAnew(field)) ||
    [...options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  );
}

function isTickedAnew(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
}
