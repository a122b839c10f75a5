import { expect, test } from "@playwright/test";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

const MISSING = [
  ["an address that leads nowhere", "/nothing/here"],
  ["an unknown tracker", "/trackers/none"],
  ["an unknown indicator", "/trackers/korean-peninsula/indicators/none"],
  ["an unknown item", "/trackers/korean-peninsula/evidence/999999"],
  ["a judgement that was never made", "/trackers/korean-peninsula/indicators/missile-tests/assessments/9999"],
] as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [what, path] of MISSING) {
      test(`${what} is answered with 404, in words, and with a way back`, async ({ page }) => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        await expect(page).toHaveTitle("Not found · Signpost");
        await expect(page.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
        await page.getByRole("link", { name: "To the start page" }).click();
        await expect(page).toHaveURL(/\/(trackers\/[\w-]+)?$/);
      });
    }

    test("an unknown item of the desk is told in words", async ({ page, context }) => {
      const [tracker] = [await makeTracker(), await signIn(context)];
      const response = await page.goto(`/desk/trackers/${tracker.slug}/evidence/999999`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
    });
  });
}

test("a page with words in the place of another is styled and breaks no rule of the site's own", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto("/trackers/none");
  await expect(page.getByRole("banner").getByRole("link")).toHaveCSS("font-weight", "600");
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

test("a script that asks for a missing page gets the framework's answer", async ({ request }) => {
  const response = await request.get("/trackers/none", { headers: { rsc: "1" } });
  expect(response.headers()["content-type"]).toBe("text/x-component");
});
