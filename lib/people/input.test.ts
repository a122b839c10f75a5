import { expect, test } from "vitest";
import { newPasswordInput, personInput, signInInput } from "./input";

const person = { email: "Ana@Example.ORG ", name: "Ana", role: "editor" };

test("an e-mail address is kept in lower case, a role in capitals", () => {
  expect(personInput.parse(person)).toEqual({ email: "ana@example.org", name: "Ana", role: "EDITOR" });
});

test.each(["", "ana", "ana@", "@example.org", "ana@example", "a na@example.org", "ana@example.org\0", "a\ud800@b.org"])(
  "“%s” is no e-mail address",
  (email) => {
    expect(personInput.safeParse({ ...person, email }).success).toBe(false);
    expect(signInInput.safeParse({ email, password: "x" }).success).toBe(false);
  },
);

test.each(["", "owner", "__proto__", "constructor"])("“%s” is no role", (role) => {
  expect(personInput.safeParse({ ...person, role }).success).toBe(false);
});

test.each([
  ["eleven char", "The password must have at least 12 characters."],
  ["x".repeat(129), "The password must have at most 128 characters."],
  ["aaaaaaaaaaaaaaaa", "The password must have more different characters."],
  [undefined, "Enter a password."],
])("“%s” is no new password", (password, message) => {
  expect(newPasswordInput.safeParse({ password }).error?.issues[0]?.message).toBe(message);
});

test("a password keeps its blanks and its letters in other scripts", () => {
  const password = "  дождь и снег  ";
  expect(newPasswordInput.parse({ password })).toEqual({ password });
});
