import type { z } from "zod";
import { faulty } from "./problem";

type Row = Record<string, unknown>;

/** Which members of a shape a call asks for, between commas; null where it asks for all. */
export function askedFields(text: string | undefined, shape: z.ZodObject): string[] | null {
  if (text === undefined) return null;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(shape.shape, name));
  if (unknown === undefined) return names;
  const known = Object.keys(shape.shape).join(", ");
  throw faulty({ fields: `There is no field “${Array.from(unknown).slice(0, 40).join("")}”. There are: ${known}.` });
}

/** A row with these members alone, in the order of the row. */
export function withFields(row: Row, fields: string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}
