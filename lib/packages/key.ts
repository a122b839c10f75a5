import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";
import { secret } from "@/lib/settings";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SIGNATURE_BYTES = 64;

/**
 * The key with which this instance signs. It follows from the instance's secret, so that it stays over restarts, is the
 * same for all servers of one site, and is another one when the secret had to be replaced.
 */
function ownKey(): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", secret(), "", "signpost tracker packages, ed25519", 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
}

/** The public part of it: SubjectPublicKeyInfo in Base64. */
export function ownPublicKey(): string {
  return createPublicKey(ownKey()).export({ format: "der", type: "spki" }).toString("base64");
}

/** Ed25519 (RFC 8032) over a text, in Base64. One text has one signature. */
export function signatureOf(text: string): string {
  return sign(null, Buffer.from(text), ownKey()).toString("base64");
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = ed25519Key(publicKey);
  const bytes = bytesOf(signature);
  return key !== null && bytes?.length === SIGNATURE_BYTES && verify(null, Buffer.from(text), key, bytes);
}

function ed25519Key(publicKey: string): KeyObject | null {
  const der = bytesOf(publicKey);
  if (der === null) return null;
  try {
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

/** Null where the text is not the one way in which Base64 writes its bytes. */
function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}
