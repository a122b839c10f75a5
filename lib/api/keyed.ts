import { createHash } from "node:crypto";

/** A request as its sender named it, and what it holds. */
export interface Keyed {
  who: string;
  key: string;
  hash: string;
}

/** What a write is known by, so that one that was carried out already is not carried out again. */
export function submissionOf({ who, key, hash }: Keyed): string {
  return createHash("sha256")
    .update(JSON.stringify(["api", who, key, hash]))
    .digest("hex");
}
