import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import { listen } from "@/scripts/steps/port.mjs";
import { copyOf, databasePid, emptyData, query } from "./support/data";
import { cleanUp, startSite, statusOf } from "./support/site";

afterEach(cleanUp);

test("a first start makes the database, loads the first tracker and serves it", async () => {
  const data = emptyData();
  const site = await startSite({ data });
  await site.ready;
  expect(site.said()).toMatch(/database … made.*migrations … \d+ applied.*first tracker … done/s);
  expect(await statusOf(site, "/trackers/korean-peninsula")).toBe(200);
});

test("a second start does nothing again and takes seconds", async () => {
  const before = performance.now();
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(site.said()).toMatch(
    /install … up to date.*client … up to date.*database … started.*migrations … up to date.*first tracker … up to date.*build … up to date/s,
  );
  expect(await statusOf(site)).toBeLessThan(400);
});

test("a taken port is named, and nothing is started", async () => {
  const other = createServer();
  await listen(other, 0, "127.0.0.1");
  const { port } = other.address() as { port: number };
  const data = emptyData();
  const site = await startSite({ data, port });
  expect(await site.ended).toBe(1);
  expect(site.said()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect(existsSync(join(data, "postgres"))).toBe(false);
  other.close();
});

test("of two starts at once one serves, and the other says who holds the database", async () => {
  const data = emptyData();
  const sites = await Promise.all([startSite({ data }), startSite({ data })]);
  const refused = await Promise.race(sites.map((site) => site.ended.then((code) => ({ site, code }))));
  const serving = sites.find((site) => site !== refused.site)!;
  await serving.ready;
  expect(refused.code).toBe(1);
  expect(refused.site.said()).toContain(`held by process ${serving.pid}, http://127.0.0.1:${serving.port}`);
  expect(await statusOf(serving)).toBeLessThan(400);
});

test("a start at the address of the running one says that it runs already", async () => {
  const data = copyOf(inject("usedData"));
  const first = await startSite({ data });
  await first.ready;
  const second = await startSite({ data, port: first.port });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`held by process ${first.pid}`);
});

test("sites with data folders of their own run side by side", async () => {
  const sites = [
    await startSite({ data: copyOf(inject("usedData")) }),
    await startSite({ data: copyOf(inject("usedData")) }),
  ];
  await Promise.all(sites.map((site) => site.ready));
  expect(await Promise.all(sites.map((site) => statusOf(site)))).toEqual([expect.any(Number), expect.any(Number)]);
});

test("the data folder of another PostgreSQL is refused and left as it is", async () => {
  const data = copyOf(inject("usedData"));
  const version = join(data, "postgres", "PG_VERSION");
  writeFileSync(version, "17\n");
  const site = await startSite({ data });
  expect(await site.ended).toBe(1);
  expect(site.said()).toMatch(/made by PostgreSQL 17; this Signpost brings PostgreSQL 18.*To keep the data/s);
  expect(readFileSync(version, "utf8")).toBe("17\n");
  expect(databasePid(data)).toBeUndefined();
});

test("with DATABASE_URL that database is used and none is started", async () => {
  const given = await startSite({ data: copyOf(inject("usedData")) });
  await given.ready;
  const { secrets, socket } = (await import("@/scripts/postgres/place.mjs")).placeOf(given.data, "signpost test");
  const url = `postgresql://signpost:${secrets.databasePassword}@localhost/signpost?host=${encodeURIComponent(socket)}`;
  const data = emptyData();
  const site = await startSite({ data, environment: { DATABASE_URL: url } });
  await site.ready;
  expect(site.said()).toContain("database … given by DATABASE_URL");
  expect(existsSync(join(data, "postgres"))).toBe(false);
  expect(await statusOf(site)).toBeLessThan(400);
  expect(await site.stop("SIGTERM")).toBe(0);
  expect(await query(given.data, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
});

test("a database that does not answer is named without its password", async () => {
  const site = await startSite({
    data: emptyData(),
    environment: { DATABASE_URL: "postgresql://me:hush@127.0.0.1:1/none" },
  });
  expect(await site.ended).toBe(1);
  expect(site.said()).toContain("DATABASE_URL does not answer");
  expect(site.said()).not.toContain("hush");
});
