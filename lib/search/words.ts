/** Letters that are no more than an accent away from others, but not by Unicode. */
const ALIKE: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
/** Scripts that are written without blanks between words. */
const TOGETHER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const RUN =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}\p{M}\u00ad])+/gu;

/** A word of a text, and where it stands in it. */
export interface Word {
  /** Without accents and capitals. */
  text: string;
  start: number;
  end: number;
  /** True where it is a run of a script without blanks, which may hold several words. */
  isTogether: boolean;
}

/** The words of a text, cut as the database cuts them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(RUN)].map(({ 0: word, index }) => ({
    text: folded(word),
    start: index,
    end: index + word.length,
    isTogether: TOGETHER.test(word),
  }));
}

/** A text without accents and capitals. */
export function folded(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{Mn}\u00ad]/gu, "")
    .normalize("NFC")
    .toLowerCase();
  return plain.replace(/[øłđðþßæœı]/g, (letter) => ALIKE[letter] ?? letter);
}
