/**
 * What one key asks for at the desk. No browser has a letter that is pressed alone, and a screen reader that has one
 * takes it before a page learns of it.
 */
export const LETTERS = {
  evidence: { key: "e", words: "New evidence" },
  assessment: { key: "a", words: "New assessment" },
  search: { key: "s", words: "Search" },
  next: { key: "n", words: "Next thing that waits" },
  help: { key: "?", words: "Keyboard shortcuts" },
} as const;

export type Letter = keyof typeof LETTERS;

/** How the chord that sends a form is written for `aria-keyshortcuts`. */
export const SAVE_KEYS = "Control+Enter Meta+Enter";

/** What a browser tells of a key that was pressed. */
export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
  isComposing: boolean;
  getModifierState: (key: "AltGraph") => boolean;
}

/** What a key that is pressed alone asks for; null where it asks for nothing. */
export function letterOf(press: Press): Letter | null {
  const { ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = press;
  if (ctrlKey || metaKey || altKey || press.getModifierState("AltGraph") || repeat || isComposing) return null;
  const key = latinKey(press);
  // Shift is how "?" is written on most keyboards, and a capital letter is another key.
  if (shiftKey && key !== LETTERS.help.key) return null;
  const letters = Object.keys(LETTERS) as Letter[];
  return letters.find((letter) => LETTERS[letter].key === key) ?? null;
}

/** The key in lower case; where a keyboard writes another script, the Latin letter at its place. */
function latinKey({ key, code }: Press): string {
  if (/^[ -~]$/.test(key) || !/^\p{L}$/u.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Whether a form is to be sent: Ctrl and Enter, or ⌘ and Enter. */
export function isSaveChord({ key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing }: Press): boolean {
  return key === "Enter" && ctrlKey !== metaKey && !altKey && !shiftKey && !repeat && !isComposing;
}

/** How the chord that opens the list of all pages is written for `aria-keyshortcuts`. */
export const PALETTE_KEYS = "Control+K Meta+K";

/**
 * Whether the list of all pages is asked for: Ctrl and K, or ⌘ and K on a Mac, where Ctrl and K cut the rest of a line.
 */
export function isPaletteChord(press: Press, isMac: boolean): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = press;
  const isHeld = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isHeld && !altKey && !shiftKey && !repeat && !isComposing && latinKey(press) === "k";
}

/** Where the letters lead from a page of the site: to what belongs to the tracker and the indicator that it is about. */
export function waysFrom(path: string): { letter: Exclude<Letter, "help">; href: string }[] {
  const [, tracker, indicator] =
    /^\/desk\/trackers\/(?!new(?:\/|$))([\w-]+)(?:\/indicators\/(?!new(?:\/|$))([\w-]+))?/.exec(path) ?? [];
  const about = new URLSearchParams({ ...(tracker && { tracker }), ...(indicator && { indicator }) });
  return [
    { letter: "evidence", href: tracker ? `/desk/trackers/${tracker}/evidence/new` : "/desk/evidence/new" },
    { letter: "assessment", href: ["/desk/assessments/new", about].filter(String).join("?") },
    { letter: "search", href: "/desk/search" },
    { letter: "next", href: `/desk/next?${new URLSearchParams({ after: path })}` },
  ];
}
