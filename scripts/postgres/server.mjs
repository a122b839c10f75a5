import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Fault } from "../fault.mjs";
import { bareEnvironment } from "./account.mjs";

const patience = { silent: 20_000, recovering: 600_000, stopping: 60_000 };
const largestLog = 10_000_000;

/**
 * @typedef {object} Server
 * @property {string} bin folder of the binaries
 * @property {string} cluster folder of the database files
 * @property {string} socket folder of the Unix socket
 * @property {string} log file that the server writes to
 * @property {import("./account.mjs").Account | null} account
 * @property {string[]} settings more settings of the server, as `name=value`
 */

/**
 * A connection to the server: to the one that runs (whoever started it), else to one started here.
 * @param {Server} server
 * @param {import("pg").ClientConfig} config
 * @returns {Promise<{ client: import("pg").Client, started: boolean }>}
 */
export async function connectOrStart(server, config) {
  const begun = performance.now();
  let heard = begun;
  let started = false;
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  for (;;) {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return { client, started };
    } catch (error) {
      const answer = answerOf(error);
      if (answer === "busy") heard = performance.now();
      else if (answer === "gone" && !isRunning(child)) {
        child = launch(server);
        started = true;
      }
    }
    const now = performance.now();
    if (now - heard > patience.silent || now - begun > patience.recovering)
      throw new Fault(`The embedded PostgreSQL does not start. The end of ${server.log}:\n${lastLines(server.log)}`);
    await pause(isRunning(child) || !started ? 20 : 250);
  }
}

/**
 * What a failed connection says about the server; what says nothing is thrown on.
 * @param {unknown} error
 * @returns {"gone" | "busy" | "lost"}
 */
function answerOf(error) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ECONNREFUSED") return "gone";
  if (code === "57P03" || code === "53300") return "busy";
  if (code === "28P01")
    throw new Fault(
      "The password in secrets.json is not that of the database beside it. Put back the secrets.json that belongs to it.",
    );
  if (code === undefined || ["57P01", "57P02", "ECONNRESET", "EPIPE"].includes(String(code))) return "lost";
  throw error;
}

/** @param {import("node:child_process").ChildProcess | undefined} child */
const isRunning = (child) => child !== undefined && child.exitCode === null && child.signalCode === null;

/**
 * In a session of its own, so that Ctrl-C in the terminal does not reach the database before the site is done with it.
 * @param {Server} server
 */
function launch({ bin, cluster, socket, log, account, settings }) {
  if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  const all = [
    "listen_addresses=",
    "port=5432",
    `unix_socket_directories="${socket}"`,
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    ...settings,
  ];
  const child = spawn(join(bin, "postgres"), ["-D", cluster, ...all.flatMap((setting) => ["-c", setting])], {
    cwd: "/",
    detached: true,
    env: bareEnvironment,
    stdio: ["ignore", output, output],
    ...account,
  });
  closeSync(output);
  child.on("error", () => {});
  child.unref();
  return child;
}

/**
 * Stops the server in order: no new sessions, the open ones ended, everything written.
 * @param {Server} server
 */
export async function stop({ cluster, log }) {
  const file = join(cluster, "postmaster.pid");
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  process.kill(pid, "SIGINT");
  const begun = performance.now();
  // The server removes this file as its very last deed.
  while (existsSync(file)) {
    if (performance.now() - begun > patience.stopping)
      throw new Fault(
        `The embedded PostgreSQL (process ${pid}) is still writing; it will end by itself. Its log: ${log}`,
      );
    await pause(10);
  }
}

/** @param {string} file */
const lastLines = (file) =>
  existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n") : "(no log)";
