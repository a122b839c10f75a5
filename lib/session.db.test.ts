import { beforeEach, expect, test, vi } from "vitest";
import { auth } from "@/lib/auth";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { addPerson, setPassword } from "@/lib/people/write";
import { CLIENT_ADDRESS, REQUEST_LINE } from "@/lib/request";
import { secret } from "@/lib/settings";
import { SignedOut } from "@/lib/signed-out";
import { requireOwnOrigin } from "@/lib/visitor";
import { signedSession } from "@/scripts/server/signed-session.mjs";
import { beginSession, editorOf, endSession, requireEditor } from "./session";

const request = vi.hoisted(() => ({ headers: new Headers() }));
// Outside of a request Next has neither headers nor a way to redirect.
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
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
  request.headers = new Headers();
});

async function someone(role: "EDITOR" | "REVIEWER" | "ADMIN" = "EDITOR") {
  count += 1;
  const email = `person-${count}@example.org`;
  const id = await addPerson(commandLine(), { email, name: `Person ${count}`, role });
  await setPassword(commandLine(), id, PASSWORD);
  return { email, id };
}

/** The cookie that a browser would send after signing in, and what it was told to do with it. */
async function cookieOf(email: string, sent = new Headers()) {
  const body = { email, password: PASSWORD };
  const { headers } = await auth().api.signInEmail({ body, headers: sent, returnHeaders: true });
  const [pair = "", ...attributes] = (headers.get("set-cookie") ?? "").split("; ");
  return { cookie: new Headers({ cookie: pair }), pair, attributes };
}

test("a session proves its person and role", async () => {
  const { email, id } = await someone("REVIEWER");
  const { cookie } = await cookieOf(email);
  expect(await editorOf(cookie)).toEqual({ id, signedAs: `Person ${count}`, role: "REVIEWER" });
});

test("the cookie is kept from scripts and from other sites, for a week", async () => {
  const { attributes } = await cookieOf((await someone()).email);
  expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=604800", "Path=/", "SameSite=Lax"]);
});

test("where the site has https, the cookie goes nowhere else", async () => {
  const { email } = await someone();
  vi.stubEnv("SIGNPOST_URL", "https://signpost.example.org");
  vi.resetModules();
  const elsewhere = await import("@/lib/auth");
  const answer = await elsewhere.auth().api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true });
  expect(answer.headers.get("set-cookie")).toMatch(/^__Secure-signpost\.session_token=.*; Secure/);
});

test("after signing out a copy of the cookie is refused", async () => {
  const { cookie } = await cookieOf((await someone()).email);
  request.headers = cookie;
  await endSession();
  expect(await editorOf(cookie)).toBeNull();
});

test("a session ends at once when its person is disabled, and no new one begins", async () => {
  const { email, id } = await someone();
  const { cookie } = await cookieOf(email);
  await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await editorOf(cookie)).toBeNull();
  await expect(beginSession({ email, password: PASSWORD })).rejects.toThrow("is not right");
  expect(await db.session.count({ where: { userId: id } })).toBe(1);
});

