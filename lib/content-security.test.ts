import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security";

test("only scripts with the nonce run, and nothing comes from elsewhere", () => {
  expect(contentSecurityPolicy("abc", false).split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self' 'nonce-abc' 'strict-dynamic'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]);
});
