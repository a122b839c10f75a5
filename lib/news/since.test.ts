import { describe, expect, test } from "vitest";
import { readSinceView, visitOf, withSince } from "./since";

const today = "2026-11-28";

describe("the day that an address marks from", () => {
  test("is read beside the clocks", () => {
    const reading = readSinceView({ since: "2026-11-21", asOf: "2026-11-25" }, today);
    expect(reading).toMatchObject({ ok: true, since: "2026-11-21", view: { askedAsOf: "2026-11-25" } });
    expect(readSinceView({}, today)).toMatchObject({ ok: true, since: null });
  });

  test.each([
    ["2026-02-31", "31 February 2026 does not exist."],
    ["2026-11", "Give one whole day, for example 2025-09-21."],
    ["2026-11-29", "29 Nov 2026 is yet to come. Today is 28 Nov 2026, by universal time (UTC)."],
  ])("is refused where it is %s, with the reason", (typed, message) => {
    expect(readSinceView({ since: typed }, today)).toEqual({ ok: false, faults: [{ clock: "since", typed, message }] });
  });

  test("is refused beside a clock that is wrong as well, and both are told", () => {
    const reading = readSinceView({ since: ["a", "b"], asOf: "x" }, today);
    expect(reading.ok ? [] : reading.faults.map(({ clock }) => clock)).toEqual(["asOf", "since"]);
  });

  test("takes the place of the browser's record, which marks nothing in the past", () => {
    const visit = (params: Record<string, string>) => {
      const reading = readSinceView(params, today);
      return reading.ok ? visitOf("t", reading) : null;
    };
    expect(visit({})).toEqual({ tracker: "t", after: null, isNow: true });
    expect(visit({ since: "2026-11-21" })?.after).toBe(Date.parse("2026-11-22T00:00:00Z") - 1);
    expect(visit({ knownOn: "2026-11-21" })?.isNow).toBe(false);
  });

  test("is carried on in a link before its fragment", () => {
    expect(withSince("/t?asOf=2026-01-01#x", "2026-11-21")).toBe("/t?asOf=2026-01-01&since=2026-11-21#x");
    expect(withSince("/t#x", null)).toBe("/t#x");
  });
});
