import type { ExportedItem } from "@/lib/evidence/csv";
import { SHEET_COLUMNS, sheetRow } from "@/lib/evidence/sheet";
import { WORKBOOK_TYPE, workbookOf } from "@/lib/workbook/file";
import { evidenceFile } from "../../evidence-file";

const KIND = { name: "evidence.xlsx", type: WORKBOOK_TYPE };

/** The evidence of a tracker as a workbook. */
export function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/evidence.xlsx">) {
  return evidenceFile(request, params, KIND, (items) => workbookOf("Evidence", SHEET_COLUMNS, rowsOf(items)));
}

async function* rowsOf(batches: AsyncGenerator<ExportedItem[]>) {
  for await (const items of batches) yield items.map(sheetRow);
}
