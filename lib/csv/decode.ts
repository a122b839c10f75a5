import type { Reading } from "@/lib/text/rules";

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

const NOT_TEXT =
  "The file is neither UTF-8 nor UTF-16 text. Save it again as “CSV UTF-8”; a workbook (.xlsx) is not read.";

/** The text of a file in UTF-8 or UTF-16, without its byte order mark. Anything else is refused: it could only be guessed. */
export function decode(bytes: Uint8Array): Reading<string> {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  try {
    const value = new TextDecoder(marked?.encoding ?? unmarked(bytes), { fatal: true }).decode(bytes);
    return value.includes("\0") ? { ok: false, message: NOT_TEXT } : { ok: true, value };
  } catch {
    return { ok: false, message: NOT_TEXT };
  }
}

// The first character of a table is ASCII in practice; in UTF-16 one of its two bytes is then zero.
function unmarked([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0 && second !== 0) return "utf-16be";
  return second === 0 && first !== 0 ? "utf-16le" : "utf-8";
}
