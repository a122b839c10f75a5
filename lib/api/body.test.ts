import { describe, expect, test } from "vitest";
import { assessmentInput } from "@/lib/assessments/input";
import { evidenceInput } from "@/lib/evidence/input";
import { nestedValues } from "@/lib/form";
import { bodyText, depthOf, formOf, readBody } from "./body";
import { Problem } from "./problem";

const sent = (body: string, type = "application/json") =>
  new Request("http://127.0.0.1/", { method: "POST", body, headers: { "content-type": type } });

async function statusOf(work: () => unknown): Promise<number> {
  return Promise.resolve()
    .then(work)
    .then(
      () => 200,
      (error) => (error instanceof Problem ? error.status : 500),
    );
}

test.each<[string, string, number]>([
  ["{}", "application/json; charset=utf-8", 200],
  ["a=b", "application/x-www-form-urlencoded", 415],
  [`"${"x".repeat(1_000_000)}"`, "application/json", 413],
  [`${"[".repeat(100_000)}`, "application/json", 400],
])("of bodies, only JSON is read that is neither long nor deep: %.20s", async (body, type, status) => {
  expect(await statusOf(() => bodyText(sent(body, type)))).toBe(status);
});

test.each<[string, number]>([
  ["1", 0],
  ['{"a":[{"b":1}],"c":{}}', 3],
  ['{"a":"[[[[","b":"\\"[["}', 1],
])("depth of %s", (json, depth) => expect(depthOf(json)).toBe(depth));

describe("a body", () => {
  test.each(["{", "[]", "null", '"text"'])("that is no object of JSON is refused: %s", async (text) => {
    expect(await statusOf(() => readBody(text, evidenceInput))).toBe(400);
  });

  test("names each field at fault, also one that nobody knows", () => {
    const text = JSON.stringify({ level: "BEST", cites: ["1"], colour: "red" });
    const refused = () => readBody(text, assessmentInput);
    expect(refused).toThrow(Problem);
    try {
      refused();
    } catch (error) {
      const { errors = {} } = (error as Problem).more;
      expect(Object.keys(errors).sort()).toEqual(
        ["cites", "codebook", "colour", "effectiveOn", "level", "rationale", "standing"].sort(),
      );
    }
  });

  test("reads the same as a form with the same content", () => {
    const body = {
      ...{ occurred: "2026-08-20", headline: "Ten fired", kind: "ACTION", significance: "MAJOR", credibility: "2" },
      ...{ url: "https://www.reuters.com/1", origin: "KCNA", summary: null, allowDuplicate: true, allowFuture: false },
      ...{
        bearings: { "missile-tests": "AWAY" },
        bearingNotes: { "missile-tests": "Why" },
        actors: ["North Korea", null],
      },
    };
    const { value } = readBody(JSON.stringify(body), evidenceInput);
    expect(evidenceInput.parse(nestedValues(formOf(body)))).toEqual(value);
    expect([value.allowDuplicate, value.allowFuture]).toEqual([true, false]);
  });
});
