import { chmodSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { requireReachable, serverAccount } from "@/scripts/postgres/account.mjs";
import { closedClone } from "./support/clone";
import { databasePid, emptyData } from "./support/data";
import { cleanUp, startSite, statusOf } from "./support/site";

const unprivileged = serverAccount();
const isRoot = unprivileged !== null;
let clone = "";

beforeAll(() => {
  clone = closedClone(unprivileged);
});
afterEach(cleanUp);
afterAll(() => rmSync(dirname(clone), { recursive: true, force: true }));

/** In the clone, and with nothing said about where the data go. */
function startClone(data: string, asOrdinary: boolean) {
  const account = asOrdinary && unprivileged ? unprivileged : undefined;
  return startSite({ data, checkout: clone, account, environment: { SIGNPOST_DATA: "", HOME: clone } });
}

function isReachable(): boolean {
  try {
    requireReachable(process.execPath, unprivileged);
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!isReachable())("an ordinary account runs a checkout below a closed folder, twice", async () => {
  const data = join(clone, ".signpost");
  const owner = unprivileged?.uid ?? process.getuid?.();
  for (const how of ["made", "started"]) {
    const site = await startClone(data, true);
    await site.ready;
    expect(site.said()).toContain(`database … ${how}`);
    expect(await statusOf(site, "/trackers/korean-peninsula")).toBe(200);
    expect([statSync(data).mode & 0o777, statSync(join(data, "postgres")).uid]).toEqual([0o700, owner]);
    expect(await site.stop("SIGTERM")).toBe(0);
    expect(databasePid(data)).toBeUndefined();
  }
});

test.skipIf(!isRoot)(
  "root runs a checkout below a closed folder, and the data lie where the database may go",
  async () => {
    const { defaultDataFolder } = await import(pathToFileURL(join(clone, "scripts", "data-folder.mjs")).href);
    const data = defaultDataFolder();
    expect(data).toMatch(/^\/var\/lib\/signpost\/signpost-[0-9a-f]{8}$/);
    const site = await startClone(data, false);
    await site.ready;
    expect(await statusOf(site, "/trackers/korean-peninsula")).toBe(200);
    const owners = [data, join(data, "secrets.json"), join(data, "postgres")].map((path) => statSync(path).uid);
    expect(owners).toEqual([0, 0, unprivileged?.uid]);
    expect(await site.stop("SIGINT")).toBe(0);
  },
);

test.skipIf(!isRoot)("a data folder that the database may not enter is named", async () => {
  const data = emptyData();
  chmodSync(data, 0o700);
  const site = await startSite({ data });
  expect(await site.ended).toBe(1);
  expect(site.said()).toContain(`may not enter ${data} (mode 700)`);
});
