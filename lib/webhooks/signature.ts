import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret, as Standard Webhooks writes it: 256 random bits in base64 after `whsec_`. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

interface Signed {
  id: string;
  at: Date;
  body: string;
}

/** The headers that prove a message, by each of these secrets (Standard Webhooks 1.0, symmetric signatures). */
export function signatureHeaders({ id, at, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
