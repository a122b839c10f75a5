import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { checkout } from "./checkout.mjs";
import { admission } from "./server/admission.mjs";
import { completeAnswers } from "./server/answers.mjs";
import { keptPages } from "./server/kept-pages.mjs";
import { ledgerMark } from "./server/ledger-mark.mjs";
import { pack } from "./server/packing.mjs";
import { rendering } from "./server/rendering.mjs";
import { listen } from "./steps/port.mjs";

const longestFarewell = 10_000;

/**
 * Serves the pages from this process.
 * @param {{ dev: boolean, host: string, port: number, secret: string, databaseUrl: string, trustedProxies?: string }} settings
 * @returns {Promise<() => Promise<void>>} stops: no new requests, the open ones and what is being sent finished (for ten seconds at most)
 */
export async function serve({ dev, host, port, secret, databaseUrl, trustedProxies }) {
  const server = createServer();
  const app = next({ dev, dir: checkout, hostname: host, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answers = completeAnswers({ dev });
  const admit = admission({ secret, trustedProxies, pageFor: answers.pageFor });
  const { mark, end: endLooking } = ledgerMark(databaseUrl);
  const own = rendering(server);
  const kept = keptPages({ mark, render: own.render });
  server.on("request", (request, response) => {
    if (!admit(request, response)) return;
    const pass = () => answers.complete(request, response, handle);
    if (own.isOwn(request)) return pass();
    const passPacked = () => pack(request, response, pass);
    return !dev && kept.isFor(request) ? kept.answer(request, response, passPacked) : passPacked();
  });
  const close = closing(server);
  await listen(server, port, host);
  await answers.load(server);
  return async () => {
    const told = Promise.race([globalThis.signpostWorker?.stop(), pause(longestFarewell)]);
    await Promise.all([close(), told]);
    own.end();
    await Promise.all([app.close(), endLooking()]);
  };
}

/**
 * Node counts a connection that never asked for anything as busy; so we keep count of those that wait for an answer.
 * @param {import("node:http").Server} server
 * @returns {() => Promise<void>}
 */
function closing(server) {
  /** @type {Set<import("node:net").Socket>} */
  const open = new Set();
  const waiting = new Set();
  let ending = false;
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    waiting.add(socket);
    response.once("close", () => {
      waiting.delete(socket);
      if (ending) socket.end();
    });
  });
  return async () => {
    ending = true;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open) if (!waiting.has(socket)) socket.destroy();
    await Promise.race([closed, pause(longestFarewell)]);
    for (const socket of open) socket.destroy();
  };
}
