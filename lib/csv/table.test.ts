import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./decode";
import { readTable } from "./table";
import { csvText, harmlessCell, plainCell } from "./text";

async function tableOf(text: string, mostRows = 100) {
  const reading = await readTable(text, mostRows);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

async function faultOf(text: string, mostRows = 100): Promise<string> {
  const reading = await readTable(text, mostRows);
  return reading.ok ? "" : reading.message;
}

describe("the bytes of a file", () => {
  const word = "날짜,é\n";
  const utf16 = Buffer.from(word, "utf16le");
  const swapped = Buffer.from(utf16).swap16();

  test.each([
    ["UTF-8", Buffer.from(word)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${word}`)],
    ["UTF-16 LE with its mark", Buffer.from(`\uFEFF${word}`, "utf16le")],
    ["UTF-16 BE with its mark", Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
  ])("%s is read without its mark", (_, bytes) => {
    expect(decode(bytes)).toEqual({ ok: true, value: word });
  });

  test.each([
    ["LE", Buffer.from("date", "utf16le")],
    ["BE", Buffer.from("date", "utf16le").swap16()],
  ])("UTF-16 %s without a mark is read", (_, bytes) => {
    expect(decode(bytes)).toEqual({ ok: true, value: "date" });
  });

  test.each([
    ["Latin-1", Buffer.from("caf\xe9,1\n", "latin1")],
    ["a workbook", Buffer.from("PK\x03\x04\x14\x00\x06\x00")],
    ["half a UTF-16 character", Buffer.from([0xff, 0xfe, 0x41])],
  ])("%s is refused in words", (_, bytes) => {
    expect(decode(bytes)).toEqual({ ok: false, message: expect.stringContaining("Save it again as “CSV UTF-8”") });
  });
});

describe("a table", () => {
  test.each([
    ["commas", 'a,"b;;\t"\n1,2\n'],
    ["semicolons", 'a;"b,,,"\r\n1;2\r\n'],
    ["tabs", "a\tb, c\n1\t2"],
    ["what its first line says", "sep=;\na;b,c,d\n1;2\n"],
  ])("is divided by %s", async (_, text) => {
    const { header, rows } = await tableOf(text);
    expect([header.length, rows.map(({ cells }) => cells)]).toEqual([2, [["1", "2"]]]);
  });

  test("tells the line on which each row begins, over quoted line breaks, blank rows and mixed line ends", async () => {
    const { rows } = await tableOf('a,b\r\n"x\ny\n",1\n,\n\r\n2,"q ""w"" e"\r3,4');
    expect(rows).toEqual([
      { line: 2, cells: ["x\ny\n", "1"] },
      { line: 7, cells: ["2", 'q "w" e'] },
      { line: 8, cells: ["3", "4"] },
    ]);
  });

  test("counts the line that names the delimiter", async () => {
    expect((await tableOf("sep=;\na;b\n1;2\n")).rows[0]?.line).toBe(3);
  });

  test("keeps a row that is too short or too long as it is, and drops blank cells at the end", async () => {
    const { header, rows } = await tableOf("a,b,,\n1\n1,2,,,\n1,2,3\n");
    expect([header, rows.map(({ cells }) => cells.length)]).toEqual([
      ["a", "b"],
      [1, 2, 3],
    ]);
  });

  test.each([
    ["", "The file is empty."],
    [" \n,\n", "The file is empty."],
    ["a,b\n", "The file has a header and no row below it."],
    ['a,b\n1,"2\n3,4\n', "a cell begins with a quotation mark that is closed nowhere."],
    ['a,b\n1,2\n3,4"5\n', "Line 3: a quotation mark stands inside a cell."],
    ["a\n1\n2\n3\n", "The file has more than 2 rows. Split it."],
  ])("%j is refused: %s", async (text, message) => {
    expect(await faultOf(text, 2)).toContain(message);
  });

  const cell = fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !/[\0\r]/.test(text));
  const row = fc.tuple(fc.constant("x"), cell, cell);

  test("that was written is read as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const { rows: read } = await tableOf(csvText([["a", "b", "c"], ...rows]));
        expect(read.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  test("of cells of more than one byte is read alike wherever its pieces end", async () => {
    const long = "한글".repeat(40_000);
    expect((await tableOf(`a,b\n${long},x${long}\n`)).rows[0]?.cells).toEqual([long, `x${long}`]);
  });
});

describe("a cell for a spreadsheet", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"])("%j begins with no formula", (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
  });

  test("is what it was once it comes back", () => {
    fc.assert(fc.property(fc.string(), (text) => plainCell(harmlessCell(text)) === text));
    fc.assert(fc.property(fc.stringMatching(/^'*[=+@-]?.?$/), (text) => plainCell(harmlessCell(text)) === text));
  });
});
