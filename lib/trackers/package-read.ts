import path from "node:path";
import { readCsv } from "./package-csv";
import { type Fault, inReadingOrder, type Part } from "./package-faults";
import { filesIn } from "./package-files";
import { frameFile, type IndicatorFile, indicatorFile } from "./package-input";
import { referenceFaults } from "./package-references";
import { actorRow, evidenceRow, quoteRow, responseRow, sourceRow } from "./package-rows";
import type { TrackerPackage } from "./package-shape";
import { readYaml } from "./package-yaml";

/** The one file that a package may leave out. */
const RESPONSES = "responses.csv";

type PackageReading = { ok: true; package: TrackerPackage } | { ok: false; faults: Fault[] };

/**
 * Reads a folder as a tracker package and checks all of it. What one file says of another is checked once each file
 * holds by itself, so that one mistake is not reported in many places.
 */
export async function readPackage(folder: string): Promise<PackageReading> {
  const frame = await readYaml(folder, "tracker.yaml", frameFile);
  const faults = [...frame.faults];
  const indicators = new Map<string, Part<IndicatorFile>>();
  for (const file of await filesIn(path.join(folder, "indicators"), ".yaml")) {
    const indicator = await readYaml(folder, `indicators/${file}`, indicatorFile);
    faults.push(...indicator.faults);
    if (indicator.value) indicators.set(path.basename(file, ".yaml"), indicator.value);
  }
  const actors = await readCsv(folder, "actors.csv", actorRow);
  const sources = await readCsv(folder, "sources.csv", sourceRow);
  const quotes = await readCsv(folder, "quotes.csv", quoteRow);
  const evidence = await readCsv(folder, "evidence.csv", evidenceRow);
  const hasResponses = (await filesIn(folder, RESPONSES)).includes(RESPONSES);
  const responses = hasResponses ? await readCsv(folder, RESPONSES, responseRow) : { value: [], faults: [] };
  for (const table of [actors, sources, quotes, evidence, responses]) faults.push(...table.faults);
  if (!frame.value || faults.length > 0) return { ok: false, faults: inReadingOrder(faults) };

  const read: TrackerPackage = {
    frame: frame.value,
    indicators,
    actors: actors.value,
    sources: sources.value,
    quotes: quotes.value,
    evidence: evidence.value,
    responses: responses.value,
  };
  const broken = inReadingOrder(referenceFaults(read));
  return broken.length > 0 ? { ok: false, faults: broken } : { ok: true, package: read };
}
