import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/dates/days";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";
import { signIn } from "./support/editor";

test("the queue tells what is overdue and what is due soon, and leads to the forms that settle it", async ({
  page,
  context,
}) => {
  const indicators = { "missile-tests": 30, "humanitarian-aid": 30, "later-still": 90 };
  const [tracker, today] = [await makeTracker({ indicators }), dayNow()];
  await signIn(context);
  await makeAssessment(tracker, "missile-tests", { effectiveOn: addDays(today, -40), level: "MOVING_AWAY" });
  await makeAssessment(tracker, "humanitarian-aid", { effectiveOn: addDays(today, -28) });
  await makeAssessment(tracker, "later-still", { effectiveOn: today });
  await page.goto("/desk");
  const rows = page.getByRole("table", { name: "Indicators to review" }).getByRole("row");
  const own = rows.filter({ hasText: `Test tracker ${tracker.slug}` });
  await expect(own).toHaveCount(2);
  await expect(own.filter({ hasText: "Missile tests" })).toContainText("10 days overdue");
  await expect(own.filter({ hasText: "Humanitarian aid" })).toContainText("Due in 2 days");
  await own.getByRole("link", { name: "Reviewed, unchanged (Missile tests)" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reviewed, unchanged: Missile tests" })).toBeVisible();
});

test("each tracker is led to from the desk", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto("/desk");
  const own = page.getByRole("region", { name: "Trackers" }).getByRole("listitem").filter({ hasText: tracker.slug });
  const title = `Test tracker ${tracker.slug}`;
  await expect(own.getByRole("link", { name: `Public board of ${title}` })).toHaveAttribute(
    "href",
    `/trackers/${tracker.slug}`,
  );
  await own.getByRole("link", { name: `New evidence in ${title}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New evidence" })).toBeVisible();
});
