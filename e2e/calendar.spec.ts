import { expect, test } from "@playwright/test";
import { makeTracker } from "@/lib/testing/tracker-record";
import { faultsOn } from "./support/accessibility";
import { signIn } from "./support/editor";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an event is expected, shown beside the board, changed and taken off", async ({ page, context }) => {
      test.slow();
      const tracker = await makeTracker();
      await signIn(context);
      const calendar = `/desk/trackers/${tracker.slug}/calendar`;
      await page.goto(`${calendar}/new`);
      await page.getByLabel("Event").fill("The plenary meets");
      await page.getByLabel("When").fill("31.02.2999");
      await page.getByRole("checkbox", { name: "Missile tests" }).check();
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
      await expect(page.getByLabel("When")).toHaveValue("31.02.2999");
      await expect(page.getByRole("checkbox", { name: "Missile tests" })).toBeChecked();
      await page.getByLabel("When").fill("2999-06");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Calendar" })).toBeVisible();
      await expect(page.locator("#event-1")).toContainText("May move Missile tests");

      await page.goto(`/trackers/${tracker.slug}`);
      await expect(page.getByRole("link", { name: "The plenary meets" })).toBeVisible();
      await expect(page.getByText("Jun 2999")).toBeVisible();

      await page.goto(calendar);
      await page.getByRole("link", { name: "Edit The plenary meets" }).click();
      await page.getByRole("radio", { name: "Take it off the calendar" }).check();
      await page.getByLabel("Reason").fill("It was called off.");
      await page.getByRole("button", { name: "Save the change" }).click();
      await expect(page.getByText("Nothing stands on the calendar")).toBeVisible();
    });

    test("of a past event an editor says what came of it, and readers see it", async ({ page, context }) => {
      const tracker = await makeTracker();
      await signIn(context);
      const calendar = `/desk/trackers/${tracker.slug}/calendar`;
      await page.goto(`${calendar}/new`);
      await page.getByLabel("Event").fill("The board meets");
      await page.getByLabel("When").fill("2026-03");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByText("Past; nobody has said yet what came of it.")).toBeVisible();
      await page.getByRole("link", { name: "What came of it? The board meets" }).click();
      await page.getByLabel("What came of it").fill("It met, and left the file as it was.");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.locator("#event-1")).toContainText("It met, and left the file as it was.");
      await page.goto(`/trackers/${tracker.slug}/outlooks`);
      await expect(page.getByRole("region", { name: "Past events" })).toContainText("left the file as it was");
      if (javaScriptEnabled) expect(await faultsOn(page)).toEqual([]);
    });
  });
}
