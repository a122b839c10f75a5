import { BlockList, isIP, isIPv6 } from "node:net";

const MB = 1024 * 1024;

/** The longest body that is read, in bytes: a form of the largest item, several times over. */
const LONGEST_BODY = 4 * MB;
/** And the longest where a file is sent: one of 20 MB with its form around it. */
const LONGEST_FILE_BODY = 21 * MB;
const FILE_PAGES = /^\/desk\/(import|trackers\/[^/]+\/evidence\/\d+\/copies\/new)\/?$/;
const FAREWELL_MS = 10_000;

/**
 * What every request passes before any page sees it. Its path must be readable and of this site; a body must say how long it is and
 * not be too long. The client's address is written where `lib/request.ts` reads it: the peer's own, or what a trusted proxy says.
 * @param {{ trustedProxies?: string }} settings addresses or ranges, separated by commas: "127.0.0.1, 10.0.0.0/8"
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   false where the request was already answered
 */
export function admission({ trustedProxies = "" } = {}) {
  const trusted = rangesOf(trustedProxies);
  return (request, response) => {
    const refusal = addressRefusal(request) ?? bodyRefusal(request);
    if (refusal) {
      answer(request, response, ...refusal);
      return false;
    }
    const peer = plain(request.socket.remoteAddress ?? "");
    const isProxy = isWithin(trusted, peer);
    const forwarded = isProxy ? String(request.headers["x-forwarded-for"] ?? "").split(",") : [];
    const named = forwarded.map((part) => plain(part.trim())).reverse();
    const client = named.find((address) => !isWithin(trusted, address)) ?? named.at(-1) ?? peer;
    if (!isProxy) {
      for (const name of Object.keys(request.headers)) if (isForwarding(name)) delete request.headers[name];
    }
    request.headers["x-signpost-client"] = isIP(client) ? client : peer || "unknown";
    return true;
  };
}

/** @param {import("node:http").IncomingMessage} request @returns {[number, string] | null} */
function addressRefusal({ method, url = "/" }) {
  // What is below cannot take either, and would call it a fault of its own.
  if (method === "TRACE") return [405, "Pages are read with GET and forms sent with POST."];
  const [path = ""] = url.split("?", 1);
  try {
    if (path.startsWith("/") && !decodeURIComponent(path).includes("\0")) return null;
  } catch {
    // Told below: a part after a percent sign is no UTF-8.
  }
  return [400, "There is no such address: it cannot be read."];
}

/** @param {import("node:http").IncomingMessage} request @returns {[number, string] | null} */
function bodyRefusal({ headers, url = "/" }) {
  if (headers["transfer-encoding"] !== undefined) return [411, "Say in Content-Length how long the body is."];
  const longest = FILE_PAGES.test(url.split("?", 1)[0] ?? "") ? LONGEST_FILE_BODY : LONGEST_BODY;
  if (Number(headers["content-length"] ?? 0) > longest) {
    return [413, `The body is too long: at most ${longest / MB} MB are read.`];
  }
  return null;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} message
 */
function answer(request, response, status, message) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  // Read on for a moment: a client that is cut off while it writes would not see the answer.
  request.resume();
  response.end(`${message}\n`, () => setTimeout(() => request.destroy(), FAREWELL_MS).unref());
}

/** @param {string} name */
function isForwarding(name) {
  return name === "forwarded" || name.startsWith("x-forwarded-");
}

/** @param {string} list */
function rangesOf(list) {
  const ranges = new BlockList();
  for (const range of list.split(",").map((part) => part.trim())) {
    if (range === "") continue;
    const [address = "", length] = range.split("/");
    if (length === undefined) ranges.addAddress(address, familyOf(address));
    else ranges.addSubnet(address, Number(length), familyOf(address));
  }
  return ranges;
}

/** @param {BlockList} ranges @param {string} address */
function isWithin(ranges, address) {
  return isIP(address) !== 0 && ranges.check(address, familyOf(address));
}

/** @param {string} address @returns {"ipv4" | "ipv6"} */
function familyOf(address) {
  return isIPv6(address) ? "ipv6" : "ipv4";
}

/** An IPv4 address that came in over an IPv6 socket, as IPv4. @param {string} address */
function plain(address) {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice("::ffff:".length) : address;
}
