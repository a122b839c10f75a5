const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a text says by itself what stands between its cells, as Excel writes and reads it: a first line "sep=;". */
const SAID = /^sep=([,;\t])\r?\n/i;
const SAMPLE = 10;

/**
 * What stands between the cells: what the text says itself, or else what stands, outside of quotes, in each of its first
 * lines, and most often in the header.
 */
export function delimiterOf(text: string): { delimiter: Delimiter; begin: number } {
  const said = SAID.exec(text);
  if (said) return { delimiter: said[1] as Delimiter, begin: said[0].length };
  const lines = firstLines(text);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, least: Math.min(...counts), inHeader: counts[0] ?? 0 };
  });
  const [best] = scored.sort((a, b) => Math.sign(b.least) - Math.sign(a.least) || b.inHeader - a.inHeader);
  return { delimiter: best?.delimiter ?? ",", begin: 0 };
}

/** The first lines that have something in them, without what stands in quotes. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character !== "\n" && character !== "\r") line += character;
    else {
      if (line.trim() !== "") lines.push(line);
      line = "";
      if (lines.length === SAMPLE) return lines;
    }
  }
  return line.trim() === "" ? lines : [...lines, line];
}
