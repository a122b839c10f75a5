/** The kinds of file that can be kept as a copy, by media type. */
export const MEDIA_TYPES = {
  "application/pdf": { words: "PDF" },
  "image/png": { words: "PNG image" },
  "image/jpeg": { words: "JPEG image" },
  "image/gif": { words: "GIF image" },
  "image/webp": { words: "WebP image" },
  "text/html": { words: "HTML page" },
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

export const MAX_COPY_BYTES = 20 * 1024 * 1024;

const BEGINNING = 1_024;

/** How a file of each kind begins, one character for each byte. */
const SIGNATURES: readonly [MediaType, RegExp][] = [
  ["application/pdf", /^%PDF-\d/],
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[^]{4}WEBP/],
  ["text/html", /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i],
];

/** What a file is by its content, whatever its name says; null where it is none of the kinds that are kept. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const beginning = String.fromCharCode(...content.subarray(0, BEGINNING));
  return SIGNATURES.find(([, signature]) => signature.test(beginning))?.[0] ?? null;
}

/** "512 bytes", "34 KB", "1.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}
