import { expect, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";
import { fillAssessment } from "./support/assessment-form";
import { signIn } from "./support/editor";

const formsOf = ({ slug }: TrackerRecord) => `/desk/trackers/${slug}/indicators/missile-tests`;

/** A tracker whose first indicator is long overdue, with an item that its judgement did not know. */
async function overdueTracker() {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-02-01" });
  await makeItem(tracker, { headline: "A routine launch", occurred: "2026-02-20" });
  return tracker;
}

test("“reviewed, unchanged” moves the due date on the public board at the next request", async ({ page, context }) => {
  const [tracker] = [await overdueTracker(), await signIn(context)];
  const row = page.locator('[data-indicator="missile-tests"]');
  await page.goto(`/trackers/${tracker.slug}`);
  await expect(row).toContainText("Overdue");

  await page.goto(`${formsOf(tracker)}/reviews/new`);
  await page.getByRole("checkbox", { name: "A routine launch" }).check();
  await page.getByLabel("Note").fill("It was of the usual kind.");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
  await expect(page.getByText("It was of the usual kind.")).toBeVisible();
  await expect(page.getByText("leaves assessment 1 as it is")).toBeVisible();

  await page.goto(`/trackers/${tracker.slug}`);
  await expect(row).toContainText("Due in 30 days");
  await expect(row).toContainText("Reviewed today");
  await expect(row.locator("[data-level]")).toHaveAttribute("data-level", "MOVING_AWAY");
});

test("a review without anything new is refused at its field", async ({ page, context }) => {
  const [tracker] = [await overdueTracker(), await signIn(context)];
  await page.goto(`${formsOf(tracker)}/reviews/new`);
  await page.getByRole("button", { name: "Save and publish" }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await problem.getByRole("link", { name: "Cite at least one item or check" }).click();
  await expect(page.getByRole("checkbox", { name: "A routine launch" })).toBeFocused();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a review of a judgement that gave way meanwhile shows both, and loses nothing", async ({ page, context }) => {
      const [tracker] = [await overdueTracker(), await signIn(context)];
      await page.goto(`${formsOf(tracker)}/reviews/new`);
      await page.getByRole("checkbox", { name: "A routine launch" }).check();
      await page.getByLabel("Note").fill("It was of the usual kind.");
      await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-02-10" });
      await page.getByRole("button", { name: "Save and publish" }).click();

      const both = page.getByRole("region", { name: "Two judgements" });
      await expect(both.getByText("Assessment 1: Moving away, from 1 Feb 2026")).toBeVisible();
      await expect(both.getByText("Assessment 2: No movement, from 10 Feb 2026")).toBeVisible();
      await expect(page.getByLabel("Note")).toHaveValue("It was of the usual kind.");
      await expect(page.getByRole("checkbox", { name: "A routine launch" })).toBeChecked();
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByText("leaves assessment 2 as it is")).toBeVisible();
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a check is filed, keeps what was typed when refused, and is cited by an assessment", async ({
    page,
    context,
  }) => {
    const [tracker, today] = [await makeTracker(), dayNow()];
    await signIn(context);
    await page.goto(`${formsOf(tracker)}/checks/new`);
    await page.getByLabel("Source", { exact: true }).fill("Daily NK");
    await page.getByLabel("What you looked for").fill("Any report of a launch.");
    await page.getByLabel("From").fill("2026-02-01");
    await page.getByLabel("To", { exact: true }).fill("2026-01-01");
    await page.getByRole("button", { name: "Save and publish" }).click();
    const problem = page.getByRole("alert", { name: "There is a problem" });
    await expect(problem).toContainText("The period ends before it begins.");
    await expect(page.getByLabel("What you looked for")).toHaveValue("Any report of a launch.");
    await page.getByLabel("To", { exact: true }).fill(today);
    await page.getByRole("button", { name: "Save and publish" }).click();
    await expect(problem).toContainText("“Daily NK” is new here: choose what kind of source it is.");
    await page.getByLabel("Kind of source").selectOption("News outlet");
    await page.getByLabel("Usual reliability").selectOption("C");
    await page.getByRole("button", { name: "Save and publish" }).click();
    await expect(page).toHaveURL(new RegExp(`/trackers/${tracker.slug}/indicators/missile-tests#check-1$`));
    await expect(page.locator("#check-1")).toContainText("Any report of a launch.");
    await expect(page.locator("#check-1")).toContainText("Nothing found");

    await page.goto(`${formsOf(tracker)}/assessments/new`);
    const cite = "Check 1: Any report of a launch.";
    await fillAssessment(page, { level: "No movement", rationale: "Nothing was found.", cite, effectiveOn: today });
    await page.getByRole("button", { name: "Save and publish" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Check of" }).first()).toHaveAttribute("href", /#check-1$/);
    await page.goto(`/trackers/${tracker.slug}`);
    await expect(page.locator('[data-indicator="missile-tests"]')).toContainText("Last looked today");
  });
});

test("a check leads on to the review that it confirms, already ticked", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-02-01" });
  await page.goto(`${formsOf(tracker)}/reviews/new`);
  await page.getByRole("link", { name: "a check" }).click();
  await page.getByLabel("Source", { exact: true }).fill("KCNA");
  await page.getByLabel("What you looked for").fill("Any report of a launch.");
  await page.getByLabel("From").fill("2026-02-01");
  await page.getByLabel("Then record that the standing judgement").check();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("checkbox", { name: "Check 1: Any report" })).toBeChecked();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("leaves assessment 1 as it is")).toBeVisible();
});