test("a session ends after its week", async () => {
  const { email, id } = await someone();
  const { cookie } = await cookieOf(email);
  await db.session.updateMany({ where: { userId: id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await editorOf(cookie)).toBeNull();
});

test("a role that was taken away is gone on the next request", async () => {
  const { email, id } = await someone("ADMIN");
  const { cookie } = await cookieOf(email);
  await db.user.update({ where: { id }, data: { role: "EDITOR" } });
  expect((await editorOf(cookie))?.role).toBe("EDITOR");
});

test("a cookie that somebody else planted is not taken over by signing in", async () => {
  const attacker = await cookieOf((await someone()).email);
  const victim = await cookieOf((await someone()).email, attacker.cookie);
  expect(victim.pair).not.toBe(attacker.pair);
  expect((await editorOf(attacker.cookie))?.signedAs).not.toBe((await editorOf(victim.cookie))?.signedAs);
});

test.each(["", "signpost.session_token=guess", "signpost.session_token=guess.c2lnbmF0dXJl"])(
  "“%s” proves nobody",
  async (cookie) => expect(await editorOf(new Headers({ cookie }))).toBeNull(),
);

test("a token from the database without its signature proves nobody", async () => {
  const { pair } = await cookieOf((await someone()).email);
  const unsigned = pair.slice(0, pair.indexOf("."));
  const token = decodeURIComponent(pair.split("=")[1] ?? "").split(".")[0];
  expect(await db.session.count({ where: { token } })).toBe(1);
  for (const cookie of [unsigned, `signpost.session_token=${token}`, `signpost.session_token=${token}.AAAA`]) {
    expect(await editorOf(new Headers({ cookie }))).toBeNull();
  }
});

test("the web server knows a session that was signed here, before it asks the database", async () => {
  const { pair } = await cookieOf((await someone()).email);
  const signed = signedSession(pair, secret());
  expect(pair).toContain(encodeURIComponent(String(signed)));
  expect(signedSession(`theme=dark; __Secure-${pair}`, secret())).toBe(signed);
  expect(signedSession(`__Secure-signpost.session_token=an.older; ${pair}`, secret())).toBe(signed);
  expect(signedSession(pair, "another secret than that of the site")).toBeUndefined();
});

test("nobody signs up by themselves", async () => {
  const body = { email: "stranger@example.org", password: PASSWORD, name: "Stranger" };
  await expect(auth().api.signUpEmail({ body: { ...body, role: "ADMIN" } as never })).rejects.toThrow();
  expect(await db.user.count({ where: { email: body.email } })).toBe(0);
});

test("all failures to sign in read the same", async () => {
  const { email } = await someone();
  const invited = `invited-${count}@example.org`;
  await addPerson(commandLine(), { email: invited, name: "Invited", role: "EDITOR" });
  for (const attempt of [
    { email, password: "the wrong words" },
    { email, password: "x".repeat(1000) },
    { email: "nobody@example.org", password: PASSWORD },
    { email: invited, password: PASSWORD },
  ]) {
    await expect(beginSession(attempt)).rejects.toThrow("The e-mail address or the password is not right.");
  }
});

test("attempts are counted by the address that the server names", async () => {
  const { email } = await someone();
  const wrong = { email, password: "the wrong words" };
  request.headers = new Headers({ [CLIENT_ADDRESS]: "198.51.100.1" });
  for (let n = 0; n < 5; n += 1) await expect(beginSession(wrong)).rejects.toThrow("is not right");
  await expect(beginSession({ email, password: PASSWORD })).rejects.toThrow("too many attempts");
  request.headers = new Headers({ [CLIENT_ADDRESS]: "198.51.100.2", "x-forwarded-for": "198.51.100.1" });
  await beginSession({ email, password: PASSWORD });
});

test.each([null, "null", "https://evil.example", "http://127.0.0.1:3001"])(
  "an action called from %s is refused, whatever the forwarded host says",
  async (origin) => {
    const { cookie } = await cookieOf((await someone()).email);
    const forged = { "x-forwarded-host": "evil.example", host: "evil.example", [REQUEST_LINE]: "POST /desk" };
    request.headers = new Headers({ ...Object.fromEntries(cookie), ...forged, ...(origin && { origin }) });
    await expect(requireOwnOrigin()).rejects.toThrow("was refused");
    await expect(requireEditor()).rejects.toThrow("was refused");
  },
);

test("an action called from the site's own page gets its editor", async () => {
  const { email, id } = await someone();
  const { cookie } = await cookieOf(email);
  request.headers = new Headers({ ...Object.fromEntries(cookie), origin: OWN, [REQUEST_LINE]: "POST /desk" });
  expect(await requireEditor()).toMatchObject({ id });
});

test("an action whose sender is not signed in is not sent away, which would lose what was typed", async () => {
  request.headers = new Headers({ origin: OWN, [REQUEST_LINE]: "POST /desk" });
  await expect(requireEditor()).rejects.toThrow(SignedOut);
});

test("a page that did not pass through the proxy shows nothing", async () => {
  const { cookie } = await cookieOf((await someone()).email);
  request.headers = cookie;
  await expect(requireEditor()).rejects.toThrow("did not pass");
});

test.each([
  ["GET /desk", "/desk/sign-in"],
  ["GET /desk/trackers/a?q=b%20c", "/desk/sign-in?next=%2Fdesk%2Ftrackers%2Fa%3Fq%3Db%2520c"],
])("whoever is not signed in is sent from %s to %s", async (line, address) => {
  request.headers = new Headers({ [REQUEST_LINE]: line });
  await expect(requireEditor()).rejects.toThrow(new Error(`redirected to ${address}`));
});
