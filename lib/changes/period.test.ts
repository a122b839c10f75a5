import { expect, test } from "vitest";
import { readPeriod } from "./period";

const TODAY = "2026-11-22";

test.each([
  [{}, { from: "2026-11-15", to: TODAY }],
  [{ from: "2026-11-01" }, { from: "2026-11-01", to: TODAY }],
  [{ to: "2025-09-21" }, { from: "2025-09-14", to: "2025-09-21" }],
  [
    { from: "2025-01-01", to: "2025-09-21" },
    { from: "2025-01-01", to: "2025-09-21" },
  ],
  [
    { from: "", to: "" },
    { from: "2026-11-15", to: TODAY },
  ],
])("an address with %j asks for %j", (params, period) => {
  expect(readPeriod(params, TODAY)).toMatchObject({ period, errors: {} });
});

test.each([
  [{ from: "2025-02-31" }, "from"],
  [{ from: "2025" }, "from"],
  [{ from: ["2025-01-01", "2025-01-02"] }, "from"],
  [{ to: "2026-11-23" }, "to"],
  [{ from: "2025-09-21", to: "2025-09-21" }, "to"],
  [{ from: TODAY }, "to"],
  [{ from: "2025-09-22", to: "2025-09-21" }, "to"],
])("an address with %j is told what is wrong, and keeps what was typed", (params, field) => {
  const { period, errors, typed } = readPeriod(params, TODAY);
  expect(period).toBeNull();
  expect(Object.keys(errors)).toEqual([field]);
  expect(Object.values(typed)).toEqual(
    expect.arrayContaining(Object.values(params).map((asked) => [asked].flat().at(-1))),
  );
});
