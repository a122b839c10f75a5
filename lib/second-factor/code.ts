import { Secret, TOTP } from "otpauth";

/** How many codes stand in for a lost authenticator. */
export const RECOVERY_CODES = 10;

const SECRET_BYTES = 20;
const RECOVERY_BYTES = 10;

/** A secret that an authenticator app and this site share, in base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** Codes of 80 random bits each, in lower-case base32. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => new Secret({ size: RECOVERY_BYTES }).base32.toLowerCase());
}

/** Letters in groups of four, as one reads them from a screen. */
export function inGroups(letters: string, between: string): string {
  return letters.match(/.{1,4}/g)?.join(between) ?? "";
}

/** The address that an authenticator app reads from the picture (`otpauth:`). */
export function setUpAddress(secret: string, email: string, issuer: string): string {
  return new TOTP({ secret, issuer, label: email }).toString();
}

/** The half minute, counted from 1970, whose code this is (RFC 6238); null where it is of none near the moment. */
export function stepOf(code: string, secret: string, moment: Date): number | null {
  if (!isOneTimeCode(code)) return null;
  const timestamp = moment.getTime();
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), timestamp, window: 1 });
  return delta === null ? null : TOTP.counter({ timestamp }) + delta;
}

/** Whether this is a code of an authenticator app, as against a recovery code. */
export function isOneTimeCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}
