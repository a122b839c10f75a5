import { expect, test } from "vitest";
import { isOwnOrigin } from "./origin";

const site = new URL("https://signpost.example.org");
const machine = new URL("http://127.0.0.1:3000");

test.each([
  ["https://signpost.example.org", site],
  ["http://127.0.0.1:3000", machine],
  ["http://localhost:3000", machine],
  ["http://127.0.0.1:3000", new URL("http://localhost:3000")],
])("%s is a page of %s", (origin, own) => {
  expect(isOwnOrigin(origin, own)).toBe(true);
});

test.each([
  [null, site],
  ["null", site],
  ["", site],
  ["http://signpost.example.org", site],
  ["https://signpost.example.org:8443", site],
  ["https://signpost.example.org.evil.example", site],
  ["https://evil.example", site],
  ["http://localhost:3000", site],
  ["http://localhost:3001", machine],
  ["https://localhost:3000", machine],
  ["http://localhost.evil.example:3000", machine],
  ["http://evil.example:3000", machine],
])("%s is no page of %s", (origin, own) => {
  expect(isOwnOrigin(origin, own)).toBe(false);
});
