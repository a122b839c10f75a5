import fc from "fast-check";
import { expect, test } from "vitest";
import { hasMoreRowsThan } from "./row-count";
import { readTable } from "./table";
import { csvText } from "./text";

const HEADER = "day,headline";

test.each([
  ["no row", HEADER, 0],
  ["a last line without its end", `${HEADER}\n1,a\n2,b`, 2],
  ["line ends of three kinds", `${HEADER}\r\n1,a\r2,b\n3,c\r\n`, 3],
  ["blank lines and empty cells", `${HEADER}\n\n , \n,\n;;\n1,a\n\n`, 1],
  ["a first line that says what stands between the cells", "sep=;\r\nday;headline\r\n1;a\r\n", 1],
  ["nothing but quoted cells", `"day"\n"1"\n""\n"2"`, 2],
  ["line breaks and quotation marks within cells", `${HEADER}\n1,"a\nb""\n""c"\n"2",b\n`, 2],
])("counts the rows where there is %s", (_what, text, rows) => {
  expect(hasMoreRowsThan(rows, text)).toBe(false);
  if (rows > 0) expect(hasMoreRowsThan(rows - 1, text)).toBe(true);
});

test("never calls more rows too many than reading the table does", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 3 }), { minLength: 2 }),
      async (rows) => {
        const text = csvText([["day", "headline"], ...rows]);
        const table = await readTable(text, 1_000);
        if (table.ok) expect(hasMoreRowsThan(table.value.rows.length, text)).toBe(false);
      },
    ),
  ));
