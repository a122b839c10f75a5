import { describe, expect, test } from "vitest";
import { typedEvidence } from "@/lib/testing/evidence-form";
import { evidenceEditInput, evidenceInput, retractionInput } from "./input";

type Typed = Record<string, unknown>;

function faultsOf(changes: Typed): Record<string, string> {
  const result = evidenceInput.safeParse(typedEvidence(changes));
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join("."), message]));
}

test("what a careful person types is accepted, and empty optional fields become null", () => {
  const item = evidenceInput.parse(
    typedEvidence({ zone: "", note: " ", quote: "\u200b", published: "", quoteLang: "" }),
  );
  expect(item).toMatchObject({ zone: null, note: null, quote: null, published: null, quoteLang: null });
  expect(item.bearings).toEqual([{ indicator: "missile-tests", bearing: "AWAY" }]);
});

describe("refused at its field is", () => {
  const badAddress = /^(An address|Write the name|That is not an address|Enter an address)/;
  test.each<[string, unknown, string | RegExp]>([
    ["occurred", "2025-02-31", "31 February 2025 does not exist."],
    ["occurred", "0000-01-01", /year 0000/],
    ["occurred", "10000-01-01", /four digits/],
    ["occurred", "2025-09-15/2025-09-01", /must end after it begins/],
    ["occurred", "2025-09-15/..", /Both ends of an interval/],
    ["occurred", "/2025", /Both ends of an interval/],
    ["occurred", "yesterday", /Write a day as 2025-09-21/],
    ["occurred", "9".repeat(1_000_000), /too long/],
    ["occurred", "", "Enter a date."],
    ["published", "21.09.2025", "Write 2025-09-21."],
    ["captured", "2025-09", "Enter one whole day, for example 2025-09-21."],
    ["zone", "KST", /time zone by its name/],
    ["zone", "+09:00", /time zone by its name/],
    ["zone", "Asia/Atlantis", /time zone by its name/],
    ["zone", "__proto__", /time zone by its name/],
    ["headline", "", "Enter a headline."],
    ["headline", " \t ", "Enter a headline."],
    ["headline", "\u200b\u200d\u2060\ufeff\u3164", "Enter a headline."],
    ["headline", "a\u0000b", /hidden character \(U\+0000\)/],
    ["headline", "a\ud800b", /hidden character \(U\+D800\)/],
    ["headline", "a\u202eb", /hidden character \(U\+202E\)/],
    ["headline", "two\nlines", /must be on one line/],
    ["headline", "x".repeat(1_000_000), "The headline is too long: 1,000,000 characters, at most 200."],
    ["headline", ["one", "two"], "Enter a headline."],
    ["headline", undefined, "Enter a headline."],
    ["summary", "x".repeat(1_000_000), /too long/],
    ["summary", "\u0000", /hidden character/],
    ["quoteLang", "english", /language by its code/],
    ["quoteLang", "e\u0000", /language by its code/],
    ["kind", "ACT", "Choose a kind."],
    ["kind", "toString", "Choose a kind."],
    ["kind", undefined, "Choose a kind."],
    ["significance", "major", "Choose a significance."],
    ["credibility", "7", "Choose a credibility."],
    ["credibility", "", "Choose a credibility."],
    ["reliability", "G", /Choose a reliability/],
    ["originKind", "BLOG", /Choose a kind of source/],
    ["outletReliability", "constructor", /Choose a reliability/],
    ["origin", " ", "Enter an origin."],
    ["origin", "x".repeat(121), /too long/],
    ["url", "javascript:alert(1)", badAddress],
    ["url", "//example.org/a", badAddress],
    ["url", "https://user:pass@example.org/", badAddress],
    ["url", "https://", badAddress],
    ["url", "", badAddress],
    [
      "url",
      `https://example.org/${"a".repeat(1_000_000)}`,
      "The address is too long: 1,000,020 characters, at most 2,000.",
    ],
    ["archivedUrl", "data:text/html,x", badAddress],
    ["bearings", {}, "Choose at least one indicator that the item bears on."],
    ["bearings", { "missile-tests": "" }, "Choose at least one indicator that the item bears on."],
    ["bearings", "missile-tests", "Choose at least one indicator that the item bears on."],
    ["bearings", undefined, "Choose at least one indicator that the item bears on."],
    ["bearings.missile-tests", { "missile-tests": "SIDEWAYS" }, /Choose a bearing/],
    ["bearingNotes.missile-tests", { "missile-tests": "\u0000" }, /hidden character/],
    ["actors.1", ["A", "b\u0000"], /hidden character/],
    ["actors", "North Korea", "The actors must be a list."],
    ["actorKinds.0", ["ROBOT"], /Choose a kind of actor/],
    ["tags", "ballistic", "The tags must be a list."],
  ])(
    "%s: %j",
    (field, typed, message) => {
      const faults = faultsOf({ [field.split(".")[0] ?? ""]: typed });
      expect(Object.keys(faults)).toEqual([field]);
      expect(faults[field]).toMatch(message);
    },
    2_000,
  );
});

test("everything at fault is told at once", () => {
  const result = evidenceInput.safeParse({});
  expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "headline",
    "kind",
    "significance",
    "occurred",
    "url",
    "origin",
    "credibility",
    "bearings",
  ]);
});

test("a quote needs its language", () => {
  expect(faultsOf({ quote: "We fired." })).toEqual({ quoteLang: "Enter the language of the quote." });
});

test("markup is text like any other", () => {
  const markup = `<script>alert("1")</script><img src=x onerror=alert(1)>&amp;{{7*7}}`;
  const item = evidenceInput.parse(typedEvidence({ headline: markup, summary: markup, note: markup, origin: markup }));
  expect([item.headline, item.summary, item.note, item.origin]).toEqual(Array(4).fill(markup));
});

test("a confirmation is only its tick", () => {
  const confirmed = (allowDuplicate: unknown) => evidenceInput.parse(typedEvidence({ allowDuplicate })).allowDuplicate;
  expect([confirmed("yes"), confirmed("no"), confirmed(["yes", "yes"]), confirmed(undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("a change says which version was seen, what it is and why", () => {
  const faults = (changes: Typed) =>
    evidenceEditInput.safeParse(typedEvidence(changes)).error?.issues.map(({ path }) => path[0]);
  expect(faults({})).toEqual(["version", "change", "reason"]);
  expect(faults({ version: "1.5", change: "FIRST", reason: "\u3164" })).toEqual(["version", "change", "reason"]);
  expect(faults({ version: "1", change: "RETRACTION", reason: "Why." })).toEqual(["change"]);
  expect(faults({ version: "99999999999999999999", change: "MINOR", reason: "Why." })).toEqual(["version"]);
  expect(faults({ version: "1", change: "MINOR", reason: "Why." })).toBeUndefined();
});

test("a retraction says why", () => {
  expect(retractionInput.safeParse({ version: "1", reason: "" }).error?.issues[0]?.message).toBe("Enter a reason.");
  expect(retractionInput.parse({ version: "2", reason: " Withdrawn. " })).toEqual({ version: 2, reason: "Withdrawn." });
});
