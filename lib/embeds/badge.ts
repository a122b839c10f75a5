import { LEVELS, type Level } from "@/lib/scales/rules";
import { escaped } from "@/lib/xml/text";
import { SHAPES } from "./rules";

/** White on each of them reads well: 4.5 to 1 at the least. */
const COLOURS: Record<Level, string> = {
  MOVING_AWAY: "#a8362f",
  NO_MOVEMENT: "#57606a",
  SIGNS_OF_MOVEMENT: "#22708a",
  GENUINE_MOVEMENT: "#0b6b5f",
  NOT_YET_RATED: "#57606a",
};
const LONGEST = 60;
const HEIGHT = 22;

/** What a badge says: a name, and what is so of it. */
export interface Badge {
  name: string;
  says: string;
  /** Null where it speaks of more than one. */
  level: Level | null;
}

/** A badge as an SVG picture that says in its title what it shows. Its text is as wide as it is measured here, in any font. */
export function badgeSvg({ name, says, level }: Badge): string {
  const [left, right] = [cut(name), cut(says)];
  const shape = level === null ? 0 : 20;
  const [leftText, rightText] = [widthOf(left), widthOf(right)];
  const leftWidth = leftText + 16;
  const width = leftWidth + shape + rightText + 16;
  const label = escaped(`${left}: ${right}`);
  const text = (x: number, length: number, fill: string, words: string) =>
    `<text x="${x}" y="15" fill="${fill}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<rect width="${width}" height="${HEIGHT}" rx="3" fill="${COLOURS[level ?? "NOT_YET_RATED"]}"/>`,
    `<path d="M3 0H${leftWidth}V${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#24292f"/>`,
    `<g font-family="system-ui,Verdana,sans-serif" font-size="12">${text(8, leftText, "#fff", left)}`,
    level === null
      ? ""
      : `<g transform="translate(${leftWidth + 8} 4)" color="#fff" aria-hidden="true">${SHAPES[level]}</g>`,
    `${text(leftWidth + shape + 8, rightText, "#fff", right)}</g></svg>\n`,
  ].join("");
}

/** The badge of one indicator. */
export function badgeOf(title: string, level: Level): Badge {
  return { name: title, says: LEVELS[level].words.toLowerCase(), level };
}

function cut(text: string): string {
  const signs = [...text];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : text;
}

/** About as wide as the signs are at 12 px; wide ones, as those of Hangul, count double. */
function widthOf(text: string): number {
  const widths = [...text].map((sign) => ((sign.codePointAt(0) ?? 0) >= 0x1100 ? 12 : 6.6));
  return Math.round(widths.reduce((sum, width) => sum + width, 0));
}
