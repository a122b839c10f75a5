import { promisify } from "node:util";
import zlib, { constants } from "node:zlib";
import { marked } from "./earlier-page.mjs";

/** Public pages: they never read a session, so that everybody is sent the same. */
const PAGES =
  /^\/(trackers\/[^/]+(\/(timeline(\/levels)?|scenarios|changes|briefing|actors|outlooks|codebook|about|indicators\/[^/]+(\/assessments\/\d+)?|evidence(\/\d+(\/versions(\/\d+)?)?)?))?)?$/;
/** What asks for part of a page, or comes with a name. */
const NOT_FOR_ALL = ["authorization", "range", "rsc", "next-router-prefetch", "next-router-state-tree", "next-action"];
const SESSION = /(?:^|;\s*)(?:__Secure-)?signpost\.session_token=/;

/** A page is made anew after so long, whatever happened: it may tell the minute. */
const KEPT_MS = 60_000;
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_PAGE = 2 * 1024 * 1024;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const PACKINGS = {
  br: (/** @type {Buffer} */ body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (/** @type {Buffer} */ body) => gzip(body),
};
/** @typedef {keyof typeof PACKINGS} Packing */
const BEST_FIRST = /** @type {Packing[]} */ (Object.keys(PACKINGS));
const REFUSED = /;\s*q=0(\.0*)?\s*$/;

/**
 * @typedef {object} Rendered
 * @property {number} status
 * @property {import("node:http").OutgoingHttpHeaders} headers
 * @property {Buffer} body
 */

/**
 * @typedef {Rendered & { state: string, madeAt: number, packed: Map<Packing, Promise<Buffer>> }} Kept
 */

/**
 * Keeps finished pages, each with the policy that its nonce belongs to, for as long as nothing was recorded since it was
 * made, and a minute at most. While the database cannot be asked the last good page is sent, which then says so.
 * @param {object} settings
 * @param {() => Promise<string>} settings.mark how far the ledger reaches
 * @param {(request: import("node:http").IncomingMessage) => Promise<Rendered>} settings.render
 * @param {() => number} [settings.clock] in milliseconds
 */
export function keptPages({ mark, render, clock = Date.now }) {
  /** The page that was asked for last comes last. @type {Map<string, Kept>} */
  const pages = new Map();
  /** @type {Map<string, Promise<Kept>>} */
  const rendering = new Map();
  let bytes = 0;

  /** @param {string} key @param {Kept} page */
  function keep(key, page) {
    drop(key);
    if (page.body.length > LONGEST_PAGE) return;
    pages.set(key, page);
    bytes += weightOf(page);
    for (const oldest of pages.keys()) {
      if (bytes <= MOST_BYTES) break;
      drop(oldest);
    }
  }

  /** @param {string} key */
  function drop(key) {
    const page = pages.get(key);
    if (page && pages.delete(key)) bytes -= weightOf(page);
  }

  /** @param {string} key */
  function found(key) {
    const page = pages.get(key);
    if (page && pages.delete(key)) pages.set(key, page);
    return page;
  }

  /** @param {import("node:http").IncomingMessage} request @param {string} key @param {string} state */
  function made(request, key, state) {
    const name = `${state} ${key}`;
    const running = rendering.get(name);
    if (running) return running;
    const making = render(request).then((rendered) => {
      const page = { ...rendered, state, madeAt: clock(), packed: new Map() };
      if (isGood(rendered)) keep(key, page);
      return page;
    });
    rendering.set(name, making);
    return making.finally(() => rendering.delete(name));
  }

  return {
    isFor: isForAll,

    /**
     * Answers a request that this is for.
     * @param {import("node:http").IncomingMessage} request
     * @param {import("node:http").ServerResponse} response
     * @param {() => unknown} pass lets the site answer where there is nothing to send
     */
    async answer(request, response, pass) {
      const key = request.url ?? "/";
      const head = await mark().catch(() => null);
      const kept = found(key);
      if (head === null) return kept ? sendEarlier(request, response, kept) : pass();
      const now = clock();
      const state = `${new Date(now).toISOString().slice(0, 10)} ${head}`;
      if (kept && kept.state === state && now - kept.madeAt < KEPT_MS) return send(request, response, kept);
      const page = await made(request, key, state).catch(() => null);
      if (page && (page.status < 500 || !kept)) return send(request, response, page);
      return kept ? sendEarlier(request, response, kept) : pass();
    },
  };
}

/** @param {import("node:http").IncomingMessage} request */
function isForAll({ method, url = "/", headers }) {
  if (method !== "GET" || !PAGES.test(url.split("?", 1)[0] ?? "")) return false;
  return !SESSION.test(headers.cookie ?? "") && NOT_FOR_ALL.every((name) => headers[name] === undefined);
}

/** @param {Rendered} rendered */
function isGood({ status, headers }) {
  return (
    status === 200 && headers["set-cookie"] === undefined && String(headers["content-type"]).startsWith("text/html")
  );
}

/** A page with its packings. @param {Kept} page */
function weightOf({ body }) {
  return body.length * 2;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Kept} page
 */
async function send(request, response, page) {
  const packing = packingFor(String(request.headers["accept-encoding"] ?? ""));
  const body = packing ? await packed(page, packing) : page.body;
  response.writeHead(page.status, {
    ...page.headers,
    vary: [page.headers.vary, "accept-encoding"].filter(Boolean).join(", "),
    "content-length": body.length,
    ...(packing && { "content-encoding": packing }),
  });
  response.end(body);
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Kept} page
 */
function sendEarlier(request, response, page) {
  const body = marked(page.body, page.madeAt);
  return send(request, response, { ...page, body, packed: new Map() });
}

/** @param {Kept} page @param {Packing} packing */
function packed(page, packing) {
  const made = page.packed.get(packing) ?? PACKINGS[packing](page.body);
  page.packed.set(packing, made);
  return made;
}

/** @param {string} accepted @returns {Packing | undefined} */
function packingFor(accepted) {
  const taken = accepted.split(",").filter((one) => !REFUSED.test(one));
  const names = taken.map((one) => one.split(";", 1)[0]?.trim());
  return BEST_FIRST.find((packing) => names.includes(packing));
}
