import { describe, expect, test } from "vitest";
import { inView, paramsOf, readView } from "./view";

const today = "2026-11-22";

function viewOf(params: Record<string, string>) {
  const reading = readView(params, today);
  if (!reading.ok) throw new Error("This view should be shown.");
  return reading.view;
}

describe("the two clocks of an address", () => {
  test("stand on today, with every record, where nothing is asked", () => {
    const present = { asOf: today, knownBefore: null, today, askedAsOf: null, askedKnownOn: null };
    expect(viewOf({})).toEqual(present);
    expect(viewOf({ asOf: "", knownOn: "" })).toEqual(present);
  });

  test("count records up to the end of the day asked for, in UTC", () => {
    expect(viewOf({ asOf: "2025-01-01", knownOn: "2025-05-01" })).toMatchObject({
      asOf: "2025-01-01",
      knownBefore: new Date("2025-05-02T00:00:00Z"),
    });
  });

  test("stand on one day where only the second is asked", () => {
    expect(viewOf({ knownOn: "2025-05-01" }).asOf).toBe("2025-05-01");
  });

  test.each([
    ["2025-02-31", "31 February 2025 does not exist."],
    ["2025-02", "Give one whole day, for example 2025-09-21."],
    ["2025-02-01/2025-02-02", "Give one whole day, for example 2025-09-21."],
    ["2025-09-21~", "Give one whole day, for example 2025-09-21."],
    ["2026-11-23", "23 Nov 2026 is yet to come. Today is 22 Nov 2026, by universal time (UTC)."],
    ["0000-01-01", "There is no year 0000: years run from 0001 to 9999."],
  ])("refuse %s and say why", (typed, message) => {
    expect(readView({ asOf: typed }, today)).toEqual({ ok: false, faults: [{ clock: "asOf", typed, message }] });
    expect(readView({ knownOn: typed }, today)).toEqual({ ok: false, faults: [{ clock: "knownOn", typed, message }] });
  });

  test.each(["yesterday", "10000-01-01", "2025-09-21T00:00:00Z", "\u0000", "\ud800", "9".repeat(1_000_000)])(
    "refuse what is no day (%#)",
    (typed) => {
      expect(readView({ asOf: typed }, today).ok).toBe(false);
    },
  );

  test("refuse two days at once, and name the fault of each clock", () => {
    const reading = readView({ asOf: ["2025-01-01", "2025-01-02"], knownOn: "x" }, today);
    expect(reading.ok ? [] : reading.faults.map(({ clock }) => clock)).toEqual(["asOf", "knownOn"]);
  });
});

describe("a link in a view", () => {
  test("is left alone in the present", () => {
    expect(inView("/trackers/t#x", viewOf({}))).toBe("/trackers/t#x");
  });

  test("carries what was asked for, before the fragment and after what it asks itself", () => {
    const view = viewOf({ asOf: "2025-01-01", knownOn: "2025-05-01" });
    expect(inView("/trackers/t?level=NO_MOVEMENT#x", view)).toBe(
      "/trackers/t?level=NO_MOVEMENT&asOf=2025-01-01&knownOn=2025-05-01#x",
    );
    expect(inView("/trackers/t", viewOf({ knownOn: "2025-05-01" }))).toBe("/trackers/t?knownOn=2025-05-01");
  });
});

test("a request is read as a page is given it: one value as a text, several as a list", () => {
  const url = "https://signpost.example/list?kind=ACTION&q=&tag=a&tag=b";
  expect(paramsOf({ url })).toEqual({ kind: "ACTION", q: "", tag: ["a", "b"] });
});
