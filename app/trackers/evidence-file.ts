import { connection } from "next/server";
import type { ExportedItem } from "@/lib/evidence/csv";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices } from "@/lib/evidence/read";
import { exportedItems } from "@/lib/evidence/read-export";
import { paramsOf, readView } from "@/lib/view";
import { type FileKind, fileAnswer, refusedAnswer } from "./file-answer";

type Batches = AsyncGenerator<ExportedItem[]>;

/** What the list of evidence shows for the same query, all of it, as a file. */
export async function evidenceFile(
  request: Request,
  params: Promise<{ tracker: string }>,
  kind: FileKind,
  write: (items: Batches) => AsyncGenerator<string | Uint8Array>,
): Promise<Response> {
  await connection();
  const choices = await evidenceChoices((await params).tracker);
  if (!choices) return new Response("There is no such tracker.\n", { status: 404 });
  // The page of the list and its look are none of the file's.
  const { page: _, sort: __, columns: ___, density: ____, ...asked } = paramsOf(request);
  const reading = readView(asked);
  const { filter, errors } = readFilter(asked, choices);
  const faults = [
    ...(reading.ok ? [] : reading.faults.map(({ clock, message }) => `${clock}: ${message}`)),
    ...Object.entries(errors).map(([field, message]) => `${field}: ${message}`),
  ];
  if (!reading.ok || faults.length > 0) return refusedAnswer(faults);
  return fileAnswer(choices.slug, kind, reading.view, (view) => write(exportedItems(choices, filter, view)));
}

/** Lines of text below a head. */
export function linesOf(head: string, line: (item: ExportedItem) => string) {
  return async function* (batches: Batches): AsyncGenerator<string> {
    yield head;
    for await (const items of batches) yield items.map(line).join("");
  };
}
