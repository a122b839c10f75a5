import "server-only";
import { randomUUID } from "node:crypto";
import { decode } from "@/lib/csv/decode";
import { readTable, type Table } from "@/lib/csv/table";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { Absent, Refused } from "@/lib/refusal";
import { plainFileName } from "@/lib/text/file-name";
import { isAmbiguousDate } from "./dates";
import type { MappingInput } from "./input";
import { headerSignature, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, stateAt } from "./rules";

const KEPT_DAYS = 30;
const SAMPLE_LENGTH = 80;

interface Upload {
  tracker: string;
  fileName: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Keeps a file that is to be imported; gives the id of its import. Throws `Refused` where it cannot be read. */
export async function startImport(editor: Editor, { tracker: slug, fileName, content }: Upload): Promise<string> {
  const tracker = await db.tracker.findUnique({ where: { slug }, select: { id: true } });
  if (!tracker) throw new Refused({ tracker: "Choose a tracker." });
  const { header, rows } = await tableIn(content);
  await forgetOld(editor);
  const { id } = await db.importJob.create({
    data: {
      id: randomUUID(),
      trackerId: tracker.id,
      authorId: authorOf(editor),
      fileName: plainFileName(fileName),
      content,
      header,
      sample: (rows[0]?.cells ?? []).map((cell) => cell.slice(0, SAMPLE_LENGTH)),
      ambiguous:
        rows
          .flatMap(({ cells }) => cells)
          .find(isAmbiguousDate)
          ?.trim() ?? null,
      rows: rows.length,
    },
    select: { id: true },
  });
  return id;
}

/** The table in a file. Throws `Refused` where there is none, or one that is too long. */
export async function tableIn(content: Uint8Array): Promise<Table> {
  if (content.length === 0) throw new Refused({ file: "Choose a file." });
  if (content.length > MAX_BYTES) throw new Refused({ file: "The file has more than 20 MB. Split it." });
  const text = decode(content);
  if (!text.ok) throw new Refused({ file: text.message });
  const table = await readTable(text.value, MAX_ROWS);
  if (!table.ok) throw new Refused({ file: table.message });
  // The page lets each column be chosen for each field.
  if (table.value.header.length > MAX_COLUMNS) {
    const most = MAX_COLUMNS.toLocaleString("en-GB");
    throw new Refused({ file: `The file has more than ${most} columns. Take out what is not needed.` });
  }
  return table.value;
}

/** Takes down how the file is to be read, and opens a dry run; gives the run's name. Throws `Refused` while one is under way. */
export async function mapImport(editor: Editor, id: string, { mapping, choices }: MappingInput): Promise<string> {
  const job = await ownJob(editor, id);
  const remembered = { mapping, choices: { ...choices } };
  const key = { trackerId: job.trackerId, signature: headerSignature(job.header) };
  return db.$transaction(async (tx) => {
    await tx.importMapping.upsert({
      where: { trackerId_signature: key },
      create: { ...key, ...remembered },
      update: remembered,
    });
    return openRun(tx, job, ["UPLOADED", "TRIED", "STOPPED"], "TRYING", remembered);
  });
}

/** Opens the adding of what the dry run found; null where that was begun already. Throws `Refused` where rows are refused and not left out. */
export async function beginApplying(editor: Editor, id: string, leavesRefused: boolean): Promise<string | null> {
  const job = await ownJob(editor, id);
  if (job.state !== "TRIED") return null;
  if (job.rowsRefused > 0 && !leavesRefused) {
    const rows = job.rowsRefused === 1 ? "One row is" : `${job.rowsRefused.toLocaleString("en-GB")} rows are`;
    throw new Refused({ leaveRefused: `${rows} refused. Mend the file and begin anew, or leave them out.` });
  }
  return openRun(db, job, ["TRIED"], "APPLYING", {}).catch((error) => {
    if (error instanceof Refused) return null;
    throw error;
  });
}

/** Asks what is under way to stop; it does so within some hundred rows, and nothing of it remains. */
export async function stopImport(editor: Editor, id: string): Promise<void> {
  const job = await ownJob(editor, id);
  await db.importJob.updateMany({
    where: { id: job.id, state: { in: ["TRYING", "APPLYING"] } },
    data: { isStopAsked: true },
  });
}

/** Forgets a file and what was found in it. What was added from it stays. */
export async function discardImport(editor: Editor, id: string): Promise<void> {
  const job = await ownJob(editor, id);
  if (job.state === "TRYING" || job.state === "APPLYING")
    throw new Refused({ form: "It is under way. Stop it first." });
  await db.importJob.deleteMany({ where: { id: job.id, run: job.run } });
}

type Job = Awaited<ReturnType<typeof ownJob>>;

async function openRun(
  store: Pick<Transaction, "importJob">,
  job: Job,
  from: Job["state"][],
  state: "TRYING" | "APPLYING",
  data: object,
): Promise<string> {
  const refused = new Refused({ form: "This import is under way already." });
  if (!from.includes(job.state)) throw refused;
  const run = randomUUID();
  const now = new Date();
  const begun = { rowsDone: 0, isStopAsked: false, fault: null, startedAt: now, beatAt: now };
  const { count } = await store.importJob.updateMany({
    // Whoever is first takes it: of two that were sent at once, one finds another run.
    where: { id: job.id, run: job.run, beatAt: job.beatAt },
    data: { ...data, ...begun, state, run },
  });
  if (count === 0) throw refused;
  return run;
}

async function ownJob(editor: Editor, id: string) {
  const job = await db.importJob.findFirst({
    where: { id, authorId: authorOf(editor) },
    select: {
      id: true,
      trackerId: true,
      header: true,
      state: true,
      run: true,
      rowsRefused: true,
      beatAt: true,
    },
  });
  if (!job) throw new Absent("such import");
  return { ...job, state: stateAt(job, new Date()) };
}

async function forgetOld(editor: Editor): Promise<void> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000);
  await db.importJob.deleteMany({ where: { authorId: authorOf(editor), beatAt: { lt: before } } });
}

function authorOf({ id }: Editor): string {
  if (id === null) throw new Absent("import of the command line");
  return id;
}
