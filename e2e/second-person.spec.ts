import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Role } from "@/lib/scales/rules";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { fillAssessment } from "./support/assessment-form";
import { signIn } from "./support/editor";
import { fillEvidence } from "./support/evidence-form";

const UNREVIEWED = "Not yet reviewed by a second person";

async function openAs(browser: Browser, name: string, role: Role, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext(options);
  await signIn(context, name, role);
  return context.newPage();
}

test("a dissent stands beside the judgement for every reader, which stays as it is", async ({ page, browser }) => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT" });
  const bo = await openAs(browser, "Bo Editor", "EDITOR");
  await bo.goto(`/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`);
  await bo.getByRole("link", { name: "put a dissent beside it" }).click();
  await expect(bo.getByRole("radio", { name: "No movement" })).toHaveCount(0);
  await bo.getByLabel("Rationale").fill("Three launches were announced.");
  await bo.getByRole("button", { name: "Publish the dissent" }).click();
  await expect(bo.getByRole("alert", { name: "There is a problem" })).toContainText("Choose a level");
  await bo.getByRole("radio", { name: "Moving away" }).check();
  await bo.getByRole("button", { name: "Publish the dissent" }).click();
  await expect(bo.locator("#dissent-1")).toContainText("Three launches were announced.");

  for (const address of ["", "/assessments/1"]) {
    await page.goto(`/trackers/${tracker.slug}/indicators/missile-tests${address}`);
    const dissent = page
      .getByRole("listitem")
      .filter({ hasText: /^Dissent/ })
      .first();
    for (const text of ["Dissent", "Moving away", "Bo Editor", "Three launches were announced."]) {
      await expect(dissent).toContainText(text);
    }
  }
  await page.goto(`/trackers/${tracker.slug}`);
  const row = page.locator('[data-indicator="missile-tests"]');
  await expect(row.locator("[data-level]")).toHaveAttribute("data-level", "NO_MOVEMENT");
  await bo.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`what was published first says so to readers until a second person has approved it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    page,
    browser,
  }) => {
    test.slow();
    const tracker = await makeTracker({ publishing: "SECOND_PERSON" });
    const desk = `/desk/trackers/${tracker.slug}`;
    const indicator = "/indicators/missile-tests";
    const ada = await openAs(browser, "Ada Editor", "EDITOR", { javaScriptEnabled });
    const rae = await openAs(browser, "Rae Reviewer", "REVIEWER", { javaScriptEnabled });
    await ada.goto(`${desk}/evidence/new`);
    await fillEvidence(ada, { headline: "Ten missiles fired" });
    await ada.getByRole("button", { name: "Publish now, needs review" }).click();
    await expect(ada.getByText("another person has to review it.")).toBeVisible();
    await ada.goto(`${desk}${indicator}/assessments/new`);
    await fillAssessment(ada, {
      level: "Moving away",
      rationale: "Ten missiles were fired.",
      effectiveOn: "2026-08-20",
    });
    await ada.getByRole("button", { name: "Publish now, needs review" }).click();
    await expect(ada.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
    const published = [`/trackers/${tracker.slug}${indicator}/assessments/1`, `/trackers/${tracker.slug}/evidence/1`];
    const expectSaid = async (words: string) => {
      for (const address of published) {
        await page.goto(address);
        await expect(page.getByText(words).first()).toBeVisible();
      }
    };
    await expectSaid(UNREVIEWED);

    for (const address of ["/evidence/1", `${indicator}/assessments/1`]) {
      await rae.goto(`${desk}${address}`);
      await approve(rae);
    }
    await expectSaid("Reviewed by Rae Reviewer");
    await expect(page.getByText(UNREVIEWED)).toHaveCount(0);
    for (const one of [ada, rae]) await one.context().close();
  });
}

async function approve(page: Page): Promise<void> {
  await page.getByLabel("Note").fill("Read twice.");
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  // While it is under way the button says so.
  await expect(page.getByRole("button", { name: /^(Approve|Saving)/ })).toHaveCount(0);
}
