import { createHash } from "node:crypto";

/** Signs that XML 1.0 has no place for, half signs, and those that turn the direction of what stands around them. */
const NO_MARKUP = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069]/gu;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it may stand in HTML and XML, between tags or in a quoted attribute. */
export function asMarkup(text: string): string {
  return text.replace(NO_MARKUP, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What a Content-Security-Policy calls a style or script that stands in the page itself. */
export function hashOf(content: string): string {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
