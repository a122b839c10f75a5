import { expect, test } from "vitest";
import { deskPath } from "./desk-path";

test.each(["/desk", "/desk?x=1", "/desk/trackers/korean-peninsula/evidence/new", "/desk/trackers/a?q=%2F%2Fb"])(
  "one who asked for %s is led there",
  (path) => expect(deskPath(path)).toBe(path),
);

test.each([
  undefined,
  ["/desk/a", "/desk/b"],
  "",
  "/",
  "/trackers/korean-peninsula",
  "/deskevil",
  "/desk/../trackers",
  "/desk/%2e%2e/trackers",
  "//evil.example/desk",
  "/\\evil.example/desk",
  "https://evil.example/desk",
  "javascript:alert(1)",
  "/desk/sign-in",
  "/desk/sign-in?next=/desk/sign-in",
  "/desk@evil.example",
  "\t//evil.example",
])("one who asked for %s is led to the desk", (asked) => {
  expect(deskPath(asked)).toBe("/desk");
});
