import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { inGroups, newRecoveryCodes, newSecret, setUpAddress, stepOf } from "./code";

// RFC 6238, appendix B: the last six digits of its SHA-1 codes.
const RFC = new Secret({ buffer: new TextEncoder().encode("12345678901234567890").buffer as ArrayBuffer }).base32;

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [20000000000, "353130"],
])("%i seconds after 1970 the code of the standard's example is %s", (seconds, code) => {
  const step = Math.floor(seconds / 30);
  const at = (second: number) => stepOf(code, RFC, new Date(second * 1000));
  expect(at(seconds)).toBe(step);
  expect(at(seconds - 30)).toBe(step);
  expect(at(seconds + 30)).toBe(step);
  expect(at(seconds + 90)).toBeNull();
});

test.each(["", "28708", "2870820", "28708a", "９87082"])("“%s” is nobody's code", (code) => {
  expect(stepOf(code, RFC, new Date(59_000))).toBeNull();
});

test("an authenticator app reads issuer, person and secret", () => {
  expect(setUpAddress(RFC, "ana@example.org", "Signpost")).toBe(
    `otpauth://totp/Signpost:ana%40example.org?issuer=Signpost&secret=${RFC}&algorithm=SHA1&digits=6&period=30`,
  );
});

test("a secret has 160 random bits, a recovery code 80, and none comes twice", () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  const codes = [...newRecoveryCodes(), ...newRecoveryCodes()];
  for (const code of codes) expect(code).toMatch(/^[a-z2-7]{16}$/);
  expect(new Set([...codes, newSecret(), newSecret()]).size).toBe(22);
});

test("letters are read in groups of four", () => {
  expect(inGroups("abcdefghij", "-")).toBe("abcd-efgh-ij");
});
