import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "../checkout.mjs";
import { Fault } from "../fault.mjs";
import { openThrowAway } from "../postgres/throw-away.mjs";
import { secretsOf } from "../secrets.mjs";
import { listen } from "../steps/port.mjs";
import { beforeEnd } from "../stopping.mjs";
import { openMailbox } from "./mailbox.mjs";

/** It may have to load the first tracker on a busy machine. */
const patience = 300_000;

/**
 * The built site on a database of its own that holds the first tracker.
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, close: () => Promise<void> }>} environment: how tests reach it
 */
export async function openSite() {
  const server = await openThrowAway();
  const release = beforeEnd(server.close);
  const port = await freePort();
  const mails = join(server.dataFolder, "mails");
  const mailbox = await openMailbox(mails);
  const { DATABASE_URL: _url, SIGNPOST_URL: _site, SIGNPOST_SECRET: _secret, ...surroundings } = process.env;
  const settings = {
    SIGNPOST_DATA: server.dataFolder,
    HOST: "127.0.0.1",
    PORT: String(port),
    SIGNPOST_CONTACT: "editors@example.org",
    // Where the receivers of tests are.
    SIGNPOST_WEBHOOK_NETWORKS: "127.0.0.0/8",
    SMTP_URL: mailbox.url,
  };
  const site = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: checkout,
    env: { ...surroundings, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = new Promise((resolve) => site.once("close", resolve));

  const close = async () => {
    site.kill("SIGTERM");
    await ended;
    await mailbox.close();
    release();
    await server.close();
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilAnswers(site, url, patience);
  } catch (error) {
    await close();
    throw error;
  }
  const environment = {
    ...surroundings,
    DATABASE_URL: server.url,
    SIGNPOST_URL: url,
    SIGNPOST_SECRET: secretsOf(server.dataFolder).secret,
    SIGNPOST_TEST_MAILS: mails,
  };
  return { environment, close };
}

/**
 * @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>} site
 * @param {string} url
 * @param {number} limit milliseconds
 */
export async function untilAnswers(site, url, limit) {
  let said = "";
  const listenTo = (/** @type {Buffer} */ chunk) => {
    said += chunk;
  };
  site.stdout.on("data", listenTo);
  site.stderr.on("data", listenTo);
  const begun = performance.now();
  while (!(await answers(url))) {
    const end = site.exitCode ?? site.signalCode;
    if (end !== null) throw new Fault(`The site under test ended (${end}) before it answered:\n${said}`);
    if (performance.now() - begun > limit)
      throw new Fault(`The site under test did not answer within ${limit / 1000} s:\n${said}`);
    await pause(100);
  }
}

/** A port that nobody uses at this moment. */
export async function freePort() {
  const server = createServer();
  await listen(server, 0, "127.0.0.1");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) })).status < 500;
  } catch {
    return false;
  }
}
