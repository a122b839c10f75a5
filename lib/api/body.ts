import type { z } from "zod";
import { fieldErrors } from "@/lib/form";
import { faulty, Problem } from "./problem";

const LONGEST = 1_000_000;
const DEEPEST = 8;

export type Body = Record<string, unknown>;

/** The text of a body that says it is JSON. Throws a problem where it is none, too long or too deep. */
export async function bodyText(request: Request): Promise<string> {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") {
    throw new Problem(415, "Send the body as application/json, and say so in Content-Type.");
  }
  const tooLong = new Problem(413, "The body is too long: at most 1 MB is read.");
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST) throw tooLong;
  const text = await request.text();
  if (text.length > LONGEST) throw tooLong;
  if (depthOf(text) > DEEPEST)
    throw new Problem(400, `The body is nested too deeply: at most ${DEEPEST} levels are read.`);
  return text;
}

/** What a body holds, and what it says to those who read it with this input. */
export function readBody<S extends z.ZodType>(text: string, input: S): { body: Body; value: z.output<S> } {
  const body = parsed(text);
  const known = membersOf(input);
  const unknown = Object.keys(body).filter((name) => !known.includes(name));
  const reading = input.safeParse(body);
  const errors = {
    ...Object.fromEntries(unknown.map((name) => [name.slice(0, 80), "There is no such field. Leave it out."])),
    ...(reading.success ? {} : fieldErrors(reading.error)),
  };
  if (!reading.success || unknown.length > 0) throw faulty(errors);
  return { body, value: reading.data };
}

function parsed(text: string): Body {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem(400, "The body is not JSON.");
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Body;
  throw new Problem(400, "The body must be a JSON object.");
}

/** The members that an input knows, also where it goes on to work on them. */
function membersOf(input: z.ZodType): string[] {
  const { def } = input as z.ZodType & { def: { shape?: object; in?: z.ZodType } };
  if (def.shape) return Object.keys(def.shape);
  return def.in ? membersOf(def.in) : [];
}

/** How deeply brackets stand in brackets, outside of texts. */
export function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The same as a form sends it, by field name: `bearings.missile-tests`, `cites[]`. */
export function formOf(body: Body): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of Object.entries(body)) {
    if (Array.isArray(value)) values.set(`${name}[]`, value.map(textOf));
    else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) values.set(`${name}.${key}`, [textOf(one)]);
    } else values.set(name, [textOf(value)]);
  }
  return Object.fromEntries(values);
}

/** What ticks a box is "yes" in a form. */
function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "";
  return value === null || value === undefined ? "" : String(value);
}
