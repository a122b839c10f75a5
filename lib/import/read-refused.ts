import "server-only";
import { decode } from "@/lib/csv/decode";
import { readTable } from "@/lib/csv/table";
import { csvText, harmlessCell, plainCell } from "@/lib/csv/text";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Fault } from "./row";
import { isOwnFile, MAX_ROWS, REASON_COLUMN } from "./rules";

/** The refused rows of an import as a file of the same columns, with the reason in one more; null where there is none. */
export async function refusedFile(editor: Editor, id: string): Promise<{ name: string; text: string } | null> {
  const job = await db.importJob.findFirst({
    where: { id, authorId: editor.id ?? "" },
    select: {
      fileName: true,
      content: true,
      findings: { where: { outcome: "REFUSED" }, select: { line: true, faults: true } },
    },
  });
  const text = job && decode(job.content);
  const table = text?.ok ? await readTable(text.value, MAX_ROWS) : null;
  if (!job || !table?.ok) return null;
  const { header, rows } = table.value;
  const faults = new Map(job.findings.map((row) => [row.line, row.faults as unknown as Fault[]]));
  const isOwn = isOwnFile(header);
  const kept = header.flatMap((name, place) => (name === REASON_COLUMN ? [] : [place]));
  const refused = rows.flatMap(({ line, cells }) => {
    const reasons = faults.get(line);
    if (!reasons) return [];
    const surplus = cells.slice(header.length);
    const plain = isOwn ? cells.map(plainCell) : cells;
    const why = reasons.map(({ column, reason }) => (column ? `${column}: ${reason}` : reason)).join(" ");
    return [[...kept.map((place) => plain[place] ?? ""), why, ...surplus].map(harmlessCell)];
  });
  const names = [...kept.map((place) => header[place] ?? ""), REASON_COLUMN].map(harmlessCell);
  return { name: `refused-${job.fileName.replace(/\.[^.]*$/, "")}.csv`, text: csvText([names, ...refused]) };
}
