import { AsyncLocalStorage } from "node:async_hooks";
import { withoutScripts } from "./earlier-page.mjs";

/** Where an answer would be a document that stays empty until its script has run, or a few words of plain text. */
const STATUSES = [401, 403, 404, 413, 500];

/**
 * Puts in the place of such documents the pages below `app/answers`: complete, without script, and made once, so that
 * they need no database and cost nothing. In development a fault is left to the tools that show where it is. No answer
 * but a good one may be kept by whoever stands between.
 * @param {{ dev?: boolean }} [settings]
 */
export function completeAnswers({ dev = false } = {}) {
  /** @type {Map<number, string>} */
  const pages = new Map();
  const answers = new AsyncLocalStorage();
  globalThis.signpostAnswers = answers;
  return {
    /** @param {number} status */
    pageFor: (status) => pages.get(status),

    /**
     * Lets Next answer, and completes what it answers.
     * @param {import("node:http").IncomingMessage} request
     * @param {import("node:http").ServerResponse} response
     * @param {import("next/dist/server/next").RequestHandler} handle
     */
    complete(request, response, handle) {
      /** @type {{ status?: number }} */
      const note = {};
      const wantsPage = String(request.headers.accept).includes("text/html");
      substitute(response, (status) => {
        const type = String(response.getHeader("content-type") ?? "text/plain");
        // A fault outside of every page is told in three words of plain text.
        const isPage = type.startsWith("text/html") || (wantsPage && status === 500 && type.startsWith("text/plain"));
        const told = note.status ?? status;
        return { status: told, page: isPage ? pages.get(told) : undefined };
      });
      return answers.run(note, () => handle(request, response));
    },

    /**
     * Asks the site for the pages, once it answers.
     * @param {import("node:http").Server} server
     */
    async load(server) {
      for (const status of STATUSES) {
        if (dev && status === 500) continue;
        const answer = await fetch(`${originOf(server)}/answers/${status}`);
        if (answer.status !== status) throw new Error(`The page for ${status} was answered with ${answer.status}.`);
        pages.set(status, withoutScripts(await answer.text()));
      }
    },
  };
}

/**
 * Sends a page in the place of what is written to a response, where there is one for it.
 * @param {import("node:http").ServerResponse} response
 * @param {(status: number) => { status: number, page: string | undefined }} answerFor
 */
function substitute(response, answerFor) {
  const { writeHead, write, end } = response;
  /** @type {string | undefined} */
  let sent;
  const settle = () => {
    if (!response.headersSent && answerFor(response.statusCode).page) response.writeHead(response.statusCode);
  };
  Object.assign(response, {
    writeHead(/** @type {number} */ asked, /** @type {any[]} */ ...rest) {
      const { status, page } = answerFor(asked);
      if (page !== undefined) {
        response.removeHeader("content-encoding");
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("content-length", Buffer.byteLength(page));
      }
      if (status >= 400 && String(response.getHeader("cache-control")).startsWith("public")) {
        response.setHeader("cache-control", "no-cache");
      }
      sent = page;
      return Reflect.apply(writeHead, response, [status, ...rest]);
    },
    write(/** @type {any[]} */ ...written) {
      settle();
      return sent === undefined ? Reflect.apply(write, response, written) : true;
    },
    end(/** @type {any[]} */ ...written) {
      settle();
      return Reflect.apply(end, response, sent === undefined ? written : [sent]);
    },
  });
}

/** @param {import("node:http").Server} server */
export function originOf(server) {
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("the site listens on a port");
  return `http://${place.family === "IPv6" ? `[${place.address}]` : place.address}:${place.port}`;
}
