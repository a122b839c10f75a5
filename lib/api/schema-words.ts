import type { JsonSchema } from "./document";

/** A type in words, and the named shape that it is made of; null where it is made of none. */
export interface TypeInWords {
  words: string;
  shape: string | null;
}

const MOST_CODES = 8;

/** "text or null", "list of Evidence": what a schema takes, for people. */
export function typeInWords(schema: JsonSchema): TypeInWords {
  const { $ref, anyOf, items, type, additionalProperties } = schema;
  if ($ref) {
    const shape = $ref.split("/").at(-1) ?? "";
    return { words: shape, shape };
  }
  if (schema.enum) return plain(codesInWords(schema.enum.map(String)));
  if (anyOf) return together(anyOf as JsonSchema[]);
  if (items && !Array.isArray(items)) {
    const { words, shape } = typeInWords(items as JsonSchema);
    return { words: `list of ${words}`, shape };
  }
  if (schema.properties) return plain(`object of ${Object.keys(schema.properties).join(", ")}`);
  if (typeof additionalProperties === "object") {
    const { words, shape } = typeInWords(additionalProperties as JsonSchema);
    return { words: `object of ${words} by name`, shape };
  }
  return plain([type ?? "anything"].flat().map(wordOf).join(" or "));
}

function together(schemas: JsonSchema[]): TypeInWords {
  const types = schemas.filter((one) => one.const !== "").map(typeInWords);
  const words = [...new Set(types.map((one) => one.words))].join(" or ");
  return { words, shape: types.find(({ shape }) => shape !== null)?.shape ?? null };
}

function codesInWords(codes: string[]): string {
  return codes.length > MOST_CODES ? `one of ${codes.length} codes` : codes.join(" · ");
}

function wordOf(type: string): string {
  return { string: "text", integer: "whole number", boolean: "true or false" }[type] ?? type;
}

function plain(words: string): TypeInWords {
  return { words, shape: null };
}
