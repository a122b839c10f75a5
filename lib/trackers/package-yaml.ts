import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Found, Part } from "./package-faults";
import { checked, readText } from "./package-files";

/** Reads a YAML file of the package by a schema; null where it does not hold. */
export async function readYaml<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): Promise<Found<Part<z.output<S>> | null>> {
  const text = await readText(folder, file);
  if (typeof text !== "string") return { value: null, faults: [text] };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({ file, line: counter.linePos(pos[0]).line, message }));
    return { value: null, faults };
  }
  const lineOf = (steps: readonly PropertyKey[]) => counter.linePos(offsetOf(document.contents, steps)).line;
  return checked({ file, value: document.toJS(), lineOf }, schema);
}

/** Where the key or list entry at the path begins, or the last one on the way that is there. */
function offsetOf(contents: Node | null, steps: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq<Node>(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}
