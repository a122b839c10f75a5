import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen } from "@/scripts/steps/port.mjs";
import { freePort, untilAnswers } from "./site.mjs";

const children: { kill: (signal: NodeJS.Signals) => boolean }[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** A process that says something and then never ends by itself. */
function sleeper() {
  const child = spawn(process.execPath, ["-e", "console.log('I woke up'); setInterval(() => {}, 1000)"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return child;
}

const nowhere = async () => `http://127.0.0.1:${await freePort()}`;

test("a site that a signal ended is waited for no longer", async () => {
  const site = sleeper();
  site.stdout.once("data", () => site.kill("SIGKILL"));
  await expect(untilAnswers(site, await nowhere(), 60_000)).rejects.toThrow(/ended \(SIGKILL\).*I woke up/s);
});

test("a site that never answers is waited for no longer than the limit", async () => {
  await expect(untilAnswers(sleeper(), await nowhere(), 50)).rejects.toThrow("did not answer within 0.05 s");
});

test("a site that answers is ready", async () => {
  const server = createServer((_, response) => response.end());
  const port = await freePort();
  await listen(server, port, "127.0.0.1");
  await untilAnswers(sleeper(), `http://127.0.0.1:${port}`, 60_000);
  server.close();
});
