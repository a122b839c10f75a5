import { createHmac, timingSafeEqual } from "node:crypto";

const SESSION = /(?:^|;\s*)(?:__Secure-)?signpost\.session_token=([^;]+)/g;

/**
 * Whether a request carries a session that this site once signed. It may have ended since: only the database knows. Enough
 * to keep strangers from what costs much, before anything is asked of the database.
 * @param {string | undefined} cookies the request's header
 * @param {string} secret that better-auth signs with: HMAC-SHA256 of the token, in base64, after a full stop
 */
export function hasSignedSession(cookies, secret) {
  // A browser that came by two addresses, with and without TLS, sends one of each name.
  return [...(cookies ?? "").matchAll(SESSION)].some(([, value = ""]) => isSigned(readable(value), secret));
}

/**
 * @param {string} value
 * @param {string} secret
 */
function isSigned(value, secret) {
  const [token = "", signature = ""] = value.split(".");
  const expected = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** @param {string} encoded */
function readable(encoded) {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}
