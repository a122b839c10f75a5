import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Level } from "@/lib/scales/rules";

const FOLDER = "prisma/seed/korean-peninsula";

/** The address of the tracker that the first start loads. */
export const FIRST_TRACKER = "/trackers/korean-peninsula";

interface IndicatorFile {
  assessments: { effective_on: string; level: Level }[];
}

interface TrackerFile {
  themes: { title: string; indicators: string[] }[];
}

/** Its themes as its data files give them, in order. */
export function themesInTheData(): TrackerFile["themes"] {
  return (parse(readFileSync(`${FOLDER}/tracker.yaml`, "utf8")) as TrackerFile).themes;
}

/** The level that each of its indicators ends on in its data files, by slug. */
export function levelsInTheData(): Record<string, Level> {
  const files = readdirSync(`${FOLDER}/indicators`);
  return Object.fromEntries(
    files.map((file) => {
      const { assessments } = parse(readFileSync(`${FOLDER}/indicators/${file}`, "utf8")) as IndicatorFile;
      const last = assessments.toSorted((a, b) => (a.effective_on < b.effective_on ? -1 : 1)).at(-1);
      return [file.replace(/\.yaml$/, ""), last?.level ?? "NOT_YET_RATED"];
    }),
  );
}
