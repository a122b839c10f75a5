import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { ASSESSMENTS_HEAD } from "@/lib/assessments/csv";
import { CSV_HEAD } from "@/lib/evidence/csv";
import { SHEET_COLUMNS } from "@/lib/evidence/sheet";
import { COLUMNS } from "@/lib/import/rules";
import { codesOf, LEVELS, TRENDS } from "@/lib/scales/rules";
import { dataPackageOf } from "./package";

const TRACKER = { slug: "t", title: "A tracker", question: "Is it?", summary: "It is.", licence: "CC BY 4.0" };
const described = dataPackageOf(TRACKER, new URL("https://signpost.example"));

/** The names of the columns that are described of a file. */
function columnsOf(file: string): string[] {
  const resource = described.resources.find(({ title }) => title === file);
  return resource?.schema.fields.map(({ name }) => name) ?? [];
}

// Others build on these names: a column may be added at the end, and none may go or be called otherwise.
test("the columns of the files stay what they are", () => {
  expect(columnsOf("evidence.csv").join()).toBe(
    "id,occurred,zone,published,captured,headline,summary,quote,quote_lang,kind,significance,origin,outlet,url,archived_url,rating,tags,actors,indicators,bearings,note,state,recorded_at,quote_english",
  );
  expect(columnsOf("assessments.csv").join()).toBe(
    "indicator,number,effective_on,level,trend,confidence,confidence_reason,rationale,rule_version,rule_exception,evidence,checks,state,signed_as,recorded_at",
  );
});

test("each file has the columns that are described of it, in their order", () => {
  expect(`${columnsOf("evidence.csv").join()}\r\n`).toBe(CSV_HEAD);
  expect(columnsOf("evidence.ndjson")).toEqual(COLUMNS);
  expect(columnsOf("evidence.xlsx")).toEqual(SHEET_COLUMNS.map(({ name }) => name));
  expect(`${columnsOf("assessments.csv").join()}\r\n`).toBe(ASSESSMENTS_HEAD);
});

test("every column says what it holds, and its codes are those of the scales", () => {
  const fields = described.resources.flatMap(({ schema }) => schema.fields);
  expect(fields.filter(({ title, description }) => !title || !description.endsWith("."))).toEqual([]);
  const allowed = (name: string) => fields.find((field) => field.name === name)?.constraints?.enum;
  expect([allowed("level"), allowed("trend")]).toEqual([codesOf(LEVELS), codesOf(TRENDS)]);
});

test("lists are lists where the file has such", () => {
  const types = described.resources.map(({ schema }) => schema.fields.find(({ name }) => name === "tags")?.type);
  expect(types).toEqual(["string", "array", "string", undefined]);
});

test("what the profile of a table asks for is there", () => {
  const tables = described.resources.filter((resource) => "dialect" in resource);
  expect(tables.map(({ title }) => title)).toEqual(["evidence.csv", "assessments.csv"]);
  for (const { dialect, profile, path } of tables) {
    expect([dialect, profile]).toMatchObject([{ delimiter: ",", doubleQuote: true }, "tabular-data-resource"]);
    expect(path).toMatch(/^https:\/\//);
  }
});

/** What a published profile finds wrong in a data package. */
function faultsBy(profile: string, descriptor: object): string[] {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(`lib/testing/profiles/${profile}.json`, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const holds = ajv.compile(schema);
  return holds(descriptor) ? [] : (holds.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("the whole holds by the published profile of data packages, and the tables by that of tables", () => {
  const tables = described.resources.filter((resource) => "dialect" in resource);
  const tabular = { ...described, profile: "tabular-data-package", resources: tables };
  expect(faultsBy("data-package", described)).toEqual([]);
  expect(faultsBy("tabular-data-package", tabular)).toEqual([]);
  const [table] = tables;
  const spoilt = { ...tabular, resources: [{ ...table, schema: { fields: [{ name: "id", type: "nonsense" }] } }] };
  expect(faultsBy("tabular-data-package", spoilt)).not.toEqual([]);
});
