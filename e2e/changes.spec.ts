import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/dates/days";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";

test.use({ javaScriptEnabled: false });

test("the week's changes tell what moved, why, on what evidence, and what was corrected", async ({ page }) => {
  const tracker = await makeTracker();
  const threeDaysAgo = addDays(dayNow(), -3);
  await makeItem(tracker, { headline: "A small thing", occurred: addDays(dayNow(), -1), significance: "MINOR" });
  const great = await makeItem(tracker, {
    headline: "Ten missiles fired",
    occurred: threeDaysAgo,
    significance: "MAJOR",
  });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-01-01" });
  const shape = {
    level: "MOVING_AWAY" as const,
    effectiveOn: threeDaysAgo,
    rationale: "Ten were fired.",
    cites: [great],
  };
  const { number } = await makeAssessment(tracker, "missile-tests", shape);
  await correctItem(tracker, great, { headline: "Eleven missiles fired" }, "They were counted again.");

  await page.goto(`/trackers/${tracker.slug}`);
  await page.getByRole("link", { name: "Changes" }).click();
  await expect(page.getByText("1 of 2 indicators changed its level (Missile tests), and 2 items tell")).toBeVisible();
  const happened = page.getByRole("region", { name: "What happened" });
  await expect(happened.getByRole("listitem").first()).toContainText("No movement→, nowMoving away");
  await expect(happened).toContainText("Ten were fired.");
  const address = `/trackers/${tracker.slug}/indicators/missile-tests/assessments/${number}`;
  await expect(happened.getByRole("link", { name: /^Judged for/ })).toHaveAttribute("href", address);
  await expect(happened.getByRole("rowheader").first()).toContainText("Eleven missiles fired");

  const learned = page.getByRole("region", { name: "What was only learned, or said anew" });
  await expect(learned).toContainText(/The record of this tracker began on/);
  await expect(learned.getByRole("region", { name: "Corrected" })).toContainText("They were counted again.");
  await happened.getByRole("link", { name: "The same in the list of evidence" }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Eleven missiles fired/, /A small thing/]);
});

test("of days that cannot be, what was typed stays, and each fault stands at its field", async ({ page }) => {
  const { slug } = await makeTracker();
  const answer = await page.goto(`/trackers/${slug}/changes?from=2025-02-31&to=2999-01-01`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByLabel("After the end of")).toHaveValue("2025-02-31");
  await expect(page.getByLabel("Up to the end of")).toHaveValue("2999-01-01");
  await expect(page.getByLabel("Up to the end of")).toHaveAccessibleDescription(/1 Jan 2999 is yet to come/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);

  await page.getByLabel("After the end of").fill("2025-01-01");
  await page.getByLabel("Up to the end of").fill("2025-12-31");
  await page.getByRole("button", { name: "Show what changed" }).click();
  await expect(page.getByText("No item of evidence tells of these days.")).toBeVisible();
  await expect(page.getByText("Nothing was recorded in these days about the time before.")).toBeVisible();
});

test("there are no changes of a tracker that is not there", async ({ page }) => {
  expect((await page.goto("/trackers/none/changes"))?.status()).toBe(404);
});
