import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import { placeOf } from "@/scripts/postgres/place.mjs";
import { copyOf, databasePid, emptyData, query } from "./support/data";
import { cleanUp, logOf, startSite } from "./support/site";

afterEach(cleanUp);

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("secrets are made once, for their owner alone, and differ between data folders", async () => {
  const [one, other] = [emptyData(), emptyData()];
  expect(placeOf(one, "test").secrets).toEqual(placeOf(one, "test").secrets);
  expect(placeOf(one, "test").secrets).not.toEqual(placeOf(other, "test").secrets);
  expect(modeOf(join(one, "secrets.json"))).toBe("600");
});

test("database files, socket and log are closed to others", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const modes = ["postgres", "socket", "postgres.log", "secrets.json"].map((name) => modeOf(join(site.data, name)));
  expect(modes).toEqual(["700", "700", "600", "600"]);
});

test("no secret is printed, logged or shown in the list of processes", async () => {
  const data = emptyData();
  const site = await startSite({ data });
  await site.ready;
  const processes = execFileSync("ps", ["axww", "-o", "args"], { encoding: "utf8" });
  const everything = site.said() + readFileSync(logOf(data), "utf8") + processes;
  for (const secret of Object.values(placeOf(data, "test").secrets)) expect(everything).not.toContain(secret);
});

test("the database listens on no network, keeps its checksums and waits for the disk", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const settings = [
    "listen_addresses",
    "unix_socket_permissions",
    "data_checksums",
    "fsync",
    "synchronous_commit",
    "full_page_writes",
  ];
  const shown = await Promise.all(settings.map((name) => query(site.data, `SHOW ${name}`)));
  expect(shown.map(([row]) => Object.values(row!)[0])).toEqual(["", "0700", "on", "on", "on", "on"]);
  expect(databasePid(site.data)).toBeDefined();
});

test("without its password nobody gets in", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const pg = (await import("pg")).default;
  for (const user of ["signpost", "postgres"]) {
    const client = new pg.Client({ ...placeOf(site.data, "test").config, user, password: "guess" });
    await expect(client.connect()).rejects.toThrow("password authentication failed");
  }
});

test("the site's own role may not become the server's master", async () => {
  const site = await startSite({ data: copyOf(inject("usedData")) });
  await site.ready;
  const [role] = await query(
    site.data,
    "SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
  );
  expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false });
});
