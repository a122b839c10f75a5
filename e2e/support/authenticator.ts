import { Secret, TOTP } from "otpauth";

/** What an authenticator app shows for a typed key, now or so many half minutes later. */
export function codeFor(key: string, later = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(" ", "")), timestamp: Date.now() + later * 30_000 });
}
