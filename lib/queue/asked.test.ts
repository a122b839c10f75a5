import { expect, test } from "vitest";
import { ON_PAGE, portionOf, queueAddress, readQueueAsked, SHOWN } from "./asked";

const read = (params: Partial<Record<"tracker" | "list" | "page", string | string[]>>) =>
  readQueueAsked({ tracker: undefined, list: undefined, page: undefined, ...params });
const messageOf = (params: Parameters<typeof read>[0]) => {
  const reading = read(params);
  return reading.ok ? null : reading.message;
};

test("an address that asks for nothing asks for the first lines of every list", () => {
  const asked = { tracker: null, list: null, page: 1 };
  expect(read({})).toEqual({ ok: true, asked });
  expect(read({ tracker: "", list: "", page: "" })).toEqual({ ok: true, asked });
  expect(portionOf("drafts", asked)).toEqual({ tracker: null, skip: 0, take: SHOWN });
});

test("an address and what it asks for lead to each other", () => {
  const asked = { tracker: "korea", list: "reviews", page: 3 } as const;
  expect(queueAddress(asked)).toBe("/desk?tracker=korea&list=reviews&page=3");
  expect(read({ tracker: "korea", list: "reviews", page: "3" })).toEqual({ ok: true, asked });
  expect(queueAddress({})).toBe("/desk");
  expect(portionOf("reviews", asked)).toEqual({ tracker: "korea", skip: 2 * ON_PAGE, take: ON_PAGE });
  expect(portionOf("drafts", asked)).toBeNull();
});

test.each([
  [{ list: "__proto__" }, "no list “__proto__”"],
  [{ list: "Drafts" }, "no list “Drafts”"],
  [{ page: "0" }, "counted from 1"],
  [{ page: "-1" }, "counted from 1"],
  [{ page: "1e1" }, "counted from 1"],
  [{ page: "101" }, "end at page 100"],
  [{ page: "9".repeat(400) }, "end at page 100"],
  [{ tracker: ["a", "b"] }, "more than once"],
] as const)("%j is told", (params, message) => {
  expect(messageOf(params as Parameters<typeof read>[0])).toContain(message);
});
