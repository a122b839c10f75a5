import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { auth } from "@/lib/auth";
import { db } from "@/lib/db";
import { commandLine, proven } from "@/lib/editor";
import { addPerson, setPassword } from "@/lib/people/write";
import { disablePerson, resetPerson } from "@/lib/people/write-access";
import { Absent } from "@/lib/refusal";
import { CLIENT_ADDRESS, REQUEST_LINE } from "@/lib/request";
import { beginSetUp, confirmSetUp } from "@/lib/second-factor/write";
import { SignedOut } from "@/lib/signed-out";
import { codeOf } from "@/lib/testing/access-deeds";
import { refusalOf } from "@/lib/testing/refusal";
import { beginSession, completeSession, editorOf, isCodeDue, requireEditor } from "./session";

const request = vi.hoisted(() => ({ headers: new Headers() }));
// Outside of a request Next has neither headers and cookies nor a way to redirect.
vi.mock("next/headers", () => ({ headers: async () => request.headers, cookies: async () => ({ set: () => {} }) }));
vi.mock("next/navigation", () => ({
  redirect: (address: string) => {
    throw new Error(`redirected to ${address}`);
  },
}));

const PASSWORD = "a few words to enter";
const OWN = "http://127.0.0.1:3000";
let count = 0;

beforeEach(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  vi.stubEnv("SIGNPOST_URL", OWN);
});

/** Somebody with a second step who entered their password; this request carries what they got for it. */
async function half() {
  const email = `${randomUUID()}@people.example`;
  const id = await addPerson(commandLine(), { email, name: "Ana", role: "EDITOR" });
  await setPassword(commandLine(), id, PASSWORD);
  const ana = proven({ id, signedAs: "Ana", role: "EDITOR" });
  await beginSetUp(ana);
  const codes = await confirmSetUp(ana, "none", await codeOf(id));
  await enterPassword(email);
  return { id, email, recovery: codes.map((code) => code.replaceAll("-", "")) };
}

async function enterPassword(email: string, from = `198.51.100.${++count}`) {
  const { headers } = await auth().api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true });
  const [cookie = ""] = (headers.get("set-cookie") ?? "").split("; ");
  request.headers = new Headers({ cookie, origin: OWN, [CLIENT_ADDRESS]: from, [REQUEST_LINE]: "POST /desk" });
}

const next = async (id: string) => ({ code: await codeOf(id, 1) });

test("the password alone opens neither the desk nor an action", async () => {
  await half();
  expect(await editorOf(request.headers)).toBeNull();
  await expect(requireEditor()).rejects.toThrow(SignedOut);
  request.headers.set(REQUEST_LINE, "GET /desk/people");
  await expect(requireEditor()).rejects.toThrow("redirected to /desk/sign-in?next=%2Fdesk%2Fpeople");
  expect(await isCodeDue()).toBe(true);
});

test("password and code open it, for a week", async () => {
  const { id } = await half();
  await completeSession(await next(id));
  expect(await editorOf(request.headers)).toMatchObject({ id });
  expect(await isCodeDue()).toBe(false);
  const { expiresAt } = await db.session.findFirstOrThrow({ where: { userId: id } });
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
  expect((await db.user.findUniqueOrThrow({ where: { id } })).signedInAt).not.toBeNull();
});

test("beginning a session says that a code is due", async () => {
  const { email } = await half();
  request.headers = new Headers({ [CLIENT_ADDRESS]: "203.0.113.9" });
  expect(await beginSession({ email, password: PASSWORD })).toEqual({ awaitsCode: true });
});

test("the same code does not complete a second session", async () => {
  const { id, email } = await half();
  const code = await next(id);
  await completeSession(code);
  await enterPassword(email);
  expect((await refusalOf(completeSession(code))).errors.code).toContain("used already");
  expect(await editorOf(request.headers)).toBeNull();
});

test("a recovery code completes one session", async () => {
  const { email, recovery } = await half();
  await completeSession({ code: recovery[0]! });
  expect(await editorOf(request.headers)).not.toBeNull();
  await enterPassword(email);
  expect((await refusalOf(completeSession({ code: recovery[0]! }))).errors.code).toContain("used before");
});

test("the code of somebody else does not help", async () => {
  const { id: other } = await half();
  await half();
  expect((await refusalOf(completeSession(await next(other)))).errors.code).toContain("is not right");
});

test("without the password before it a code is worth nothing", async () => {
  const { id } = await half();
  const code = await next(id);
  request.headers.delete("cookie");
  await expect(completeSession(code)).rejects.toThrow(Absent);
});

test("ten minutes after the password it has to be entered again", async () => {
  const { id } = await half();
  await db.session.updateMany({ where: { userId: id }, data: { expiresAt: new Date(Date.now() - 1) } });
  await expect(completeSession(await next(id))).rejects.toThrow(Absent);
});

test.each([
  ["disabled", (id: string) => disablePerson(commandLine(), id, "She left.")],
  ["reset", (id: string) => resetPerson(commandLine(), id, "She lost it.")],
])("whoever is %s between the two steps does not get in", async (_, deed) => {
  const { id, recovery } = await half();
  await deed(id);
  await expect(completeSession({ code: recovery[0]! })).rejects.toThrow(Absent);
});

test("guessing is slowed: five codes from one address, twenty a day from all", async () => {
  const { id, recovery } = await half();
  const wrong = { code: "000000" };
  for (let n = 0; n < 5; n += 1) expect((await refusalOf(completeSession(wrong))).errors.code).toContain("not right");
  expect((await refusalOf(completeSession(await next(id)))).errors.form).toContain("too many attempts");
  for (let n = 0; n < 15; n += 1) {
    request.headers.set(CLIENT_ADDRESS, `203.0.113.${100 + n}`);
    expect((await refusalOf(completeSession(wrong))).errors.code).toContain("not right");
  }
  request.headers.set(CLIENT_ADDRESS, "203.0.113.50");
  const late = await refusalOf(completeSession(await next(id)));
  expect(late.errors.form).toBe("There were too many attempts to sign in. Try again in 24 hours.");
  await completeSession({ code: recovery[0]! });
  expect(await editorOf(request.headers)).not.toBeNull();
});
