import { createHash } from "node:crypto";
import { Absent, NotAllowed, Refused } from "@/lib/refusal";
import { askedFields, withFields } from "./fields";
import { countCall } from "./limits";
import type { Operation, Reply } from "./operation";
import { Problem, problemAnswer } from "./problem";
import { readQuery } from "./query";

type Context = { params: Promise<Partial<Record<string, string | string[]>>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** Whoever reads in a browser may do so from any page; whoever writes does so from a program. */
const FOR_ALL_ORIGINS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After",
};

/** Answers every method at one address: what its operations are for, and a problem for all else. */
export function endpoint(...operations: Operation[]) {
  const offered = operations.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const allow = [...offered, "OPTIONS"].join(", ");
  const handler = (method: string): Handler => {
    const operation = operations.find((one) => one.method === method);
    return (request, context) => answered(request, context, operation, allow);
  };
  const options = async () => preflight(allow);
  return {
    GET: handler("GET"),
    POST: handler("POST"),
    PUT: handler("PUT"),
    PATCH: handler("PATCH"),
    DELETE: handler("DELETE"),
    OPTIONS: options,
  };
}

function preflight(allow: string): Response {
  const headers = {
    ...FOR_ALL_ORIGINS,
    allow,
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "Accept, If-None-Match",
    "access-control-max-age": "86400",
  };
  return new Response(null, { status: 204, headers });
}

async function answered(request: Request, context: Context, operation: Operation | undefined, allow: string) {
  let limits: Record<string, string> = {};
  let answer: Response;
  try {
    limits = await countCall(request);
    if (!operation) throw notOffered(request.method, allow);
    answer = await carriedOut(request, context, operation);
  } catch (error) {
    answer = problemAnswer(asProblem(error));
  }
  const isRead = request.method === "GET" || request.method === "HEAD";
  for (const [name, value] of Object.entries({ ...limits, ...(isRead && FOR_ALL_ORIGINS) })) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;
}

function notOffered(method: string, allow: string): Problem {
  if (allow === "OPTIONS") return new Problem(404, "There is no such address. /api/v1/openapi.json names them all.");
  return new Problem(405, `${method} is not offered here; ${allow} are.`, { headers: { allow } });
}

async function carriedOut(request: Request, { params }: Context, operation: Operation): Promise<Response> {
  refuseOtherFormats(request);
  const query = readQuery(request, operation.query);
  const { selects } = operation;
  const fields = selects ? askedFields(query.fields as string | undefined, selects.shape) : null;
  const reply = await operation.carryOut({ request, params: textsOf(await params), query });
  const body = fields && selects ? selected(reply.body, fields, selects.from) : reply.body;
  return jsonAnswer(request, { ...reply, body });
}

/** The parts of an address; where there are none, the framework gives nothing at all. */
function textsOf(params: Awaited<Context["params"]> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
}

function refuseOtherFormats({ headers }: Request): void {
  const accept = headers.get("accept");
  const isTaken = accept === null || accept.split(",").some(isJson);
  if (!isTaken)
    throw new Problem(406, "All answers are application/json, and those on errors application/problem+json.");
}

/** Whether one range of an Accept field lets JSON in, as itself or among others, unless its weight is 0. */
function isJson(range: string): boolean {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  return !isRefused && /^(\*\/\*|application\/(\*|json|problem\+json))$/.test(type);
}

function selected(body: unknown, fields: string[], from: "data" | "whole"): unknown {
  if (from === "whole") return withFields(body as Record<string, unknown>, fields);
  const list = body as { data: Record<string, unknown>[] };
  return { ...list, data: list.data.map((row) => withFields(row, fields)) };
}

function jsonAnswer(request: Request, { status = 200, body, changedAt, version, headers }: Reply): Response {
  const text = `${JSON.stringify(body)}\n`;
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const etag = `"${version === undefined ? "" : `${version}.`}${hash}"`;
  const all = {
    ...headers,
    etag,
    ...(changedAt && { "last-modified": changedAt.toUTCString() }),
  };
  if (request.method !== "POST" && request.method !== "PUT" && isHeld(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers: all });
  }
  return new Response(text, { status, headers: { ...all, "content-type": "application/json" } });
}

/** Whether the caller holds this very answer already; weak marks count, as they do for reading. */
function isHeld(held: string | null, etag: string): boolean {
  const marks = held?.split(",").map((mark) => mark.trim().replace(/^W\//, "")) ?? [];
  return marks.includes(etag) || marks.includes("*");
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Absent) return new Problem(404, error.message);
  if (error instanceof NotAllowed) return new Problem(403, error.message);
  if (error instanceof Refused) return new Problem(422, error.message, { errors: error.errors, ...error.surroundings });
  // biome-ignore lint/suspicious/noConsole: as Next logs what a page throws.
  console.error(error);
  return new Problem(500, "Something went wrong on our side. It was logged; try again later.");
}
