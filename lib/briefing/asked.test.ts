import { expect, test } from "vitest";
import { readBriefing } from "./asked";

const TODAY = "2026-11-22";

test.each([
  [{}, { from: "2026-10-23", to: TODAY }, true],
  [{ knownOn: "2026-08-20" }, { from: "2026-07-21", to: "2026-08-20" }, true],
  [{ to: "2026-08-20" }, { from: "2026-07-21", to: "2026-08-20" }, false],
  [{ from: "2026-08-01", to: "2026-08-20", knownOn: "2026-09-01" }, { from: "2026-08-01", to: "2026-08-20" }, false],
])("an address with %j asks for %j", (params, period, isOpen) => {
  const { asked, errors } = readBriefing(params, TODAY);
  expect(errors).toEqual({});
  expect(asked).toMatchObject({ period, isOpen, view: { asOf: period.to } });
});

test("it is told as it was known at the end of the day that was asked for", () => {
  const view = readBriefing({ to: "2026-08-20", knownOn: "2026-09-01" }, TODAY).asked?.view;
  expect(view?.knownBefore).toEqual(new Date("2026-09-02T00:00:00Z"));
  expect(view?.askedKnownOn).toBe("2026-09-01");
});

test.each([
  [{ from: "soon" }, ["from"]],
  [{ to: "2999-01-01" }, ["to"]],
  [{ from: "2026-08-20", to: "2026-08-01" }, ["to"]],
  [{ knownOn: "2999-01-01" }, ["knownOn"]],
  [{ from: "x", knownOn: ["2026-01-01", "2026-01-02"] }, ["from", "knownOn"]],
])("an address with %j is told what is wrong", (params, fields) => {
  const { asked, errors } = readBriefing(params, TODAY);
  expect(asked).toBeNull();
  expect(Object.keys(errors)).toEqual(fields);
});
