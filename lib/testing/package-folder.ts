import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished } from "vitest";
import { faultInWords } from "@/lib/trackers/package-faults";
import { readPackage } from "@/lib/trackers/package-read";

const FIT = "{ fit: NEUTRAL, settled: false, note: It says little. }";

/** A small tracker package that holds: one indicator, two items, two assessments, one scenario. */
export const SMALL_PACKAGE = {
  "tracker.yaml": `slug: small
title: A small tracker
question: Is anything moving?
summary: It watches one thing.
about: It comes from a test.
publishing: ALONE
signature: Project coding, not reviewed
licence: The words are free to use.
themes:
  - slug: only
    title: The only theme
    indicators: [missile-tests]
tags:
  ballistic: A launch of a ballistic missile.
scenarios:
  - slug: calm
    title: Calm
    statement: Things stay calm.
`,
  "actors.csv": "name,kind,affiliation,original_name\nNorth Korea,STATE,,\nKim Jong Un,PERSON,North Korea,김정은\n",
  "sources.csv": "name,kind,host,reliability\nKCNA,STATE_MEDIA,kcna.kp,C\nReuters,AGENCY,reuters.com,B\n",
  "quotes.csv": "wording,speaker,said_on,finding,note\nwe shall see,Kim Jong Un,2026-02,CONFIRMED,Seen in print.\n",
  "evidence.csv": `id,occurred,zone,published,captured,headline,summary,quote,quote_lang,kind,significance,origin,outlet,url,archived_url,rating,tags,actors,indicators,bearings,note,state,recorded_at
2026-01-04-launch,2026-01-04,Asia/Seoul,,,A launch,"It flew
over the sea.",,,ACTION,MODERATE,KCNA,Reuters,https://www.reuters.com/one,,B1,ballistic,North Korea,missile-tests,AWAY,,,
2026-02-promise,2026-02,,2026-03-02,,A promise,,we shall see,en,STATEMENT,MAJOR,KCNA,,https://kcna.kp/two,,C2,,Kim Jong Un,missile-tests,TOWARD,,,
`,
  "indicators/missile-tests.yaml": `title: Missile tests
basis: key marker 2
article_sentence: Tests halted or scaled back.
observes: Launches.
significance: MAJOR
review_every_days: 7
searched_until: "2026-03-31"
known_gaps: []
codebook:
  version: 1
  note: First version.
  rules:
    MOVING_AWAY: A launch.
    NO_MOVEMENT: No launch and no promise.
    SIGNS_OF_MOVEMENT: A promise.
    GENUINE_MOVEMENT: A promise that is kept.
assessments:
  - effective_on: "2026-01-04"
    level: MOVING_AWAY
    confidence: MODERATE
    confidence_reason: One origin.
    rationale: A missile was launched.
    cites: [2026-01-04-launch]
  - effective_on: "2026-03-02"
    level: SIGNS_OF_MOVEMENT
    confidence: LOW
    confidence_reason: One origin.
    rationale: A promise was made.
    cites:
      - 2026-02-promise
fits:
  calm:
    MOVING_AWAY: ${FIT}
    NO_MOVEMENT: ${FIT}
    SIGNS_OF_MOVEMENT: ${FIT}
    GENUINE_MOVEMENT: ${FIT}
`,
};

type PackageFile = keyof typeof SMALL_PACKAGE;

/** A folder with these files, gone when the test is over; a file that is null is left out. */
export async function packageFolder(files: Record<string, string | null> = SMALL_PACKAGE): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "signpost-package-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

/** What is wrong with the small package once these files take the place of its own. */
export async function faultsOf(files: Record<string, string | null>): Promise<string[]> {
  const reading = await readPackage(await packageFolder({ ...SMALL_PACKAGE, ...files }));
  return reading.ok ? [] : reading.faults.map(faultInWords);
}

/** One passage of one file, and what stands there instead. */
export type Slip = [file: PackageFile, passage: string, instead: string];

export function faultsWith([file, passage, instead]: Slip): Promise<string[]> {
  const text = SMALL_PACKAGE[file].replace(passage, () => instead);
  expect(text, "the passage stands in the file").not.toBe(SMALL_PACKAGE[file]);
  return faultsOf({ [file]: text });
}
