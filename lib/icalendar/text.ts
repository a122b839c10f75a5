import { fitForXml } from "@/lib/xml/text";

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** Content lines with what ends them, folded (RFC 5545, 3.1). */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Text as a value (RFC 5545, 3.3.11). What no calendar takes stands as U+FFFD. */
export function textValue(text: string): string {
  return fitForXml(text.replace(/\r\n?/g, "\n"))
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** A day, "20260921". */
export function dayValue(day: string): string {
  return day.replaceAll("-", "");
}

/** A moment in UTC, "20260921T101500Z". */
export function momentValue(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** No line is longer than 75 octets, and no character is cut through. */
function folded(line: string): string {
  let told = "";
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > MOST_OCTETS) {
      told += "\r\n ";
      octets = 1;
    }
    told += character;
    octets += length;
  }
  return told;
}
