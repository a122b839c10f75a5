import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "@/lib/settings";

/** Where a walk through a list stands: what it knows, and the keys of the last row that was given. */
export type Position = (string | null)[];

/**
 * Writes down a position so that only this site can read it back, and only for the same question: so nobody sends us
 * values of their own, and nobody goes on in another list than the one that was begun.
 */
export function cursorAt(question: string, position: Position): string {
  const text = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${text}.${seal(question, text)}`;
}

/** The position that a cursor stands for; null where it is none of this site's, or belongs to another question. */
export function positionOf(question: string, cursor: string): Position | null {
  const [text = "", mark = "", ...rest] = cursor.split(".");
  const expected = Buffer.from(seal(question, text));
  const given = Buffer.from(mark);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(text, "base64url").toString()) as Position;
}

function seal(question: string, text: string): string {
  const hash = createHmac("sha256", secret())
    .update(JSON.stringify(["cursor", question, text]))
    .digest();
  return hash.subarray(0, 16).toString("base64url");
}
