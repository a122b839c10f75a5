import type { Client } from "pg";
import { afterEach, expect, inject, test } from "vitest";
import { connect, copyOf, databasePid, isRunning, query } from "./support/data";
import { cleanUp, killTree, startSite, statusOf } from "./support/site";

afterEach(cleanUp);

/** Inserts numbers one by one until the database goes away; gives those that it acknowledged. */
async function writeUntilGone(client: Client, round: number, started: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  try {
    for (let n = 0; ; n += 1) {
      await client.query("INSERT INTO witness VALUES ($1)", [`${round}-${n}`]);
      acknowledged.push(`${round}-${n}`);
      if (n === 20) started();
    }
  } catch {
    return acknowledged;
  }
}

test("after kill -9 of everything in mid-write a restart finds every acknowledged row", async () => {
  const data = copyOf(inject("usedData"));
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const site = await startSite({ data });
    await site.ready;
    await query(data, "CREATE TABLE IF NOT EXISTS witness (name text PRIMARY KEY)");
    const client = await connect(data);
    let writes: Promise<string[]> | undefined;
    await new Promise<void>((started) => {
      writes = writeUntilGone(client, round, started);
    });
    process.kill(site.pid, "SIGKILL");
    killTree(databasePid(data)!);
    acknowledged.push(...(await writes!));
    await site.ended;
  }
  const site = await startSite({ data });
  await site.ready;
  const rows = await query(data, "SELECT name FROM witness");
  const found = new Set(rows.map(({ name }) => name));
  expect(acknowledged.length).toBeGreaterThan(80);
  expect(acknowledged.filter((name) => !found.has(name))).toEqual([]);
  expect(await statusOf(site, "/trackers/korean-peninsula")).toBe(200);
});

test("a server that outlived its site is taken over, and stopped with the next one", async () => {
  const data = copyOf(inject("usedData"));
  const first = await startSite({ data });
  await first.ready;
  const database = databasePid(data)!;
  await first.stop("SIGKILL");
  expect(isRunning(database)).toBe(true);
  const second = await startSite({ data });
  await second.ready;
  expect(second.said()).toContain("database … adopted");
  expect(databasePid(data)).toBe(database);
  expect(await second.stop("SIGTERM")).toBe(0);
  expect(isRunning(database)).toBe(false);
});

test("a site whose database was killed brings it back and goes on", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const before = databasePid(site.data)!;
  killTree(before);
  const tracker = async () => statusOf(site, "/trackers/korean-peninsula").catch(() => 0);
  await expect.poll(tracker, { timeout: 90_000 }).toBe(200);
  expect(databasePid(site.data)).not.toBe(before);
  expect(await site.stop("SIGTERM")).toBe(0);
  expect(databasePid(site.data)).toBeUndefined();
});

test("a site that is stopped while it brings its database back leaves none running", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const before = databasePid(site.data)!;
  killTree(before);
  await expect.poll(() => databasePid(site.data), { interval: 1, timeout: 30_000 }).not.toBe(before);
  expect(await site.stop("SIGTERM")).toBe(0);
  expect(databasePid(site.data)).toBeUndefined();
});

test("while the database takes nobody in, the last good page says of when it is, one that nobody saw says so, and both come back", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const page = (below = "") => fetch(`http://127.0.0.1:${site.port}/trackers/korean-peninsula${below}`);
  const good = await (await page()).text();
  const beside = await connect(site.data, "postgres");
  await beside.query("ALTER DATABASE signpost ALLOW_CONNECTIONS false");
  await beside.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'signpost'");
  const earlier = await page();
  expect(earlier.status).toBe(200);
  const words = await earlier.text();
  expect(words).toMatch(/The database cannot be reached at this moment\. This is the page as of <time/);
  expect(words).not.toContain("<script");
  expect(good).not.toContain("cannot be reached");
  const away = await page("/evidence");
  expect(away.status).toBe(500);
  expect(await away.text()).toMatch(/<h1[^>]*>This page could not be shown<.*<a href="\/"/s);
  await beside.query("ALTER DATABASE signpost ALLOW_CONNECTIONS true");
  await beside.end();
  expect((await page("/evidence")).status).toBe(200);
  await expect.poll(async () => (await page()).text(), { timeout: 10_000 }).not.toContain("cannot be reached");
});
