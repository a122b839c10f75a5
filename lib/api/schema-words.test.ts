import { expect, test } from "vitest";
import type { JsonSchema } from "./document";
import { typeInWords } from "./schema-words";

test.each<[JsonSchema, string, string | null]>([
  [{ type: "string" }, "text", null],
  [{ type: ["string", "null"] }, "text or null", null],
  [{ type: "string", enum: ["TOWARD", "AWAY"] }, "TOWARD · AWAY", null],
  [{ type: "string", enum: Array.from({ length: 9 }, (_, n) => `C${n}`) }, "one of 9 codes", null],
  [{ $ref: "#/components/schemas/Evidence" }, "Evidence", "Evidence"],
  [{ type: "array", items: { $ref: "#/components/schemas/Evidence" } }, "list of Evidence", "Evidence"],
  [{ anyOf: [{ $ref: "#/components/schemas/Evidence" }, { type: "null" }] }, "Evidence or null", "Evidence"],
  [{ anyOf: [{ anyOf: [{ type: "string", enum: ["A"] }, { const: "" }] }, { type: "null" }] }, "A or null", null],
  [{ type: "object", additionalProperties: { type: "integer" } }, "object of whole number by name", null],
  [{ type: "object", properties: { from: {}, to: {} } }, "object of from, to", null],
  [{}, "anything", null],
])("%j is told in words", (schema, words, shape) => {
  expect(typeInWords(schema)).toEqual({ words, shape });
});
