import { hash } from "node:crypto";

/**
 * A name for ever for what was recorded: a UUID (RFC 9562, version 8) over the hash of its entry in the ledger and what
 * it is there. It stays where the site moves to another address, and no other site's record has it.
 */
export function urnOf(entryHash: string, path: string): string {
  return `urn:uuid:${uuidOf(entryHash, path)}`;
}

export function uuidOf(entryHash: string, path: string): string {
  const digits = hash("sha256", `${entryHash}/${path}`, "hex");
  const variant = "89ab"[Number.parseInt(digits.charAt(16), 16) % 4] ?? "8";
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return [...parts, `${variant}${digits.slice(17, 20)}`, digits.slice(20, 32)].join("-");
}
