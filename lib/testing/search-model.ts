import fc from "fast-check";

/** What is asked for, before it is written down as somebody would type it. */
interface Part {
  text: string;
  isQuoted: boolean;
}
export interface Question {
  /** Of each group one is enough. */
  groups: Part[][];
  excluded: Part[];
}

const SINGULAR: Record<string, string> = { missiles: "missile", tests: "test", policies: "policy", policy: "policies" };
const WORDS = [
  "missile",
  "Missiles",
  "test",
  "tests",
  "testing",
  "policy",
  "policies",
  "US",
  "use",
  "Élysée",
  "kn-23",
  "north",
];
const TOGETHER = ["북한", "북한이", "미사일", "대북한", "핵", "한이", "核実験", "実験"];

const written = fc.constantFrom(...WORDS, ...TOGETHER);
/** Texts in which the words of the questions stand now and then, also beside each other. */
export const texts = fc
  .array(fc.tuple(written, fc.constantFrom(" ", " ", ", ", " – ", "/")), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join("").trim());
const part: fc.Arbitrary<Part> = fc.oneof(
  written.map((text) => ({ text: text.replace(/^(.{4,6}).*$/u, "$1"), isQuoted: false })),
  written.map((text) => ({ text, isQuoted: false })),
  fc.array(written, { minLength: 1, maxLength: 3 }).map((words) => ({ text: words.join(" "), isQuoted: true })),
);
export const questions: fc.Arbitrary<Question> = fc.record({
  groups: fc.array(fc.array(part, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  excluded: fc.array(part, { maxLength: 1 }),
});

export function typed({ groups, excluded }: Question): string {
  const write = ({ text, isQuoted }: Part) => (isQuoted ? `"${text}"` : text);
  return [...groups.map((parts) => parts.map(write).join(" OR ")), ...excluded.map((one) => `-${write(one)}`)].join(
    " ",
  );
}

/** Whether one of the texts of a thing answers each part of the question; slowly, and as one would explain it. */
export function answers(fields: string[], { groups, excluded }: Question): boolean {
  const isIn = (one: Part) => fields.some((text) => says(text, one));
  return groups.every((parts) => parts.some(isIn)) && !excluded.some(isIn);
}

function says(text: string, { text: asked, isQuoted }: Part): boolean {
  const forms = isQuoted ? [asked] : [asked, SINGULAR[asked.toLowerCase()] ?? asked];
  return forms.some((form) => {
    const words = plain(form);
    const first = isTogether(words[0]) ? "[가-힣一-龥]*" : "";
    const last = words.at(-1) ?? "";
    const goesOn = isTogether(last) ? "[가-힣一-龥]*" : !isQuoted && last.length >= 3 ? "\\S*" : "";
    return new RegExp(`(^| )${first}${words.join(" ")}${goesOn}( |$)`).test(plain(text).join(" "));
  });
}

const isTogether = (word = "") => /^[가-힣一-龥]{2,}$/.test(word);

function plain(text: string): string[] {
  const unaccented = text.toLowerCase().replaceAll("é", "e");
  return unaccented
    .replace(/([가-힣一-龥]+)/g, " $1 ")
    .split(/[^a-z0-9가-힣一-龥]+/)
    .filter(Boolean);
}
