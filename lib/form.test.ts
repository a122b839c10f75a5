import { expect, test } from "vitest";
import { z } from "zod";
import { nestedValues, submissionKey, submit } from "./form";
import { formValues } from "./form-values";
import { Refused } from "./refusal";

function formOf(...fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("everything that was typed is kept, in its order, without files and React's own names", () => {
  const form = formOf(["a", "1"], ["$ACTION_ID_x", ""], ["tags[]", "x"], ["file", new Blob(["x"])], ["tags[]", "y"]);
  expect(formValues(form)).toEqual({ a: ["1"], "tags[]": ["x", "y"] });
});

test("a field that is sent a hundred thousand times is read in no time", { timeout: 5_000 }, () => {
  const form = new FormData();
  for (let n = 0; n < 100_000; n += 1) form.append("a", "");
  expect(formValues(form).a).toHaveLength(100_000);
});

test("names that every object already has are names like any other", () => {
  const form = formOf(["constructor", "1"], ["__proto__", "2"], ["toString", "3"], ["a.__proto__", "4"]);
  const values = formValues(form);
  expect(Object.entries(values)).toEqual([
    ["constructor", ["1"]],
    ["__proto__", ["2"]],
    ["toString", ["3"]],
    ["a.__proto__", ["4"]],
  ]);
  expect(Object.keys(nestedValues(values))).toEqual(["constructor", "__proto__", "toString", "a"]);
  expect({}).not.toHaveProperty("4");
});

test("lists, records and single texts are told apart by their names", () => {
  const values = formValues(formOf(["day", "x"], ["tags[]", "a"], ["bearings.one", "TOWARD"], ["bearings.two.a", ""]));
  expect(JSON.parse(JSON.stringify(nestedValues(values)))).toEqual({
    day: "x",
    tags: ["a"],
    bearings: { one: "TOWARD", "two.a": "" },
  });
});

test("one text that was sent twice is refused, not cut down to one", async () => {
  const input = z.object({ day: z.string({ error: "Enter a day." }) });
  const { refusal } = await submit(formOf(["day", "a"], ["day", "b"]), input, async () => "done");
  expect(refusal).toEqual({ errors: { day: "Enter a day." }, values: { day: ["a", "b"] } });
});

test("every field at fault has its first message", async () => {
  const input = z.object({
    a: z.string().min(3, "Too short.").regex(/x/, "No x."),
    constructor: z.string({ error: "Missing." }),
  });
  const { refusal } = await submit(formOf(["a", "1"]), input, async () => "done");
  expect(refusal?.errors).toEqual({ a: "Too short.", constructor: "Missing." });
});

test("a refused deed keeps what was typed and hands on what stands now", async () => {
  const { refusal } = await submit(formOf(["a", "1"]), z.object({ a: z.string() }), async () => {
    throw new Refused({ form: "Too late." }, { present: { a: ["2"] } });
  });
  expect(refusal).toEqual({ errors: { form: "Too late." }, values: { a: ["1"] }, present: { a: ["2"] } });
});

test("a deed that breaks is no refusal", async () => {
  const broken = submit(formOf(), z.object({}), async () => {
    throw new Error("The disk is full.");
  });
  await expect(broken).rejects.toThrow("The disk is full.");
});

test("a submission is the same only with the same form and the same content", () => {
  const key = (submission: string, a: string) => submissionKey(formOf(["submission", submission], ["a", a]));
  expect(key("1", "x")).toBe(key("1", "x"));
  expect(key("1", "y")).not.toBe(key("1", "x"));
  expect(key("2", "x")).not.toBe(key("1", "x"));
  expect(submissionKey(formOf(["a", "x"]))).toBeUndefined();
});

test.each([undefined, null, "x", { get: "x" }])("%j in the place of a form is an empty form", (sent) => {
  expect(formValues(sent as unknown as FormData)).toEqual({});
});
