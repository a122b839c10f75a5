import { BlockList, isIP, isIPv6 } from "node:net";
import { isOfApi, problem } from "./problem.mjs";
import { limitRows } from "./row-limit.mjs";
import { signedSession } from "./signed-session.mjs";

const MB = 1024 * 1024;

/** The longest body that is read, in bytes: a form of the largest item, several times over. */
const LONGEST_BODY = 4 * MB;
/** And the longest where a file is sent: one of 20 MB with its form around it. */
const LONGEST_FILE_BODY = 21 * MB;
const FILE_PAGES = /^\/desk\/(import|trackers\/[^/]+\/evidence\/\d+\/copies\/new)\/?$/;
const TABLE_PAGE = /^\/desk\/import\/?$/;
/** Each is held in memory whole, some times over. */
const FILE_BODIES_AT_ONCE = 6;
/** So that nobody holds all places by sending slowly. */
const FILE_BODIES_OF_ONE = 2;
/** How long what is refused is still read while it comes in, and how long a client may be silent before it ends. */
const FAREWELL_MS = 10_000;
const SILENCE_MS = 500;

/** The words by which `lib/signed-out.ts` knows it. */
const NOT_SIGNED_IN = "You are not signed in.";
const TOO_MANY_ROWS = "The file has more than 50,000 rows. Split it.";
/** What the words begin with that `components/ui/form.tsx` shows as they are. */
const NOT_SAVED = "Nothing was saved.";

/** Of a refusal, which no later part of the site gives its own. */
const HEADERS = {
  connection: "close",
  "content-security-policy": "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

/**
 * @typedef {object} Settings
 * @property {string} secret that sessions are signed with
 * @property {string} [trustedProxies] addresses or ranges, separated by commas: "127.0.0.1, 10.0.0.0/8"
 * @property {(status: number) => string | undefined} [pageFor] what a browser is shown with that status
 */

/**
 * What every request passes before any page sees it. Its path must be readable and of this site; a body must say how long it is and
 * not be too long; files are taken from who is signed in, some at a time, and tables up to so many rows. The client's address is written where
 * `lib/request.ts` reads it: the peer's own, or what a trusted proxy says.
 * @param {Settings} settings
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   false where the request was already answered
 */
export function admission({ secret, trustedProxies = "", pageFor = () => undefined }) {
  const trusted = rangesOf(trustedProxies);
  /** The sessions that send a file at this moment, one as often as it sends one. @type {string[]} */
  const sending = [];

  /** @param {string | undefined} session @returns {[number, string] | null} */
  function fileRefusal(session) {
    if (session === undefined) return [401, NOT_SIGNED_IN];
    const own = sending.filter((one) => one === session).length;
    if (own >= FILE_BODIES_OF_ONE) return [503, "You are sending other files at this moment. Wait for them."];
    if (sending.length < FILE_BODIES_AT_ONCE) return null;
    return [503, "Many files are being sent at this moment. Try again in a minute."];
  }

  return (request, response) => {
    const carriesFile = lengthOf(request) > LONGEST_BODY;
    const carriesTable = TABLE_PAGE.test(pathOf(request));
    const session = carriesFile || carriesTable ? signedSession(request.headers.cookie, secret) : undefined;
    const refusal = addressRefusal(request) ?? bodyRefusal(request) ?? (carriesFile ? fileRefusal(session) : null);
    if (refusal) {
      answer(request, response, refusal, pageFor);
      return false;
    }
    if (carriesFile && session !== undefined) {
      sending.push(session);
      response.once("close", () => sending.splice(sending.indexOf(session), 1));
    }
    // Counting costs more than reading: a stranger's table is only read, up to the length of any form.
    if (carriesTable && session !== undefined)
      limitRows(request, response, () => answer(request, response, [413, TOO_MANY_ROWS], pageFor));
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
function bodyRefusal(request) {
  if (request.headers["transfer-encoding"] !== undefined) return [411, "Say in Content-Length how long the body is."];
  const longest = FILE_PAGES.test(pathOf(request)) ? LONGEST_FILE_BODY : LONGEST_BODY;
  if (lengthOf(request) > longest) return [413, `The body is too long: at most ${longest / MB} MB are read.`];
  return null;
}

/** @param {import("node:http").IncomingMessage} request */
function pathOf({ url = "/" }) {
  return url.split("?", 1)[0] ?? "";
}

/** @param {import("node:http").IncomingMessage} request */
function lengthOf({ headers }) {
  return Number(headers["content-length"] ?? 0);
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {[number, string]} refusal
 * @param {(status: number) => string | undefined} pageFor
 */
function answer(request, response, [status, message], pageFor) {
  const isApi = isOfApi(pathOf(request));
  const page = !isApi && String(request.headers.accept).includes("text/html") ? pageFor(status) : undefined;
  // Of a form that a script sends, the framework hands on the words of an answer of exactly this type.
  const isAction = request.headers["next-action"] !== undefined;
  const type = isAction ? "text/plain" : `${page === undefined ? "text/plain" : "text/html"}; charset=utf-8`;
  const words = isAction ? `${NOT_SAVED} ${message}` : (page ?? `${message}\n`);
  const body = isApi ? problem(status, message) : words;
  const headers = { ...HEADERS, "content-type": isApi ? "application/problem+json" : type };
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.write(body);
  readOn(request, () => response.end());
}

/**
 * Reads on, and drops it, while a client still sends: one that is cut off while it writes would not see the answer.
 * @param {import("node:http").IncomingMessage} request
 * @param {() => void} done
 */
function readOn(request, done) {
  const { socket } = request;
  const latest = Date.now() + FAREWELL_MS;
  let read = -1;
  const timer = setInterval(() => {
    const isOver = request.complete || socket.destroyed || socket.bytesRead === read || Date.now() > latest;
    read = socket.bytesRead;
    if (isOver) end();
  }, SILENCE_MS);
  const end = () => {
    clearInterval(timer);
    done();
  };
  request.once("end", end);
  request.resume();
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
