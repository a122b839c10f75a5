import { expect, test } from "vitest";
import { ledgerQuery, readLedgerFilter } from "./filter";

const PEOPLE = [{ id: "cli" }, { id: "ana" }];
const read = (params: Record<string, string | string[]>) => readLedgerFilter(params, PEOPLE);

test("what is asked for is read; a month is all of its days", () => {
  const { filter, errors } = read({
    who: "ana",
    subject: " korea/evidence/57 ",
    from: "2026-09",
    to: "2026-09",
    page: "2",
  });
  expect(errors).toEqual({});
  expect(filter).toEqual({
    who: "ana",
    subject: "korea/evidence/57",
    from: new Date("2026-09-01T00:00:00Z"),
    before: new Date("2026-10-01T00:00:00Z"),
    page: 2,
  });
});

test.each([
  ["who", "bo", "There is no such person."],
  ["subject", "korea/../%", "Enter a subject as the ledger writes it"],
  ["subject", "a\0", "subject"],
  ["from", "31/12/2026", ""],
  ["page", "0", "Pages are counted from 1."],
  ["page", "201", "narrow it"],
])("%s “%s” is refused at its field", (field, value, message) => {
  expect(read({ [field]: value }).errors[field]).toContain(message);
});

test("a field that is given twice, and days in the wrong order, are refused", () => {
  expect(read({ who: ["ana", "cli"] }).errors).toEqual({ who: "This was given more than once. Choose one." });
  expect(read({ from: "2026-09-02", to: "2026-09-01" }).errors.to).toContain("must not come before");
});

test("an address keeps what was asked for, and no first page", () => {
  const { typed } = read({ who: "ana", subject: "korea", page: "3" });
  expect(ledgerQuery(typed)).toBe("who=ana&subject=korea&page=3");
  expect(ledgerQuery(typed, { page: "1", who: "" })).toBe("subject=korea");
});
