import { expect, test } from "@playwright/test";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { makeItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

const TODAY = dayOfMoment(new Date());

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an outlook is made, refused for a past day with all that was typed kept, and then public", async ({
      page,
      context,
    }) => {
      const tracker = await makeTracker();
      await makeItem(tracker, { headline: "The test site stands ready" });
      await signIn(context);
      await page.goto(`/desk/trackers/${tracker.slug}/outlooks/new`);
      await page.getByRole("radio", { name: "Risk alert" }).check();
      await page.getByLabel("Statement").fill("A nuclear device is tested.");
      await page.getByLabel("On the indicator").selectOption("Missile tests");
      await page.getByRole("radio", { name: "Unlikely", exact: true }).check();
      await page.getByLabel("Last day").fill(TODAY);
      await page.getByLabel("Basis", { exact: true }).fill("The site has stood ready for three years.");
      await page.getByRole("checkbox", { name: "The test site stands ready" }).check();
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Choose a day to come");
      await expect(page.getByLabel("Statement")).toHaveValue("A nuclear device is tested.");
      await expect(page.getByRole("radio", { name: "Unlikely", exact: true })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: "The test site stands ready" })).toBeChecked();
      await expect(page.getByLabel("On the indicator")).toHaveValue("missile-tests");
      await page.getByLabel("Last day").fill(addDays(TODAY, 60));
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Outlooks" })).toBeVisible();
      const made = page.locator("#outlook-1");
      for (const text of [
        "Risk alert",
        "Unlikely (20–45 %)",
        "in 60 days",
        "The test site stands ready",
        "Ada Editor",
      ]) {
        await expect(made).toContainText(text);
      }
    });

    test("an outlook that fell due is settled, and the record says what it rests on", async ({ page, context }) => {
      const tracker = await makeTracker();
      await makeOutlook(tracker, { statement: "They meet.", likelihood: "LIKELY", dueOn: "2026-06-01" });
      await signIn(context);
      await page.goto(`/trackers/${tracker.slug}/outlooks`);
      await expect(page.getByRole("region", { name: "Due, and not settled yet" })).toContainText("They meet.");
      await page.goto(`/desk/trackers/${tracker.slug}/outlooks/1/results/new`);
      await page.getByRole("radio", { name: "Happened", exact: true }).check();
      await page.getByLabel("Note").fill("Both sides said so.");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("region", { name: "Settled" })).toContainText("Happened. Both sides said so.");
      const record = page.getByRole("region", { name: "Record" });
      await expect(record).toContainText("0.11");
      await expect(record).toContainText("Brier score over 1 scored call");
      await expect(record).toContainText("That says little");
    });
  });
}
