import { createHmac, timingSafeEqual } from "node:crypto";

const SESSION = /(?:^|;\s*)(?:__Secure-)?signpost\.session_token=([^;]+)/g;

/**
 * The session of a request, if this site once signed it. It may have ended since: only the database knows. Enough
 * to keep strangers from what costs much, before anything is asked of the database.
 * @param {string | undefined} cookies the request's header
 * @param {string} secret that better-auth signs with: HMAC-SHA256 of the token, in base64, after a full stop
 * @returns {string | undefined}
 */
export function signedSession(cookies, secret) {
  // A browser that came by two addresses, with and without TLS, sends one of each name.
  const sessions = [...(cookies ?? "").matchAll(SESSION)].map(([, value = ""]) => readable(value));
  return sessions.find((session) => isSigned(session, secret));
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
