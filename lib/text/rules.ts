/** What became of something a person typed: its value, or one sentence that says what to do. */
export type Reading<T> = { ok: true; value: T } | { ok: false; message: string };

export type TextField = { label: string; max: number };

// Controls, half surrogate pairs and noncharacters break databases, feeds and XML; explicit direction marks
// (U+202A–202E, U+2066–2069) can make a text read as its opposite.
const FORBIDDEN = /(?![\n\t])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;

// U+2800 (braille blank) and U+1D159 (null notehead) count as symbols in Unicode but draw nothing.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800\u{1D159}])[\p{L}\p{N}\p{P}\p{S}]/u;

// The limit of Unicode's Stream-Safe Text Format (UAX #15); normalising longer runs takes quadratic time.
const ACCENT_PILE = /\p{M}{31}/u;

const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;

/** A label after "Enter" or "Choose": "a headline", "an outlet". Labels in u- are taken as "a user", "a unit". */
export function withArticle(label: string): string {
  return `${/^[aeio]/i.test(label) ? "an" : "a"} ${label}`;
}

/** True when the text holds at least one character that can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Characters as a person and PostgreSQL count them: code points, not UTF-16 units. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Text on one line, trimmed and in NFC; "" when nothing in it can be seen. */
export function readLine(raw: string, field: TextField): Reading<string> {
  const reading = readProse(raw, field);
  if (reading.ok && /[\n\t]/.test(reading.value)) {
    return refused(`The ${field.label} must be on one line, without line breaks or tabs.`);
  }
  return reading;
}

/** Text with line breaks (as \n) and tabs, trimmed and in NFC; "" when nothing in it can be seen. */
export function readProse(raw: string, { label, max }: TextField): Reading<string> {
  const typed = raw.replace(LINE_BREAK, "\n").trim();
  const forbidden = FORBIDDEN.exec(typed);
  if (forbidden) return refused(hiddenCharacter(label, typed, forbidden.index));
  if (!isVisible(typed)) return { ok: true, value: "" };
  if (ACCENT_PILE.test(typed)) return refused(`The ${label} has a letter with more than 30 accents.`);
  const value = typed.normalize("NFC");
  const length = characterCount(value);
  return length > max ? refused(tooLong(label, length, max)) : { ok: true, value };
}

function refused(message: string): Reading<never> {
  return { ok: false, message };
}

function tooLong(label: string, length: number, max: number): string {
  const grouped = (n: number) => n.toLocaleString("en-GB");
  return `The ${label} is too long: ${grouped(length)} characters, at most ${grouped(max)}.`;
}

function hiddenCharacter(label: string, text: string, index: number): string {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const before = Array.from(text.slice(Math.max(0, index - 40), index))
    .slice(-20)
    .join("")
    .trim();
  const place = isVisible(before) ? `after “${before.replace(/\s+/g, " ")}”` : "at its beginning";
  return `The ${label} contains a hidden character (U+${code}) ${place}. Delete it or type that passage again.`;
}
