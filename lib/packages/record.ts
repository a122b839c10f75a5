import type { z } from "zod";
import { PackageFault } from "./fault";
import { type AnyRecord, SHAPES } from "./input";
import { recordIn, SECTIONS, type Section } from "./rules";

const DEEPEST = 40;

/** What a text says as JSON; null where it is none. */
export function jsonOrNull(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** One record, held to the shape of its kind. */
export function readRecord(line: Buffer, number: number): AnyRecord {
  const text = recordIn(line) ?? "";
  if (isTooDeep(text)) throw new PackageFault(number, "Its parts are nested deeper than those of any record.");
  const value = jsonOrNull(text);
  const kind = typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : "";
  if (!isSection(kind)) throw new PackageFault(number, "This site knows no record of this kind.");
  const parsed: z.ZodSafeParseResult<unknown> = SHAPES[kind].safeParse(value);
  if (parsed.success) return parsed.data as AnyRecord;
  const [issue] = parsed.error.issues;
  throw new PackageFault(number, `${kind} ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`.replace(" :", ":"));
}

function isSection(kind: string): kind is Section {
  return (SECTIONS as readonly string[]).includes(kind);
}

function isTooDeep(text: string): boolean {
  let [depth, deepest] = [0, 0];
  for (const [mark] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    if (mark === "[" || mark === "{") deepest = Math.max(deepest, ++depth);
    else if (mark === "]" || mark === "}") depth -= 1;
  }
  return deepest > DEEPEST;
}
