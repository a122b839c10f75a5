import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";
import { makePerson, signIn, signInAs } from "./support/editor";

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
  await page.goto(`/desk?tracker=${tracker.slug}`);
  const rows = page.getByRole("table", { name: "Indicators to review" }).getByRole("row");
  const own = rows.filter({ has: page.getByRole("rowheader") });
  await expect(own).toHaveCount(2);
  await expect(own.filter({ hasText: "Missile tests" })).toContainText("10 days overdue");
  await expect(own.filter({ hasText: "Humanitarian aid" })).toContainText("Due in 2 days");
  await own.getByRole("link", { name: "Reviewed, unchanged (Missile tests)" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reviewed, unchanged: Missile tests" })).toBeVisible();
});

test("a tracker is led to from the desk, and what waits in it alone", async ({ page, context }) => {
  // Trackers stand in the order of their titles; of other tests there are more than the desk lists.
  const title = `!! ${randomUUID()}`;
  const [tracker] = [await makeTracker({ title }), await signIn(context)];
  await makeTracker();
  await page.goto("/desk");
  const own = page.getByRole("region", { name: "Trackers" }).getByRole("listitem").filter({ hasText: title });
  await expect(own.getByRole("link", { name: `Public board of ${title}` })).toHaveAttribute(
    "href",
    `/trackers/${tracker.slug}`,
  );
  await own.getByRole("link", { name: `What waits in ${title}` }).click();
  await expect(page).toHaveURL(`/desk?tracker=${tracker.slug}`);
  await expect(page.getByText(`What waits for somebody to look at it in ${title}.`)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Indicators to review: 2 overdue, 0 due within a week",
    "Tracker",
  ]);
  await page.getByRole("link", { name: `New evidence in ${title}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New evidence" })).toBeVisible();
});

test("what the desk does not list at once is led to, page by page", async ({ page, context }) => {
  const [tracker, person] = [await makeTracker(), await makePerson()];
  const author = await db.user.findUniqueOrThrow({ where: { email: person.email } });
  await db.draft.createMany({
    data: Array.from({ length: 101 }, (_, nth) => ({
      id: randomUUID(),
      kind: "NEW_EVIDENCE" as const,
      trackerId: tracker.id,
      authorId: author.id,
      values: { headline: [`Nr. ${nth}`] },
      savedAt: new Date(Date.UTC(2026, 0, 1) - nth * 1_000),
    })),
  });
  await signInAs(context, person);
  await page.goto("/desk");
  const lines = page.getByRole("region", { name: "Drafts of yours: 101" }).getByRole("listitem");
  await expect(lines).toHaveCount(20);
  await page.getByRole("link", { name: /^and 81 more/ }).click();
  await expect(lines).toHaveCount(100);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Drafts of yours: 101");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(lines).toHaveText(/^New evidence: Nr. 100/);
  await page.getByRole("link", { name: "All that waits" }).click();
  await expect(page).toHaveURL("/desk");
});

for (const query of ["tracker=nowhere", "list=__proto__", "page=0"]) {
  test(`a bad value in the desk's address is told: ${query}`, async ({ page, context }) => {
    await signIn(context);
    expect((await page.goto(`/desk?${query}`))?.status()).toBe(200);
    await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
    await page.getByRole("link", { name: "All that waits" }).click();
    await expect(page).toHaveURL("/desk");
  });
}
