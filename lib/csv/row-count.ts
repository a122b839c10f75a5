import { delimiterOf } from "./delimiter";
import { rowCounter } from "./row-counter.mjs";

/** Whether delimited text has more rows below its first than `most`. */
export function hasMoreRowsThan(most: number, text: string): boolean {
  return rowCounter()(text.slice(delimiterOf(text).begin)) > most + 1;
}
