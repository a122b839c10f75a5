import { expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

/** Goes on with Tab until the control of that name has the focus, and fails where it is never reached. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: "textbox" | "radio" | "checkbox" | "button" | "combobox",
) {
  const wanted = page.getByRole(role, { name }).first();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached “${name}”.`);
}

test("an item is filed and an indicator judged by keyboard alone", async ({ page, context }) => {
  test.slow();
  const [tracker] = [await makeTracker(), await signIn(context)];
  await makeItem(tracker, { headline: "An older launch", occurred: "2026-01-10" });
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await tabTo(page, "Headline", "textbox");
  await page.keyboard.type("Ten missiles fired");
  await tabTo(page, "Statement", "radio");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Minor", "radio");
  await page.keyboard.press("Space");
  await tabTo(page, "Occurred", "textbox");
  await page.keyboard.type("2026-08-20");
  await tabTo(page, "Address", "textbox");
  await page.keyboard.type("https://www.reuters.com/world/ten");
  await tabTo(page, "Origin", "combobox");
  await page.keyboard.type("KCNA");
  await page.keyboard.press("Escape");
  await tabTo(page, "Credibility of this item", "combobox");
  await page.keyboard.type("2");
  await tabTo(page, "None", "radio");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "Save and publish", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved and published")).toBeVisible();

  await page.goto(`/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new?cite=2`);
  await tabTo(page, "Moving away", "radio");
  await page.keyboard.press("Space");
  await tabTo(page, "Rationale", "textbox");
  await page.keyboard.type("Ten missiles were fired.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await tabTo(page, "Reason for the confidence", "textbox");
  await page.keyboard.type("One origin.");
  await tabTo(page, "Save and publish", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
  await expect(page.getByText("Ten missiles were fired.").first()).toBeVisible();
});

test("an error leads from the summary to its field by keyboard", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await tabTo(page, "Save and publish", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Enter a headline." })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Headline")).toBeFocused();
});
