import { createHash, randomBytes } from "node:crypto";

/** What nobody can guess: 256 random bits, to stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** All that is kept of a token, so that a copy of the database opens no door. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
