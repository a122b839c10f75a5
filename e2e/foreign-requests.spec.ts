import { request as connect } from "node:http";
import { text } from "node:stream/consumers";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { siteUrl } from "@/lib/settings";
import { makePerson, type Person, signIn } from "./support/editor";

const own = siteUrl().origin;

/** The fields that a form of the page is posted with when there is no JavaScript. */
async function fieldsOf(request: APIRequestContext, path: string, button: string): Promise<Record<string, string>> {
  const page = await (await request.get(path)).text();
  const form = page.split("<form").find((part) => part.includes(`>${button}</button>`)) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name ?? "", (value ?? "").replaceAll("&quot;", '"')]));
}

async function postSignIn(request: APIRequestContext, person: Person, headers: Record<string, string>) {
  const fields = await fieldsOf(request, "/desk/sign-in", "Sign in");
  const multipart = { ...fields, email: person.email, password: person.password };
  return request.post("/desk/sign-in", { multipart, headers, maxRedirects: 0 });
}

test("a form of the site's own page is accepted", async ({ request }) => {
  const response = await postSignIn(request, await makePerson(), { origin: own });
  expect(response.status()).toBe(303);
  expect(response.headers()["set-cookie"]).toMatch(/^signpost\.session_token=.*HttpOnly/i);
});

const FOREIGN: [string, Record<string, string>][] = [
  ["without an origin", {}],
  ["from an origin that is hidden", { origin: "null" }],
  ["from another site", { origin: "https://evil.example" }],
  ["from another port", { origin: own.replace(/\d+$/, "1") }],
  ["with a forged forwarded host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
  ["with a forged host", { origin: "https://evil.example", host: "evil.example" }],
];

for (const [how, headers] of FOREIGN) {
  test(`a form sent ${how} is refused`, async ({ request }) => {
    const response = await postSignIn(request, await makePerson(), headers);
    expect(response.status()).toBe(403);
    expect(await response.text()).toContain(`not sent from a page of ${own}`);
    expect(response.headers()["set-cookie"]).toBeUndefined();
  });
}

test("another site cannot sign an editor out", async ({ context, page }) => {
  await signIn(context);
  const fields = await fieldsOf(context.request, "/desk", "Sign out");
  expect(Object.keys(fields)).not.toEqual([]);
  const foreign = { origin: "https://evil.example" };
  const response = await context.request.post("/desk", { multipart: fields, headers: foreign, maxRedirects: 0 });
  expect(response.status()).toBe(403);
  await page.goto("/desk");
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
});

test("an address to go to afterwards stays inside the desk", async ({ request }) => {
  const { email, password } = await makePerson();
  const fields = await fieldsOf(request, "/desk/sign-in?next=//evil.example/desk", "Sign in");
  expect(fields.next).toBe("/desk");
  const multipart = { ...fields, next: "//evil.example/desk", email, password };
  const response = await request.post("/desk/sign-in", { multipart, headers: { origin: own }, maxRedirects: 0 });
  expect([response.status(), response.headers().location]).toEqual([303, "/desk"]);
});

test("a password is not sent back", async ({ request }) => {
  const person = { ...(await makePerson()), password: "these words were wrong" };
  const response = await postSignIn(request, person, { origin: own });
  expect(response.status()).toBe(200);
  expect(await response.text()).not.toContain("these words were wrong");
});

test("two megabytes are refused at the field, and six before they are read", async ({ request }) => {
  const person = await makePerson();
  const long = await postSignIn(request, { ...person, email: "x".repeat(2_000_000) }, { origin: own });
  expect(long.status()).toBe(200);
  expect(await long.text()).toContain("The e-mail address is too long");
  const tooLong = await postSignIn(request, { ...person, email: "x".repeat(6_000_000) }, { origin: own });
  expect(tooLong.status()).toBe(413);
});

test("a body that does not say how long it is is refused", async () => {
  const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const sent = connect(`${own}/desk/sign-in`, { method: "POST", headers: { origin: own } }, async (response) => {
      resolve({ status: response.statusCode, body: await text(response) });
    });
    sent.on("error", reject);
    sent.write("first part");
    sent.end("second part");
  });
  expect(answer).toEqual({ status: 411, body: "Say in Content-Length how long the body is.\n" });
});

const MADE_UP: [string, Record<string, string>][] = [
  ["an action that is none", { $ACTION_ID_deadbeef: "" }],
  ["an action with nothing bound", { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"x","bound":"$@1"}' }],
  ["an action that cannot be read", { $ACTION_REF_1: "", "$ACTION_1:0": "{" }],
  ["no action at all", { email: "ana@example.org" }],
];

for (const [what, multipart] of MADE_UP) {
  test(`a form that names ${what} is the sender's mistake`, async ({ request }) => {
    const response = await request.post("/desk/sign-in", { multipart, headers: { origin: own } });
    expect(response.status()).toBeLessThan(500);
  });
}

test("an address that cannot be read is the sender's mistake", async ({ request }) => {
  for (const path of [
    "/trackers/%00",
    "/desk/trackers/%00",
    "/desk/trackers/%00/evidence/1/edit",
    "/desk/sign-in/%",
    "/trackers/korean-peninsula/evidence/%ff",
  ]) {
    expect((await request.get(path)).status()).toBe(400);
  }
});

test("health is told without a session, and is not kept", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(await response.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: "ok",
    backup: { lastGoodAt: null, ageSeconds: null, isOverdue: false },
  });
});
