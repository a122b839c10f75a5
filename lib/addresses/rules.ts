import { isVisible, type Reading } from "@/lib/text/rules";

export const MAX_ADDRESS_LENGTH = 2000;

const UNSAFE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800<>"\\]/u;
const HOST_NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const PRIVATE_HOST = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;
const WITHOUT_SCHEME = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]|$)/u;

/**
 * An address of the public web, as typed except for blanks around it; "" when nothing was entered. Refused is what a
 * reader could not follow or should not trust: other schemes, names and passwords before the host, IP addresses, and
 * hosts that only a private network knows.
 */
export function readAddress(raw: string): Reading<string> {
  if (!isVisible(raw)) return { ok: true, value: "" };
  const typed = raw.trim();
  const message = faultOf(typed);
  return message === null ? { ok: true, value: typed } : { ok: false, message };
}

function faultOf(typed: string): string | null {
  if (typed.length > MAX_ADDRESS_LENGTH) return tooLong(typed.length);
  if (UNSAFE.test(typed))
    return 'An address has no blanks, hidden characters, quotation marks, "<", ">" or "\\" in it.';
  if (WITHOUT_SCHEME.test(typed)) return `An address begins with https:// or http://. Write https://${typed}`;
  const authority = /^https?:\/\/([^/?#]+)/i.exec(typed)?.[1];
  if (authority === undefined) return "An address begins with https:// or http:// and the name of a site.";
  if (authority.includes("@")) return "An address must not contain a user name or password.";
  if (!URL.canParse(typed)) return "That is not an address that a browser can open.";
  const { href, hostname } = new URL(typed);
  if (href.length > MAX_ADDRESS_LENGTH) return tooLong(href.length);
  const host = hostname.replace(/\.$/, "");
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return "Write the name of the site, not its IP address.";
  if (!HOST_NAME.test(host) || PRIVATE_HOST.test(host)) return `${host} is not the name of a site on the public web.`;
  return null;
}

function tooLong(length: number): string {
  const grouped = (n: number) => n.toLocaleString("en-GB");
  return `The address is too long: ${grouped(length)} characters, at most ${grouped(MAX_ADDRESS_LENGTH)}.`;
}
