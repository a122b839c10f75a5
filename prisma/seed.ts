import path from "node:path";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { loadTracker } from "@/lib/trackers/load";
import { faultInWords } from "@/lib/trackers/package-faults";
import { readPackage } from "@/lib/trackers/package-read";
import type { TrackerPackage } from "@/lib/trackers/package-shape";

const FIRST_TRACKER = path.join(import.meta.dirname, "seed", "korean-peninsula");

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function summary({ frame, indicators, sources, actors, evidence }: TrackerPackage): string {
  const assessments = [...indicators.values()].flatMap(({ value }) => value.assessments).length;
  const counts = [
    many(indicators.size, "indicator"),
    many(evidence.length, "item"),
    many(assessments, "assessment"),
    many(sources.length, "source"),
    many(actors.length, "actor"),
    many(frame.value.scenarios.length, "scenario"),
  ];
  return `Loaded ${frame.value.slug}: ${counts.join(", ")}.`;
}

/** Loads the tracker package in a folder and says what was done; the exit code is 1 where nothing could be loaded. */
async function seed(folder: string): Promise<void> {
  const reading = await readPackage(folder);
  if (!reading.ok) {
    for (const fault of reading.faults) console.error(faultInWords(fault));
    console.error(`${many(reading.faults.length, "fault")} in ${folder}; nothing was loaded.`);
    process.exitCode = 1;
    return;
  }
  const { slug, signature } = reading.package.frame.value;
  const isNew = await loadTracker(commandLine(signature), reading.package);
  console.log(isNew ? summary(reading.package) : `The tracker ${slug} is already there; nothing was changed.`);
}

try {
  await seed(process.argv[2] ?? FIRST_TRACKER);
} finally {
  await db.$disconnect();
}
