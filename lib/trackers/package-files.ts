import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { type Fault, type Found, faultIn, type Part } from "./package-faults";

/** Names of the files in a folder that end so, in order; none where there is no such folder. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).sort();
}

/** The text of a file of the package, or what is wrong with it. */
export async function readText(folder: string, file: string): Promise<string | Fault> {
  const bytes = await readFile(path.join(folder, file)).catch(() => null);
  if (bytes === null) return { file, line: 1, message: "This file is missing." };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { file, line: 1, message: "This file is not UTF-8 text." };
  }
}

/** The part with its value as the schema gives it on, or all that the schema finds in it. */
export function checked<S extends z.ZodType>(raw: Part<unknown>, schema: S): Found<Part<z.output<S>> | null> {
  const parsed = schema.safeParse(raw.value);
  if (parsed.success) return { value: { ...raw, value: parsed.data }, faults: [] };
  const faults = parsed.error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return at(issue.path, issue.message);
    return issue.keys.flatMap((key) => at([...issue.path, key], "There is no such field."));
  });
  return { value: null, faults };

  function at(steps: PropertyKey[], message: string): Fault[] {
    const where = steps.length > 0 ? `${steps.map(String).join(".")}: ` : "";
    return [faultIn(raw, steps, `${where}${message}`)];
  }
}
