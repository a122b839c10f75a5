import { connection } from "next/server";
import { CSV_HEAD, csvLine } from "@/lib/evidence/csv";
import { readFilter } from "@/lib/evidence/filter";
import { evidenceChoices } from "@/lib/evidence/read";
import { exportedItems } from "@/lib/evidence/read-export";
import { streamed } from "@/lib/text/streamed";
import { paramsOf, readView } from "@/lib/view";

/** What the list of evidence shows for the same query, all of it, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/evidence.csv">) {
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
  if (!reading.ok || faults.length > 0) return new Response(`${faults.join("\n")}\n`, { status: 422 });
  return new Response(streamed(lines(choices, filter, reading.view)), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${choices.slug}-evidence.csv"`,
      "x-content-type-options": "nosniff",
    },
  });
}

async function* lines(...wanted: Parameters<typeof exportedItems>): AsyncGenerator<string> {
  yield CSV_HEAD;
  for await (const items of exportedItems(...wanted)) yield items.map(csvLine).join("");
}
