import { spawn } from "node:child_process";
import { connect as dial } from "node:net";
import { afterEach, expect, inject, test } from "vitest";
import { copyOf, databasePid, emptyData, isRunning, query } from "./support/data";
import { cleanUp, startSite, statusOf } from "./support/site";

afterEach(cleanUp);

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s ends the web server, then the database, and is no failure",
  async (signal) => {
    const site = await startSite({ data: copyOf(inject("usedData")) });
    await site.ready;
    const database = databasePid(site.data)!;
    expect(isRunning(database)).toBe(true);
    expect(await site.stop(signal)).toBe(0);
    expect(isRunning(database)).toBe(false);
    expect(databasePid(site.data)).toBeUndefined();
  },
);

test("SIGTERM to npm, which hands it to nobody, ends the web server and the database", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")), command: ["npm", "start"] });
  await site.ready;
  const database = databasePid(site.data)!;
  await site.stop("SIGTERM");
  expect(isRunning(database)).toBe(false);
});

test("a request that is under way is answered before the end", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const answer = statusOf(site, "/trackers/korean-peninsula");
  await query(site.data, "SELECT 1");
  expect(await site.stop("SIGTERM")).toBe(0);
  expect(await answer).toBe(200);
});

test("an idle connection does not hold up the end", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const idle = dial(site.port, "127.0.0.1");
  await new Promise((resolve) => idle.once("connect", resolve));
  idle.on("error", () => {});
  const begun = performance.now();
  expect(await site.stop("SIGTERM")).toBe(0);
  // Held up, it would take the ten seconds that an open request is given.
  expect(performance.now() - begun).toBeLessThan(9_000);
});

test("a start that is stopped half-way leaves no database running, and the next one succeeds", async () => {
  const data = emptyData();
  const site = await startSite({ data });
  while (!site.said().includes("first tracker")) await new Promise((resolve) => setImmediate(resolve));
  const database = databasePid(data)!;
  expect(await site.stop("SIGTERM")).not.toBe(0);
  expect(isRunning(database)).toBe(false);
  const again = await startSite({ data });
  await again.ready;
  expect(await statusOf(again, "/trackers/korean-peninsula")).toBe(200);
});

test("a command leaves the database of a running site alone", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const database = databasePid(site.data);
  const command = await startSite({ data: site.data, script: ["scripts/run.mjs", "verify"] });
  expect(await command.ended).toBe(0);
  expect(databasePid(site.data)).toBe(database);
  expect(await statusOf(site)).toBeLessThan(400);
});

test("a command beside no site starts the database and stops it again", async () => {
  const data = copyOf(inject("usedData"));
  const command = await startSite({ data, script: ["scripts/run.mjs", "verify"] });
  expect(await command.ended).toBe(0);
  expect(databasePid(data)).toBeUndefined();
});

test("a command that is stopped while it starts the database leaves none behind", async () => {
  const data = emptyData();
  const command = await startSite({ data, script: ["scripts/run.mjs", "verify"] });
  while (databasePid(data) === undefined) await new Promise((resolve) => setImmediate(resolve));
  const database = databasePid(data)!;
  expect(await command.stop("SIGINT")).toBe(130);
  expect(isRunning(database)).toBe(false);
});

test("a site that ends leaves the database to a command that still uses it", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const database = databasePid(site.data)!;
  const holder = spawn(process.execPath, [`${import.meta.dirname}/support/hold.mjs`, site.data], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => holder.once("close", resolve));
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  expect(await site.stop("SIGTERM")).toBe(0);
  expect(isRunning(database)).toBe(true);
  holder.stdin.end();
  expect(await ended).toBe(0);
  expect(isRunning(database)).toBe(false);
});
