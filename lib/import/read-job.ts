import "server-only";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Choices, Fault } from "./row";
import { guessedMapping, headerSignature, type Mapping, stateAt } from "./rules";

export const ROWS_ON_PAGE = 100;

/** An import as its editor sees it; null where there is none, or where it is somebody else's. */
export async function importJob(editor: Editor, id: string) {
  const job = await db.importJob.findFirst({
    where: { id, authorId: editor.id ?? "" },
    omit: { content: true },
    include: { tracker: { select: { id: true, slug: true, title: true } } },
  });
  if (!job) return null;
  const { mapping, choices, ...rest } = job;
  const remembered = mapping === null ? await rememberedMapping(job.trackerId, job.header) : null;
  return {
    ...rest,
    state: stateAt(job, new Date()),
    isRemembered: remembered !== null,
    mapping: (mapping ?? remembered?.mapping ?? guessedMapping(job.header)) as Mapping,
    choices: (choices ?? remembered?.choices ?? null) as Choices | null,
    counts: await countsOf(id),
  };
}
export type ImportJob = NonNullable<Awaited<ReturnType<typeof importJob>>>;

export type Outcome = "ADD" | "REFUSED" | "DUPLICATE";

/** One page of the rows of an import that came out alike, in the order of the file. */
export async function importRows(job: string, outcome: Outcome, page: number) {
  const rows = await db.importRow.findMany({
    where: { jobId: job, outcome },
    orderBy: { line: "asc" },
    skip: (page - 1) * ROWS_ON_PAGE,
    take: ROWS_ON_PAGE,
    omit: { item: true, jobId: true },
  });
  return rows.map(({ faults, ...row }) => ({ ...row, faults: (faults ?? []) as unknown as Fault[] }));
}
export type ImportRows = Awaited<ReturnType<typeof importRows>>;

/** Sources and actors that the items of an import would add, by name. */
export async function namesToAdd(job: string, trackerId: number) {
  const [sources, actors] = await Promise.all([
    db.$queryRaw<{ name: string }[]>`
      SELECT min(name) AS name FROM import_row,
        LATERAL (VALUES (item->'input'->>'origin'), (item->'input'->>'outlet')) AS named(name)
      WHERE job_id = ${job} AND outcome = 'ADD' AND name IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM source s WHERE s.tracker_id = ${trackerId} AND lower(s.name) = lower(named.name))
      GROUP BY lower(name) ORDER BY 1`,
    db.$queryRaw<{ name: string }[]>`
      SELECT min(name) AS name FROM import_row, LATERAL jsonb_array_elements_text(item->'input'->'actors') AS named(name)
      WHERE job_id = ${job} AND outcome = 'ADD' AND name IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM actor a WHERE a.tracker_id = ${trackerId} AND lower(a.name) = lower(named.name))
      GROUP BY lower(name) ORDER BY 1`,
  ]);
  return { sources: sources.map(({ name }) => name), actors: actors.map(({ name }) => name) };
}

/** The imports of an editor, the newest first. */
export async function importsOf(editor: Editor) {
  const jobs = await db.importJob.findMany({
    where: { authorId: editor.id ?? "" },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      fileName: true,
      rows: true,
      state: true,
      beatAt: true,
      createdAt: true,
      tracker: { select: { slug: true, title: true } },
    },
  });
  return jobs.map((job) => ({ ...job, state: stateAt(job, new Date()) }));
}

async function rememberedMapping(trackerId: number, header: string[]) {
  const key = { trackerId, signature: headerSignature(header) };
  return db.importMapping.findUnique({ where: { trackerId_signature: key } });
}

async function countsOf(job: string): Promise<Record<Outcome, number>> {
  const counts = { ADD: 0, REFUSED: 0, DUPLICATE: 0 };
  const groups = await db.importRow.groupBy({ by: ["outcome"], where: { jobId: job }, _count: true });
  for (const { outcome, _count } of groups) counts[outcome] = _count;
  return counts;
}
