import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { addPerson, invitePerson } from "@/lib/people/write";
import { attemptToSignIn } from "@/lib/rate-limit";
import { CLIENT_ADDRESS } from "@/lib/request";
import { choosePassword } from "./actions";

const OWN = "http://127.0.0.1:3000";
const HERE = "198.51.100.7";

const request = vi.hoisted(() => ({ headers: new Headers() }));
// Outside of a request Next has neither headers and cookies nor a way to redirect.
vi.mock("next/headers", () => ({ headers: async () => request.headers, cookies: async () => ({ set: () => {} }) }));
vi.mock("next/navigation", () => ({
  redirect: (address: string) => {
    throw new Error(`redirected to ${address}`);
  },
}));

beforeEach(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  vi.stubEnv("SIGNPOST_URL", OWN);
  request.headers = new Headers({ origin: OWN, [CLIENT_ADDRESS]: HERE });
});

async function invited(email: string) {
  const id = await addPerson(commandLine(), { email, name: "Ana", role: "EDITOR" });
  return { id, token: await invitePerson(commandLine(), id) };
}

function passwordForm(password: string): FormData {
  const form = new FormData();
  form.set("password", password);
  return form;
}

test("whoever chose a password is signed in", async () => {
  const { id, token } = await invited("ana@example.org");
  const chosen = choosePassword(token, null, passwordForm("four plain words here"));
  await expect(chosen).rejects.toThrow(new Error("redirected to /desk"));
  expect(await db.session.count({ where: { userId: id } })).toBe(1);
});

test("whoever tried too often keeps the password that was chosen, and signs in later", async () => {
  const { id, token } = await invited("bo@example.org");
  for (let attempt = 0; attempt < 5; attempt += 1) await attemptToSignIn(HERE, "bo@example.org");
  const chosen = choosePassword(token, null, passwordForm("four plain words here"));
  await expect(chosen).rejects.toThrow(new Error("redirected to /desk/sign-in"));
  expect(await db.account.count({ where: { userId: id } })).toBe(1);
  expect(await db.session.count({ where: { userId: id } })).toBe(0);
});

test("a password that is refused leaves the link as it was", async () => {
  const { token } = await invited("cy@example.org");
  expect(await choosePassword(token, null, passwordForm("short"))).toMatchObject({ values: {} });
  expect(await db.invitation.count({ where: { usedAt: null } })).toBe(1);
});

test.each([
  ["a".repeat(43), "a".repeat(43)],
  ["a\ud800", "unknown"],
  [{ a: 1 } as unknown as string, "unknown"],
])("a link that was never made leads to the page that says so: %j", async (token, place) => {
  const chosen = choosePassword(token, null, passwordForm("four plain words here"));
  await expect(chosen).rejects.toThrow(new Error(`redirected to /desk/sign-in/${place}`));
});
