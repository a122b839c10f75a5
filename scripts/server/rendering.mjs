import { randomBytes } from "node:crypto";
import { Agent, get } from "node:http";
import { originOf } from "./answers.mjs";

const OWN = "x-signpost-rendering";
/** So many pages are made at once; the others wait for their turn. */
const AT_ONCE = 8;
/** What belongs to one connection, or to one way of packing. */
const OF_ONE_ANSWER = ["connection", "keep-alive", "transfer-encoding", "date", "content-length", "content-encoding"];

/**
 * Lets this site make a page that nobody waits for alone: whoever asked for it first may leave meanwhile.
 * @param {import("node:http").Server} server
 */
export function rendering(server) {
  const secret = randomBytes(16).toString("hex");
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  return {
    /**
     * Whether the site asks itself; the mark is taken off.
     * @param {import("node:http").IncomingMessage} request
     */
    isOwn({ headers }) {
      const isOwn = headers[OWN] === secret;
      delete headers[OWN];
      return isOwn;
    },

    /**
     * @param {import("node:http").IncomingMessage} request
     * @returns {Promise<import("./kept-pages.mjs").Rendered>}
     */
    render(request) {
      const headers = { host: request.headers.host, accept: "text/html", [OWN]: secret };
      return new Promise((resolve, reject) => {
        const asked = get(new URL(request.url ?? "/", originOf(server)), { agent, headers }, (answer) => {
          /** @type {Buffer[]} */
          const parts = [];
          answer.on("data", (part) => parts.push(part));
          answer.once("error", reject);
          answer.once("end", () => {
            const kept = Object.entries(answer.headers).filter(([name]) => !OF_ONE_ANSWER.includes(name));
            resolve({
              status: answer.statusCode ?? 500,
              headers: Object.fromEntries(kept),
              body: Buffer.concat(parts),
            });
          });
        });
        asked.once("error", reject);
      });
    },

    end: () => agent.destroy(),
  };
}
