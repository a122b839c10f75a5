import { expect, test } from "vitest";
import { stateAlone } from "@/lib/approvals/rules";
import { draftTitle, waysOut, writtenValues } from "./rules";

test("where one may publish alone, that is the first way; where a second person must approve, handing in is", () => {
  expect(waysOut("ALONE", "ASSESSMENT")).toEqual(["PUBLISH", "PREVIEW", "SAVE"]);
  expect(waysOut("SECOND_PERSON", "NEW_EVIDENCE")).toEqual(["HAND_IN", "PUBLISH_FOR_REVIEW", "PREVIEW", "SAVE"]);
});

test("a retraction is not published before a second person has seen it, where one must", () => {
  expect(waysOut("SECOND_PERSON", "EVIDENCE_RETRACTION")).toEqual(["HAND_IN", "PREVIEW", "SAVE"]);
});

test("nobody publishes as reviewed on their own word where a second person must approve", () => {
  const person = { isPerson: true, asksForReview: false };
  expect(stateAlone("SECOND_PERSON", person)).toBeNull();
  expect(stateAlone("SECOND_PERSON", { ...person, asksForReview: true })).toBe("PUBLISHED_NEEDS_REVIEW");
  expect(stateAlone("ALONE", person)).toBe("PUBLISHED");
  expect(stateAlone("SECOND_PERSON", { isPerson: false, asksForReview: false })).toBe("PUBLISHED");
});

test("a draft is called by what was typed, on one line, cut where it is long", () => {
  const titled = (text: string) => draftTitle({ kind: "NEW_EVIDENCE", subject: null }, { headline: [text] });
  expect(titled(" Ten\n missiles ")).toBe("Ten missiles");
  expect(titled("")).toBe("(nothing typed yet)");
  expect(titled("x".repeat(300))).toHaveLength(120);
  expect(draftTitle({ kind: "ASSESSMENT", subject: "missile-tests" }, { rationale: ["Why."] })).toBe(
    "missile-tests: Why.",
  );
});

test("what says how a form was sent is not part of what was written", () => {
  expect(
    writtenValues({ headline: ["A"], way: ["SAVE"], draft: ["x"], draftVersion: ["1"], submission: ["y"] }),
  ).toEqual({
    headline: ["A"],
  });
});
