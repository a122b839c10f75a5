import { expect, test } from "vitest";
import { plainFileName } from "./file-name";

test.each([
  ["events.csv", "events.csv"],
  ["C:\\saved\\북한.pdf", "북한.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\u0000b.csv", "file"],
  ["two\nlines", "file"],
  ["folder/", "file"],
  ["x".repeat(201), "file"],
])("%j is kept as %s", (name, kept) => {
  expect(plainFileName(name)).toBe(kept);
});
