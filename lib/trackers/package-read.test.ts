import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { faultsOf, packageFolder, SMALL_PACKAGE } from "@/lib/testing/package-folder";
import { faultInWords } from "./package-faults";
import { readPackage } from "./package-read";

const INDICATOR = "indicators/missile-tests.yaml";

test("a package that holds is read with everything in it", async () => {
  const reading = await readPackage(await packageFolder());
  if (!reading.ok) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const { indicators, evidence, actors } = reading.package;
  expect([...indicators.keys()]).toEqual(["missile-tests"]);
  expect(evidence.map(({ value }) => [value.summary, value.outlet, value.tags])).toEqual([
    ["It flew\nover the sea.", "Reuters", ["ballistic"]],
    [null, null, []],
  ]);
  expect(actors[1]?.value).toMatchObject({ name: "Kim Jong Un", original_name: "김정은", affiliation: "North Korea" });
});

test("an item that bears on another indicator cannot be cited", async () => {
  const other = SMALL_PACKAGE[INDICATOR].replace("cites: [2026-01-04-launch]", "cites: [2026-02-promise]");
  const faults = await faultsOf({
    "tracker.yaml": SMALL_PACKAGE["tracker.yaml"].replace("[missile-tests]", "[missile-tests, exchanges]"),
    "indicators/exchanges.yaml": other.replaceAll("2026-01-04", "2026-03-01"),
  });
  expect(faults).toEqual([
    "indicators/exchanges.yaml:23: The item “2026-02-promise” does not bear on “exchanges”.",
    "indicators/exchanges.yaml:30: The item “2026-02-promise” does not bear on “exchanges”.",
  ]);
});

test("an indicator that no theme lists is told", async () => {
  const faults = await faultsOf({ "indicators/exchanges.yaml": SMALL_PACKAGE[INDICATOR] });
  expect(faults).toContain("indicators/exchanges.yaml:1: No theme in tracker.yaml lists “exchanges”.");
});

test("missing files are told, each once", async () => {
  const faults = await faultsOf({ "evidence.csv": null, "tracker.yaml": null });
  expect(faults).toEqual(["evidence.csv:1: This file is missing.", "tracker.yaml:1: This file is missing."]);
});

test("a file that is not UTF-8 is told", async () => {
  const folder = await packageFolder();
  await writeFile(`${folder}/actors.csv`, Buffer.from([0x6e, 0xe9, 0x0a]));
  const reading = await readPackage(folder);
  expect(reading.ok ? [] : reading.faults.map(faultInWords)).toEqual(["actors.csv:1: This file is not UTF-8 text."]);
});

test("all faults of a package are told at once, in the order of reading", async () => {
  const faults = await faultsOf({
    "sources.csv": SMALL_PACKAGE["sources.csv"].replace(",C", ",G").replace(",B", ",H"),
    "actors.csv": SMALL_PACKAGE["actors.csv"].replace("STATE", "LAND"),
  });
  expect(faults.map((fault) => fault.split(": ")[0])).toEqual(["actors.csv:2", "sources.csv:2", "sources.csv:3"]);
});
