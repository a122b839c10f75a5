import { type APIResponse, expect, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { FIRST_TRACKER } from "./support/first-tracker";
import { violationsOf } from "./support/violations";

test("under the policy a page comes to life: a click is answered without leaving it", async ({ page }) => {
  const violations = await violationsOf(page);
  await page.goto("/desk/sign-in");
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  expect(await violations()).toEqual([]);
});

test("what is planted in a page does not run", async ({ page }) => {
  const violations = await violationsOf(page);
  await page.goto(FIRST_TRACKER);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<img src="/nothing" onerror="window.planted = true" style="color: red">`,
    );
  });
  await expect
    .poll(async () => (await violations()).map((each) => each.trim()).sort())
    .toEqual(["script-src-attr inline", "style-src-attr inline"]);
  expect(await page.evaluate(() => "planted" in window)).toBe(false);
});

/** The nonce that an answer's policy and its scripts carry. */
async function nonceOf(response: APIResponse): Promise<string> {
  const [, nonce = ""] = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "") ?? [];
  expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  expect(await response.text()).toContain(`nonce="${nonce}"`);
  return nonce;
}

test("nobody can guess a nonce: it has 128 bits, and is new with every page that is made", async ({ request }) => {
  const tracker = await makeTracker();
  const board = `/trackers/${tracker.slug}`;
  const first = await nonceOf(await request.get(board));
  expect(await nonceOf(await request.get(board))).toBe(first);
  await makeItem(tracker);
  const made = [board, board, `${board}/evidence`, `${board}/evidence/1`, "/desk/sign-in", "/desk/sign-in"];
  const nonces = [first];
  for (const path of made) nonces.push(await nonceOf(await request.get(path)));
  expect(new Set(nonces).size).toBe(nonces.length - 1);
});

const ALWAYS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};
const POLICY =
  "default-src 'none'; script-src 'self' 'nonce-N' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What an answer says to the browser about trust and keeping. */
function guardsIn(headers: Record<string, string>): Record<string, string | undefined> {
  const names = [
    ...Object.keys(ALWAYS),
    "content-security-policy",
    "cache-control",
    "x-powered-by",
    "set-cookie",
    "server",
  ];
  const found = names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  const guards = Object.fromEntries(found) as Record<string, string>;
  const policy = guards["content-security-policy"]?.replace(/'nonce-[^']+'/, "'nonce-N'");
  return { ...guards, ...(policy && { "content-security-policy": policy }) };
}

for (const [path, caching] of [
  [FIRST_TRACKER, "no-cache"],
  ["/trackers/nowhere", "no-cache"],
  ["/desk/sign-in", "no-store"],
  ["/api/health", "no-store"],
] as const) {
  test(`the headers of ${path} are as agreed`, async ({ request }) => {
    const headers = guardsIn((await request.get(path)).headers());
    expect(headers).toEqual({ ...ALWAYS, "content-security-policy": POLICY, "cache-control": caching });
  });
}

test("a script of the site can be kept for ever", async ({ page, request }) => {
  await page.goto(FIRST_TRACKER);
  const script = await page.locator("script[src]").first().getAttribute("src");
  const headers = guardsIn((await request.get(script ?? "")).headers());
  expect(headers).toEqual({ ...ALWAYS, "cache-control": "public, max-age=31536000, immutable" });
});
