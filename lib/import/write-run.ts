import "server-only";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { Refused } from "@/lib/refusal";
import { insertRows } from "@/lib/write-rows";
import type { Finding, PlannedItem } from "./findings";
import { findingsOf } from "./read-findings";
import { knownNames, ledgerEnd } from "./read-known";
import type { Choices } from "./row";
import type { Mapping } from "./rules";
import { type Imported, importItems } from "./write";
import { tableIn } from "./write-job";

/** One run of an import: the dry run, or the adding. */
interface Run {
  id: string;
  run: string;
}

const ASKED = "It was stopped, as you asked. Nothing was added.";
const BROKEN = "It stopped because something went wrong here. Nothing was added.";

/** Carries out the dry run that `mapImport` opened, to its end or until it is stopped. */
export function tryImport(run: Run): Promise<void> {
  return untilStopped(run, async () => {
    const job = await db.importJob.findUniqueOrThrow({ where: { id: run.id }, include: { tracker: true } });
    const known = await knownNames(job.tracker.slug);
    if (!known) throw new Refused({ form: "The tracker is not there any more." });
    const table = await tableIn(job.content);
    const seen = await ledgerEnd();
    await db.importRow.deleteMany({ where: { jobId: run.id } });
    const progress = { rowsDone: 0, rowsRefused: 0 };
    for await (const batch of findingsOf(table, job.mapping as Mapping, job.choices as unknown as Choices, known)) {
      await insertRows(
        db,
        "import_row",
        batch.map((finding) => rowOf(run.id, finding)),
      );
      progress.rowsDone += batch.length;
      progress.rowsRefused += batch.filter(({ outcome }) => outcome === "REFUSED").length;
      await beat(run, progress);
    }
    await end(db, run, { state: "TRIED", seen });
  });
}

/** Adds what the dry run found, as `beginApplying` opened it: all of it, or nothing where it is stopped. */
export function applyImport(editor: Editor, run: Run): Promise<void> {
  return untilStopped(run, async () => {
    const { id } = run;
    const job = await db.importJob.findUniqueOrThrow({
      where: { id },
      select: { seen: true, tracker: { select: { slug: true } } },
    });
    const rows = await db.importRow.findMany({
      where: { jobId: id, outcome: "ADD" },
      orderBy: { line: "asc" },
      select: { item: true },
    });
    const finish = (tx: Transaction, { first, last }: Imported) =>
      end(tx, run, { state: "APPLIED", firstNumber: first, lastNumber: last });
    const items = rows.map(({ item }) => item as unknown as PlannedItem);
    const onProgress = (rowsDone: number) => beat(run, { rowsDone });
    await importItems(editor, job.tracker.slug, items, {
      seen: job.seen,
      submission: `import ${id}`,
      onProgress,
      finish,
    });
  });
}

/** Thrown in a run that was asked to stop, or that was taken for dead and replaced. */
class Stopped extends Error {}

async function untilStopped({ id, run }: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = error instanceof Stopped ? ASKED : error instanceof Refused ? error.message : BROKEN;
    // Where only the answer was lost, all of it was done, and says so.
    await db.importJob.updateMany({
      where: { id, run, state: { in: ["TRYING", "APPLYING"] } },
      data: { state: "STOPPED", fault },
    });
    if (fault === BROKEN) throw error;
  }
}

/** Gives a sign of life. Throws `Stopped` where it should go no further. */
async function beat({ id, run }: Run, progress: { rowsDone: number; rowsRefused?: number }): Promise<void> {
  const data = { ...progress, beatAt: new Date() };
  const { count } = await db.importJob.updateMany({ where: { id, run, isStopAsked: false }, data });
  if (count === 0) throw new Stopped();
}

interface Ending {
  state: "TRIED" | "APPLIED";
  seen?: bigint;
  firstNumber?: number | null;
  lastNumber?: number | null;
}

async function end(tx: Transaction, { id, run }: Run, ending: Ending): Promise<void> {
  const { count } = await tx.importJob.updateMany({ where: { id, run, isStopAsked: false }, data: ending });
  if (count === 0) throw new Stopped();
}

function rowOf(jobId: string, finding: Finding) {
  const { line, outcome, occurred, headline } = finding;
  const isLike = outcome === "DUPLICATE";
  return {
    job_id: jobId,
    line,
    outcome,
    occurred,
    headline,
    faults: outcome === "REFUSED" ? finding.faults : null,
    like_item: isLike ? finding.likeItem : null,
    like_line: isLike ? finding.likeLine : null,
    item: outcome === "ADD" ? finding.item : null,
  };
}
