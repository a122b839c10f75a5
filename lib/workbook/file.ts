import { strToU8, Zip, ZipDeflate } from "fflate";
import { element } from "@/lib/xml/text";
import { type Cell, DECLARATION, rowElement, SHEET_END, type SheetColumn, STYLES, sheetBegin } from "./sheet";

/** A sheet holds 1,048,576 rows; what is more goes on in the next one. */
const ROWS_IN_SHEET = 1_000_000;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const WORKBOOK_TYPE = `${TYPE}.sheet`;

/**
 * A workbook (Office Open XML) of one table, made while it is read: of rows only those are held that are being packed.
 * Its list of contents comes last, so that no program opens what broke off before.
 */
export async function* workbookOf(
  name: string,
  columns: readonly SheetColumn[],
  batches: AsyncIterable<(readonly Cell[])[]>,
  rowsInSheet = ROWS_IN_SHEET,
): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    packed.push(piece);
  });
  const begin = (path: string) => {
    const part = new ZipDeflate(path);
    zip.add(part);
    return (text: string, isLast = false) => part.push(strToU8(text), isLast);
  };
  const taken = () => {
    const piece = Buffer.concat(packed);
    packed = [];
    return piece;
  };
  begin("xl/styles.xml")(STYLES, true);
  let sheets = 0;
  const nextSheet = () => {
    sheets += 1;
    const write = begin(`xl/worksheets/sheet${sheets}.xml`);
    write(sheetBegin(columns));
    return write;
  };
  let write = nextSheet();
  let rows = 0;
  for await (const batch of batches) {
    if (rows + batch.length > rowsInSheet) {
      write(SHEET_END, true);
      write = nextSheet();
      rows = 0;
    }
    rows += batch.length;
    write(batch.map(rowElement).join(""));
    yield taken();
  }
  write(SHEET_END, true);
  for (const [path, text] of Object.entries(partsAround(name, sheets))) begin(path)(`${DECLARATION}${text}`, true);
  zip.end();
  yield taken();
}

/** The parts that tell how the others hang together. */
function partsAround(name: string, count: number): Record<string, string> {
  const sheets = Array.from({ length: count }, (_, place) => place + 1);
  const relation = (id: string, kind: string, target: string) =>
    element("Relationship", { Id: id, Type: `${RELATED}/${kind}`, Target: target });
  const relations = (...all: string[]) => element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...all);
  const override = (part: string, type: string) =>
    element("Override", { PartName: part, ContentType: `${TYPE}.${type}+xml` });
  const listed = sheets.map((sheet) =>
    element("sheet", {
      name: sheet === 1 ? name : `${name} ${sheet}`,
      sheetId: String(sheet),
      "r:id": `sheet${sheet}`,
    }),
  );
  return {
    "xl/workbook.xml": element("workbook", { xmlns: MAIN, "xmlns:r": RELATED }, element("sheets", {}, ...listed)),
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map((sheet) => relation(`sheet${sheet}`, "worksheet", `worksheets/sheet${sheet}.xml`)),
      relation("styles", "styles", "styles.xml"),
    ),
    "_rels/.rels": relations(relation("workbook", "officeDocument", "xl/workbook.xml")),
    "[Content_Types].xml": element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      override("/xl/workbook.xml", "sheet.main"),
      override("/xl/styles.xml", "styles"),
      ...sheets.map((sheet) => override(`/xl/worksheets/sheet${sheet}.xml`, "worksheet")),
    ),
  };
}
