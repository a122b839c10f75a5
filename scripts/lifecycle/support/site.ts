import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/tests/site.mjs";
import { databasePid, made } from "./data";

export interface Site {
  pid: number;
  data: string;
  port: number;
  /** What it said so far. */
  said: () => string;
  /** Resolves when it serves; rejects with what it said when it ends before. */
  ready: Promise<void>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  stop: (signal: NodeJS.Signals) => Promise<number | string>;
}

export interface Start {
  data: string;
  port?: number;
  /** More or other environment variables. */
  environment?: Record<string, string>;
  /** Another checkout than this one. */
  checkout?: string;
  /** Another account than ours. */
  account?: { uid: number; gid: number };
  /** A script of the project and its arguments. */
  script?: string[];
  /** What runs it instead of Node. */
  command?: [string, ...string[]];
}

const started: { child: ChildProcess; data: string }[] = [];

/** Starts the site as `npm start` does; with `script`, another command. */
export async function startSite({
  data,
  port,
  environment,
  checkout = process.cwd(),
  account,
  script = ["scripts/start.mjs"],
  command: [program, ...words] = [process.execPath, ...script],
}: Start): Promise<Site> {
  const chosen = port ?? (await freePort());
  const surroundings = { ...process.env };
  for (const name of ["DATABASE_URL", "SIGNPOST_URL", "SIGNPOST_SECRET"]) delete surroundings[name];
  const settings = { SIGNPOST_DATA: data, PORT: String(chosen), HOST: "127.0.0.1" };
  const child = spawn(program, words, {
    cwd: checkout,
    env: { ...surroundings, ...settings, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    ...account,
  });
  started.push({ child, data });

  let said = "";
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "?")),
  );
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("ready at")) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    ended.then((how) => reject(new Error(`ended (${how}):\n${said}`)));
  });
  ready.catch(() => {});

  return {
    pid: child.pid ?? -1,
    data,
    port: chosen,
    said: () => said,
    ready,
    ended,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Ends whatever a test left behind, and deletes its data. */
export async function cleanUp(): Promise<void> {
  for (const { child, data } of started.splice(0)) {
    made.add(data);
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await closed;
  }
  for (const data of made) {
    const pid = databasePid(data);
    if (pid !== undefined) killTree(pid);
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  made.clear();
}

/** `kill -9` for the database's main process; its children end by themselves when it is gone. */
export function killTree(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** The status of a page. */
export async function statusOf({ port }: Site, path = "/"): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
  await response.text();
  return response.status;
}

export const logOf = (data: string) => join(data, "postgres.log");
