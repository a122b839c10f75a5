/** The kinds of file that can be kept as a copy, by media type. */
export const MEDIA_TYPES = {
  "application/pdf": { words: "PDF", endings: ["pdf"] },
  "image/png": { words: "PNG image", endings: ["png"] },
  "image/jpeg": { words: "JPEG image", endings: ["jpg", "jpeg"] },
  "image/gif": { words: "GIF image", endings: ["gif"] },
  "image/webp": { words: "WebP image", endings: ["webp"] },
  "text/html": { words: "HTML page", endings: ["html", "htm"] },
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

export const MAX_COPY_BYTES = 20 * 1024 * 1024;

const BEGINNING = 1_024;

/** How a file of each kind begins, one character for each byte. */
const SIGNATURES: readonly [MediaType, (beginning: string) => boolean][] = [
  ["application/pdf", (beginning) => /^%PDF-\d/.test(beginning)],
  ["image/png", (beginning) => beginning.startsWith("\x89PNG\r\n\x1a\n")],
  ["image/jpeg", (beginning) => beginning.startsWith("\xff\xd8\xff")],
  ["image/gif", (beginning) => /^GIF8[79]a/.test(beginning)],
  ["image/webp", (beginning) => beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8)],
  ["text/html", (beginning) => /^<(?:!doctype html|html|head|body)[\s>]/i.test(withoutPrologue(beginning))],
];

/** A document from its first element on: what may stand before it says nothing of its kind. */
function withoutPrologue(beginning: string): string {
  let rest = beginning.replace(/^\xef\xbb\xbf/, "").trimStart();
  for (const [opens, closes] of [
    ["<?xml", ">"],
    ["<!--", "-->"],
  ] as const) {
    while (rest.startsWith(opens)) {
      const end = rest.indexOf(closes, opens.length);
      if (end === -1) return "";
      rest = rest.slice(end + closes.length).trimStart();
    }
  }
  return rest;
}

/** What a file is by its content, whatever its name says; null where it is none of the kinds that are kept. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const beginning = String.fromCharCode(...content.subarray(0, BEGINNING));
  return SIGNATURES.find(([, isOfKind]) => isOfKind(beginning))?.[0] ?? null;
}

/** A file's name with an ending of its kind: a computer would carry out an HTML page that is called "page.hta". */
export function nameToHandOut(name: string, type: string): string {
  const endings: readonly string[] = MEDIA_TYPES[type as MediaType]?.endings ?? ["bin"];
  return endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) ? name : `${name}.${endings[0]}`;
}

/** "512 bytes", "34 KB", "1.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}
