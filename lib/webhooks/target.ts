import { type BlockList, isIP } from "node:net";
import { isVisible, type Reading } from "@/lib/text/rules";
import { isPublic, liesIn } from "./reach";

const MAX_LENGTH = 2000;
const UNSAFE = /[\s\p{Cc}\p{Cf}\p{Cs}<>"\\]/u;
const PUBLIC_NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Names that only a machine or a private network knows. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/** The host of an address as it is asked for: without the brackets of IPv6 and without a dot at its end. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}

/**
 * An address to which messages may be sent, as typed; "" when nothing was entered. What the name stands for is looked up
 * only when something is sent, and then each time. `networks` are those that may be reached beside the public internet.
 */
export function readTarget(raw: string, networks: BlockList): Reading<string> {
  if (!isVisible(raw)) return { ok: true, value: "" };
  const typed = raw.trim();
  const message = faultIn(typed, networks);
  return message === null ? { ok: true, value: new URL(typed).href } : { ok: false, message };
}

function faultIn(typed: string, networks: BlockList): string | null {
  if (UNSAFE.test(typed) || !URL.canParse(typed))
    return "That is not an address. Write it as https://example.org/hook.";
  const url = new URL(typed);
  if (url.href.length > MAX_LENGTH) return `The address is too long: at most ${MAX_LENGTH} characters.`;
  if (url.username || url.password) return "An address must not contain a user name or password.";
  if (url.hash) return "Leave out the # and what follows it: it is never sent.";
  return faultOfHost(url, networks) ?? faultOfPort(url, networks);
}

/** Whether the setting for private networks names any: then an address inside may be asked without encryption as well. */
function hasNetworks({ rules }: BlockList): boolean {
  return rules.length > 0;
}

function faultOfHost(url: URL, networks: BlockList): string | null {
  const host = hostOf(url);
  const mayBePlain = url.protocol === "http:" && hasNetworks(networks);
  if (url.protocol !== "https:" && !mayBePlain) return "An address begins with https://.";
  if (isIP(host)) {
    return isPublic(host) || liesIn(networks, host) ? null : `${host} is not an address of the public internet.`;
  }
  if (hasNetworks(networks)) return null;
  return PUBLIC_NAME.test(host) && !PRIVATE_NAME.test(host)
    ? null
    : `${host} is not the name of a site on the public internet.`;
}

/** Below 1024 lie services that speak other protocols than HTTP, and that a message could be made to sound like. */
function faultOfPort({ port }: URL, networks: BlockList): string | null {
  if (port === "" || port === "443" || Number(port) >= 1024 || hasNetworks(networks)) return null;
  return `Port ${port} is not one of the web: leave it out, or use one from 1024 on.`;
}
