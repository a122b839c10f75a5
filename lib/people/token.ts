import { createHash, randomBytes } from "node:crypto";

/** What nobody can guess: 256 random bits, to stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether somebody sent what `newToken` could have made. An action can be called with anything. */
export function isToken(sent: unknown): sent is string {
  return typeof sent === "string" && /^[\w-]{43}$/.test(sent);
}

/** All that is kept of a token, so that a copy of the database opens no door. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
