import { delimiterOf } from "./delimiter";

/**
 * Whether delimited text has more rows below its first than `most`, told without taking its cells apart. Blank lines are
 * no rows, and a line break between quotation marks ends none.
 */
export function hasMoreRowsThan(most: number, text: string): boolean {
  let [rows, isQuoted, isBlank] = [0, false, true];
  for (const [token] of text.slice(delimiterOf(text).begin).matchAll(/[\r\n]|"|[^\s,;"]+/g)) {
    if (token === '"') isQuoted = !isQuoted;
    else if (token !== "\n" && token !== "\r") isBlank = false;
    else if (!isQuoted) {
      if (!isBlank) rows += 1;
      if (rows > most + 1) return true;
      isBlank = true;
    }
  }
  return rows + (isBlank ? 0 : 1) > most + 1;
}
