/** A column of a file, in the words of Frictionless Table Schema. */
export interface Field {
  type: "string" | "integer" | "date" | "datetime" | "array";
  format?: string;
  title: string;
  description: string;
  /** True of several values between semicolons in CSV, which are lists in JSON. */
  isList?: boolean;
  constraints?: { required?: boolean; unique?: boolean; minimum?: number; pattern?: string; enum?: string[] };
}

// A day, month or year; each may be uncertain, about, or both; or two of them with a stroke between.
const EDTF_DATE = String.raw`\d{4}(-\d{2}(-\d{2})?)?[?~%]?`;

export function text(title: string, description: string, isRequired = false): Field {
  return { type: "string", title, description, ...(isRequired && { constraints: { required: true } }) };
}

/** A date as known, which need not be a whole day. */
export function dateAsKnown(title: string, description: string, isRequired = false): Field {
  const constraints = { ...(isRequired && { required: true }), pattern: `${EDTF_DATE}(/${EDTF_DATE})?` };
  const form = "EDTF (ISO 8601-2, level 1): 2025-09-21, 2025-09, 2025-09-21~, 2025-09-01/2025-09-15.";
  return { type: "string", title, description: `${description} ${form}`, constraints };
}

export function codes(title: string, description: string, allowed: string[]): Field {
  return { type: "string", title, description, constraints: { required: true, enum: allowed } };
}

export function listOf(title: string, description: string): Field {
  return { type: "string", title, description, isList: true };
}

export function moment(title: string, description: string): Field {
  return { type: "datetime", title, description: `${description} RFC 3339, in UTC.`, constraints: { required: true } };
}
