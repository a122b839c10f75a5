/** Scripts that only one language writes. Chinese characters are not among them: several languages write names in them. */
const SCRIPTS = [
  [/\p{Script=Hangul}/u, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
] as const;

/** The language that a name is surely written in, for readers that speak it aloud; undefined where its script leaves it open. */
export function scriptLanguage(name: string): string | undefined {
  return SCRIPTS.find(([script]) => script.test(name))?.[1];
}
