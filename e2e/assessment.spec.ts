import { expect, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { fillAssessment } from "./support/assessment-form";
import { makePerson, signIn } from "./support/editor";
import { fillEvidence } from "./support/evidence-form";

test("an editor signs in, files an item, judges an indicator, and the public board shows it", async ({
  page,
  browser,
}) => {
  test.slow();
  const [tracker, person] = [await makeTracker(), await makePerson()];
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/trackers/${tracker.slug}`);
  const row = reader.locator('[data-indicator="missile-tests"]');
  await expect(row.locator("[data-level]")).toHaveAttribute("data-level", "NOT_YET_RATED");

  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New evidence" })).toBeVisible();
  await fillEvidence(page);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await page.getByRole("link", { name: "New assessment of Missile tests" }).click();
  await expect(page.getByRole("checkbox", { name: "Ten missiles fired toward the sea" })).toBeChecked();
  await fillAssessment(page, { level: "Moving away", rationale: "Ten missiles were fired." });
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
  await expect(page.getByText("Ten missiles were fired.").first()).toBeVisible();

  await reader.reload();
  await expect(row.locator("[data-level]")).toHaveAttribute("data-level", "MOVING_AWAY");
  await expect(row.locator("[data-level]")).toHaveText("Moving away");
  await reader.context().close();
});

test("each level stands beside its rule, and the evidence since the standing judgement comes first", async ({
  page,
  context,
}) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  const old = await makeItem(tracker, { headline: "An older launch", occurred: "2026-01-10" });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", cites: [old], effectiveOn: "2026-01-15" });
  await makeItem(tracker, { headline: "A newer launch", occurred: "2026-02-20" });
  await page.goto(`/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`);
  await expect(page.getByRole("radio", { name: "Moving away" })).toHaveAccessibleDescription(
    "A step away is observed.",
  );
  await expect(page.getByRole("checkbox", { name: "A newer launch" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "An older launch" })).toBeHidden();
  await page.getByText("Older evidence (1)").click();
  await expect(page.getByRole("checkbox", { name: "An older launch" })).toHaveAccessibleDescription(
    /cited by the standing judgement/,
  );
});

test("“Not yet rated” asks for no confidence and no citation", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`);
  await expect(page.getByLabel("Reason for the confidence")).toBeVisible();
  await page.getByRole("radio", { name: "Not yet rated" }).check();
  await expect(page.getByLabel("Reason for the confidence")).toBeHidden();
  await page.getByLabel("Rationale").fill("Too little is known.");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
});

test("a judgement without a basis is refused at each field, and a back-dated one is warned of", async ({
  page,
  context,
}) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await makeItem(tracker, { headline: "Ten missiles fired", occurred: "2026-08-20" });
  await page.goto(`/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`);
  await page.getByRole("radio", { name: "Moving away" }).check();
  await page.getByLabel("Rationale").fill("Ten missiles were fired.");
  await page.getByRole("button", { name: "Save and publish" }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toBeFocused();
  await expect(problem.getByRole("link")).toHaveText([
    "Cite at least one item or check that the judgement rests on.",
    "Choose a confidence.",
    "Enter a reason for the confidence.",
  ]);
  await problem.getByRole("link", { name: "Cite at least one" }).click();
  await expect(page.getByRole("checkbox", { name: "Ten missiles fired" })).toBeFocused();

  await fillAssessment(page, { level: "Moving away", rationale: "They were fired.", effectiveOn: "2026-08-19" });
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(problem).toContainText("It cites something of 20 Aug 2026");
  await page.getByLabel("The day is right").check();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
});
