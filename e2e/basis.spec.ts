import { expect, type Page, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

/** A tracker with a judgement that rests on one item of Reuters, and a later item to review it by. */
async function judgedTracker() {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Ten missiles fired", origin: "Reuters", outlet: "Reuters" });
  await makeAssessment(tracker, "missile-tests", { cites: [item], level: "MOVING_AWAY" });
  await makeItem(tracker, { headline: "A routine launch", occurred: "2026-02-20" });
  return { tracker, item };
}

async function expectMarked(page: Page, { slug }: TrackerRecord, cause: string) {
  await page.goto(`/trackers/${slug}`);
  await expect(page.locator('[data-indicator="missile-tests"]')).toContainText("basis changed");
  for (const address of ["indicators/missile-tests", "indicators/missile-tests/assessments/1"]) {
    await page.goto(`/trackers/${slug}/${address}`);
    await expect(page.getByText("Basis changed. This judgement rests on something that fell since.")).toBeVisible();
    await expect(page.getByRole("main")).toContainText(cause);
  }
}

test("a retraction is seen on all that rests on the item, until a review settles it", async ({ page, context }) => {
  const [{ tracker }] = [await judgedTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/1/retraction/new`);
  const resting = page.getByRole("region", { name: "What rests on it" });
  await expect(resting.getByRole("listitem")).toHaveText(/Missile tests, assessment 1.*holds now/);
  await page.getByLabel("Reason").fill("It never happened.");
  await page.getByRole("button", { name: "Retract the item" }).click();
  await expect(page.getByText("This item was retracted")).toBeVisible();

  await expectMarked(page, tracker, "“It never happened.”");
  await expect(page.getByRole("link", { name: "Ten missiles fired" })).toHaveCSS(
    "text-decoration-line",
    /line-through/,
  );
  await page.goto(`/desk?tracker=${tracker.slug}`);
  const address = `/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`;
  await page.locator(`a[href="${address}"]`).filter({ hasText: "Missile tests" }).first().click();
  await expect(page.getByText("Item 1, Ten missiles fired, was retracted")).toBeVisible();

  await page.goto(`/desk/trackers/${tracker.slug}/indicators/missile-tests/reviews/new`);
  await page.getByRole("checkbox", { name: "A routine launch" }).check();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
  await expect(page.getByText("Basis changed")).toHaveCount(0);
  await page.goto(`/trackers/${tracker.slug}`);
  await expect(page.locator('[data-indicator="missile-tests"]')).not.toContainText("basis changed");
  await page.goto(`/trackers/${tracker.slug}/indicators/missile-tests/assessments/1`);
  await expect(page.getByText("Basis changed, and looked at again.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a source that falls is seen on all that rests on it", async ({ page, context }) => {
      const [{ tracker }] = [await judgedTracker(), await signIn(context)];
      await page.goto(`/desk/trackers/${tracker.slug}/sources`);
      await page.getByRole("link", { name: "Change letter of Reuters" }).click();
      const resting = page.getByRole("region", { name: "What rests on it" });
      await expect(resting.getByRole("link", { name: "Missile tests, assessment 1" })).toBeVisible();
      await page.getByLabel("Reason").fill("It was wrong twice.");
      await page.getByRole("button", { name: "Change the letter" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Choose a reliability");
      await expect(page.getByLabel("Reason")).toHaveValue("It was wrong twice.");
      await page.getByLabel("Reliability").selectOption("F");
      await page.getByRole("button", { name: "Change the letter" }).click();
      await expect(page.getByText("“Reuters” was saved")).toBeVisible();
      await expectMarked(page, tracker, "The source Reuters fell from A to F: “It was wrong twice.”");
    });

    test("two names of one source are merged, and either finds what it reported", async ({ page, context }) => {
      const [{ tracker }] = [await judgedTracker(), await signIn(context, "Ada Admin", "ADMIN")];
      await page.goto(`/desk/trackers/${tracker.slug}/sources?q=reuters`);
      await expect(page.getByRole("row")).toHaveCount(2);
      await page.getByRole("link", { name: "Merge Reuters" }).click();
      await page.getByLabel("Source that stays").selectOption({ label: "KCNA (B)" });
      await page.getByLabel("Reason").fill("One copies the other.");
      await page.getByRole("button", { name: "Merge them" }).click();
      await expect(page.getByRole("row", { name: /Reuters/ })).toContainText("Merged into KCNA");
      for (const name of ["Reuters", "KCNA"]) {
        await page.goto(`/trackers/${tracker.slug}/evidence?source=${name}`);
        await expect(page.getByRole("row", { name: /Ten missiles fired/ })).toContainText("KCNA");
      }
      await expectMarked(page, tracker, "The source KCNA fell from A to B");
    });
  });
}

test("any two versions of an item are compared word by word, and an old citation says what was corrected", async ({
  page,
}) => {
  const { tracker, item } = await judgedTracker();
  const second = await correctItem(tracker, item, { headline: "Twelve missiles fired" }, "Two more were counted.");
  await correctItem(tracker, second, { headline: "Twelve missiles fired at sea" }, "The navy saw them.");
  await page.goto(`/trackers/${tracker.slug}/evidence/1/versions`);
  const main = page.getByRole("main");
  await expect(main.getByRole("insertion").filter({ hasText: "at sea" })).toBeVisible();
  await page.getByLabel("Compare").selectOption("1");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/from=1&to=3/);
  await expect(main.getByRole("deletion").filter({ hasText: "Ten" })).toBeVisible();
  for (const reason of ["Two more were counted.", "The navy saw them."]) await expect(main).toContainText(reason);
  await page.goto(`/trackers/${tracker.slug}/evidence/1/versions?from=1&to=9`);
  await expect(main).toContainText("Give two of its versions by their numbers, 1 to 3.");

  await page.goto(`/trackers/${tracker.slug}/indicators/missile-tests/assessments/1`);
  const corrected = page.getByRole("region", { name: "Corrected since" });
  await expect(corrected).toContainText("“Two more were counted.”");
  await expect(corrected.getByRole("deletion")).toHaveText("Ten missiles fired");
  await expect(corrected.getByRole("insertion")).toHaveText("Twelve missiles fired at sea");
});
