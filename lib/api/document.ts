import { z } from "zod";
import { siteUrl } from "@/lib/settings";
import { version } from "@/package.json";
import { EVERY_OPERATION } from "./every-operation";
import type { Operation } from "./operation";
import { TITLES } from "./problem";
import { namedInputs } from "./shapes/inputs";
import { named } from "./shapes/parts";
import "./shapes/problem";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const SHAPES = "#/components/schemas/";
const PARTS: Record<string, string> = {
  tracker: "The slug of a tracker, as it stands in the address of its page.",
  indicator: "The slug of an indicator.",
  id: "The number of an item.",
};

export type ApiDocument = ReturnType<typeof openApiDocument>;

/** The OpenAPI document of the API, made of what its operations themselves go by. */
export function openApiDocument() {
  const paths: Record<string, Record<string, ReturnType<typeof described>>> = {};
  for (const operation of EVERY_OPERATION) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = described(operation);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Signpost",
      version,
      description: "What the trackers of this site hold, and what editors may add, for programs.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: new URL("/api/v1", siteUrl()).href }],
    paths,
    components: {
      schemas: { ...shapes(), ...inputs() },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token made in the desk's settings." },
      },
    },
  };
}

/** All named shapes. A call with `fields` may leave members out, so that of those shapes none is required. */
function shapes(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `${SHAPES}${id}` });
  const selected = EVERY_OPERATION.flatMap(({ selects }) => (selects ? [idOf(selects.shape)] : []));
  const cleaned = Object.entries(schemas).map(([id, { $id: _, $schema: __, required, ...schema }]) => {
    return [id, selected.includes(id) ? schema : { ...schema, ...(required && { required }) }];
  });
  return Object.fromEntries(cleaned);
}

/** What may be sent. What a form ignores is refused here, so that nothing that was meant gets lost. */
function inputs(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(namedInputs, {
    uri: (id) => `${SHAPES}${id}`,
    io: "input",
    unrepresentable: "any",
  });
  const cleaned = Object.entries(schemas).map(([id, { $id: _, $schema: __, ...schema }]) => {
    return [id, { ...schema, additionalProperties: false }];
  });
  return Object.fromEntries(cleaned);
}

function idOf(shape: z.ZodType): string {
  const id = named.get(shape)?.id ?? namedInputs.get(shape)?.id;
  if (id === undefined) throw new Error("Every answer has a shape with a name.");
  return id;
}

function described({ name, summary, path, query, body, writes, answers, problems }: Operation) {
  const successes = Object.entries(answers).map(([status, shape]) => {
    return [status, response(status, "application/json", idOf(shape))] as const;
  });
  const failures = problems.map((status) => {
    return [String(status), response(String(status), "application/problem+json", "Problem")] as const;
  });
  return {
    operationId: name,
    summary,
    ...(writes && { security: [{ token: [] }] }),
    parameters: [...pathParameters(path), ...queryParameters(query), ...(writes ? headerParameters(writes) : [])],
    ...(body && { requestBody: { required: true, content: contentOf("application/json", idOf(body)) } }),
    responses: Object.fromEntries<Response>([...successes, ...failures]),
  };
}

interface Response {
  description: string;
  content: Record<string, { schema: JsonSchema }>;
}

function response(status: string, type: string, shape: string): Response {
  return { description: TITLES[Number(status)] ?? "Error", content: contentOf(type, shape) };
}

function contentOf<T extends string>(type: T, shape: string) {
  return { [type]: { schema: { $ref: `${SHAPES}${shape}` } as JsonSchema } } as Record<T, { schema: JsonSchema }>;
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    return {
      name,
      in: "path",
      required: true,
      description: PARTS[name] ?? "",
      schema: { type: "string" } as JsonSchema,
    };
  });
}

function queryParameters(query: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description = "", ...schema } = property as JsonSchema;
    return { name, in: "query", required: false, description, schema };
  });
}

function headerParameters({ changes }: NonNullable<Operation["writes"]>) {
  const text: JsonSchema = { type: "string" };
  const key = "Names this request, so that sending it again within a day gives the same answer and writes nothing.";
  const match = "The ETag of the item as it was read; where another version stands by now, the answer is 412.";
  return [
    { name: "Idempotency-Key", in: "header", required: false, description: key, schema: text },
    ...(changes ? [{ name: "If-Match", in: "header", required: true, description: match, schema: text }] : []),
  ];
}
