import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { siteUrl } from "@/lib/settings";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { makePerson } from "./support/editor";
import { tokenOf } from "./support/visitors";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** The commands of the tour, in their order: one after the other, each with what those before it left behind. */
function commandsOf(tour: string): string[] {
  return [...tour.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = ""]) => block);
}

test("every command of docs/api.md does what it says", async () => {
  test.skip(!hasCurl, "curl is not installed");
  test.slow();
  const tracker = await makeTracker();
  for (const occurred of ["2026-01-01", "2026-02-01"]) await makeItem(tracker, { occurred });
  const commands = commandsOf(readFileSync("docs/api.md", "utf8"));
  expect(commands.length).toBeGreaterThan(10);
  const environment = {
    ...process.env,
    SITE: siteUrl().origin,
    TRACKER: tracker.slug,
    INDICATOR: "missile-tests",
    TOKEN: await tokenOf(await makePerson("Tia Tourist"), "EDITOR"),
  };
  const marked = commands.map((block, place) => `${block}\necho "after ${place}"`).join("\n");
  const { stdout } = await promisify(execFile)("bash", ["-eu", "-c", marked], { env: environment });
  const answers = stdout.split(/^after \d+\n/m);
  const [, indicators, indicator, some, next, since, held, wrong, filed, changed, judged, retracted] = answers;
  expect(indicators).toContain('"level":"NOT_YET_RATED"');
  expect(indicator).toContain('"rules":{');
  expect(JSON.parse(some ?? "").data.map(Object.keys)).toEqual([
    ["id", "occurred", "headline"],
    ["id", "occurred", "headline"],
  ]);
  expect(JSON.parse(next ?? "")).toMatchObject({ data: [{ id: 1 }], next: null });
  expect(JSON.parse(since ?? "")).toMatchObject({ data: [], more: false });
  expect(held).toBe("");
  expect(
    JSON.parse(wrong ?? "")
      .errors.map(({ field }: { field: string }) => field)
      .sort(),
  ).toEqual(["bearing", "colour"]);
  expect(JSON.parse(filed ?? "")).toMatchObject({ state: "PUBLISHED", number: 3, version: 1 });
  expect(JSON.parse(changed ?? "")).toMatchObject({ number: 3, version: 2 });
  expect(JSON.parse(judged ?? "")).toMatchObject({ state: "PUBLISHED", number: 1 });
  expect(JSON.parse(retracted ?? "")).toMatchObject({ state: "RETRACTED", version: 3 });
});
