import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { checkout } from "./checkout.mjs";
import { admission } from "./server/admission.mjs";
import { listen } from "./steps/port.mjs";

const longestFarewell = 10_000;

/**
 * Serves the pages from this process.
 * @param {{ dev: boolean, host: string, port: number, trustedProxies?: string }} settings
 * @returns {Promise<() => Promise<void>>} stops: no new requests, the open ones finished (for ten seconds at most)
 */
export async function serve({ dev, host, port, trustedProxies }) {
  /** @type {Set<import("node:stream").Duplex>} */
  const upgraded = new Set();
  const server = createServer();
  const app = next({ dev, dir: checkout, hostname: host, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  const admit = admission({ trustedProxies });
  server.on("request", (request, response) => admit(request, response) && handle(request, response));
  server.on("upgrade", (_request, socket) => upgraded.add(socket));
  await listen(server, port, host);

  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    for (const socket of upgraded) socket.destroy();
    const inTime = await Promise.race([closed.then(() => true), pause(longestFarewell, false)]);
    if (!inTime) server.closeAllConnections();
    clearInterval(sweep);
    await app.close();
  };
}
