import { ASSESSMENT_COLUMNS } from "@/lib/assessments/csv";
import { COLUMNS } from "@/lib/import/rules";
import { ASSESSMENT_FIELDS } from "./assessments";
import { EVIDENCE_FIELDS } from "./evidence";
import type { Field } from "./rules";

/** What a data package says of a tracker. */
export interface Packaged {
  slug: string;
  title: string;
  question: string;
  summary: string;
  licence: string;
}

const CSV = {
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", doubleQuote: true, lineTerminator: "\r\n" },
};
const DISARMED =
  "Before a text that a spreadsheet would run stands an apostrophe, which is taken away where the file is imported again.";
const LISTS = "Lists stand between semicolons; those of indicators and bearings are parallel.";

/** What the files of a tracker hold, column by column: a data package (Frictionless, profile `data-package`). */
export function dataPackageOf({ slug, title, question, summary, licence }: Packaged, site: URL) {
  const address = (below: string) => new URL(`/trackers/${slug}${below}`, site).href;
  const evidence = fieldsOf(COLUMNS, EVIDENCE_FIELDS);
  const assessments = fieldsOf(ASSESSMENT_COLUMNS, ASSESSMENT_FIELDS);
  const resource = (name: string, file: string, description: string) => {
    return { name, path: address(`/${file}`), title: file, description };
  };
  return {
    profile: "data-package",
    name: slug,
    title,
    description: `${question}\n\n${summary}`,
    homepage: address(""),
    licenses: [{ path: address("/about#licence"), title: licence }],
    sources: [{ title, path: address("/about#sources") }],
    resources: [
      {
        ...resource("evidence", "evidence.csv", `All items of evidence. ${LISTS} ${DISARMED}`),
        ...CSV,
        profile: "tabular-data-resource",
        schema: { fields: evidence.map(textField), missingValues: [""], primaryKey: "id" },
      },
      {
        ...resource(
          "evidence-lines",
          "evidence.ndjson",
          "The same, one item a line as JSON: lists as lists, null where nothing is known.",
        ),
        format: "ndjson",
        mediatype: "application/x-ndjson",
        encoding: "utf-8",
        schema: { fields: evidence.map(jsonField), missingValues: [""], primaryKey: "id" },
      },
      {
        ...resource(
          "evidence-workbook",
          "evidence.xlsx",
          `The same as a workbook, whole days as dates. ${LISTS} ${DISARMED}`,
        ),
        format: "xlsx",
        mediatype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        schema: { fields: evidence.map(textField), missingValues: [""], primaryKey: "id" },
      },
      {
        ...resource("assessments", "assessments.csv", `All judgements, those that were superseded too. ${DISARMED}`),
        ...CSV,
        profile: "tabular-data-resource",
        schema: {
          fields: assessments.map(textField),
          missingValues: [""],
          primaryKey: ["indicator", "number"],
        },
      },
    ],
  };
}

type NamedField = Field & { name: string };

function fieldsOf<C extends string>(columns: readonly C[], fields: Record<C, Field>): NamedField[] {
  return columns.map((name) => ({ name, ...fields[name] }));
}

function textField({ isList: _, ...field }: NamedField) {
  return field;
}

function jsonField({ isList, ...field }: NamedField) {
  return isList ? { ...field, type: "array" } : field;
}
