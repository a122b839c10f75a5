import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

const PAGE = Buffer.from("<!doctype html><title>Saved</title><script>document.title='acted'</script>");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a copy is kept with an item, and readers can only download it", async ({ page, context, request }) => {
      const [tracker] = [await makeTracker(), await signIn(context)];
      await makeItem(tracker);
      await page.goto(`/desk/trackers/${tracker.slug}/evidence/1`);
      await page.getByRole("link", { name: "Keep a copy" }).click();
      const field = page.getByLabel("File", { exact: true });
      await field.setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("plain words") });
      await page.getByLabel("Taken at").fill("2026-08-20 14:05");
      await page.getByRole("button", { name: "Keep it" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("neither PDF, PNG");
      await expect(page.getByLabel("Taken at")).toHaveValue("2026-08-20 14:05");
      await field.setInputFiles({ name: "page.html", mimeType: "image/png", buffer: PAGE });
      await page.getByRole("button", { name: "Keep it" }).click();
      await expect(page.getByRole("heading", { name: "Copies kept here" })).toBeVisible();

      const item = `/trackers/${tracker.slug}/evidence/1`;
      await page.goto(item);
      await expect(page.getByText("HTML page, 74 bytes, taken 20 Aug 2026, 14:05 UTC")).toBeVisible();
      await expect(page.getByText(`SHA-256 ${createHash("sha256").update(PAGE).digest("hex")}`)).toBeVisible();
      const answer = await request.get(`${item}/copies/1`);
      expect(answer.headers()).toMatchObject({
        "content-type": "application/octet-stream",
        "content-disposition": "attachment; filename*=UTF-8''page.html",
        "x-content-type-options": "nosniff",
      });
      expect(answer.headers()["content-security-policy"]).toContain("sandbox");
      expect((await answer.body()).equals(PAGE)).toBe(true);
      expect((await request.get(`${item}/copies/2`)).status()).toBe(404);
    });
  });
}
