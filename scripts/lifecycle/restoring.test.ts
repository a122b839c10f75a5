import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, inject, onTestFinished, test } from "vitest";
import { freePort } from "@/scripts/tests/site.mjs";
import { copyOf, emptyData } from "./support/data";
import { cleanUp, startSite } from "./support/site";

afterEach(cleanUp);

const TRACKER = "/trackers/korean-peninsula";
const PAGES = [
  "",
  "/indicators/missile-tests",
  "/evidence",
  "/evidence/1",
  "/codebook",
  "/scenarios",
  "/changes?from=2026-01-01&to=2026-08-01",
];
const FILES = [
  ...[
    "feed.atom",
    "feed.rss",
    "feed.json",
    "evidence.csv",
    "evidence.ndjson",
    "assessments.csv",
    "reviews.ics",
    "datapackage.json",
  ],
  ...["indicators/missile-tests/feed.atom", "briefing.md?from=2026-01-01&to=2026-08-01"],
];

/** Runs a command of the project on a data folder, as npm does. */
const run = (data: string, ...args: string[]) =>
  execFileSync(process.execPath, args, {
    env: { ...process.env, SIGNPOST_DATA: data },
    encoding: "utf8",
    stdio: "pipe",
  });

/** What every rendering has anew: scripts, cut where they were sent, and the minute that a citation of the page names. */
const ANEW = /<script[^>]*>[\s\S]*?<\/script>|\d\d:\d\d UTC/g;

/** What a site answers, without its nonce and the rest that every rendering has anew. */
async function answersAt(address: string): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const path of [...PAGES, ...FILES.map((file) => `/${file}`)]) {
    const response = await fetch(`${address}${TRACKER}${path}`);
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
    expect([path, response.status]).toEqual([path, 200]);
    const head = response.headers.get("signpost-ledger-head");
    answers[path] = `${head}\n${(await response.text()).replaceAll(nonce, "").replaceAll(ANEW, "")}`;
  }
  return answers;
}

test("a backup of a running site restored into nothing gives the same pages, feeds and files byte for byte", async () => {
  const folder = mkdtempSync(join(tmpdir(), "signpost-backups-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [backup, data, port] = [join(folder, "one"), emptyData(), await freePort()];
  const site = await startSite({ data: copyOf(inject("usedData")), port });
  await site.ready;
  const before = await answersAt(`http://127.0.0.1:${port}`);
  expect(run(site.data, "scripts/backup.mjs", backup)).toContain("up to entry");
  expect(() => run(site.data, "scripts/restore.mjs", backup)).toThrow(/is held by process \d+/);
  await site.stop("SIGTERM");
  expect(() => run(site.data, "scripts/restore.mjs", backup)).toThrow(/The database is not empty/);

  expect(run(data, "scripts/restore.mjs", backup)).toMatch(/secret … as it was[\s\S]*entries hold/);
  const secretOf = (folder: string) => JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")).secret;
  expect(secretOf(data)).toBe(secretOf(site.data));
  const again = await startSite({ data, port });
  await again.ready;
  expect(again.said()).toContain("first tracker … up to date");
  const after = await answersAt(`http://127.0.0.1:${port}`);
  expect(Object.keys(after)).toHaveLength(PAGES.length + FILES.length);
  for (const path of Object.keys(after)) expect([path, after[path]]).toEqual([path, before[path]]);
  const health = await (await fetch(`http://127.0.0.1:${port}/api/health`)).json();
  expect(health.backup).toEqual({ lastGoodAt: expect.any(String), ageSeconds: expect.any(Number), isOverdue: false });
});

test("a site that was told where to makes a backup of itself, with its secret", async () => {
  const folder = mkdtempSync(join(tmpdir(), "signpost-backups-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const backups = join(folder, "below");
  const site = await startSite({ data: copyOf(inject("usedData")), environment: { SIGNPOST_BACKUP: backups } });
  await site.ready;
  const made = () => existsSync(backups) && execFileSync("ls", [backups], { encoding: "utf8" });
  await expect.poll(made, { timeout: 60_000 }).toMatch(/^signpost-\d{8}T\d{6}Z\n$/);
  const [name = ""] = String(made()).split("\n");
  expect(readFileSync(join(backups, name, "manifest.json"), "utf8")).toContain('"secret": "INCLUDED"');
  expect(await site.stop("SIGTERM")).toBe(0);
});
