import { expect, type Page, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { faultsOn } from "./support/accessibility";
import { fillAssessment } from "./support/assessment-form";
import { makePerson, signIn, signInAs } from "./support/editor";

const INDICATOR = "/indicators/missile-tests";

async function publishRules(page: Page, tracker: string, rule: string) {
  await page.goto(`/desk/trackers/${tracker}${INDICATOR}/codebook/edit`);
  const away = page.locator("section", { has: page.getByRole("heading", { name: "Moving away" }) });
  await away.getByLabel("Rule of “moving away”").fill(rule);
  await away.getByLabel("Trigger 1", { exact: true }).fill("A ballistic missile flies");
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Choose a bearing.");
  await expect(away.getByLabel("Trigger 1", { exact: true })).toHaveValue("A ballistic missile flies");
  await away.getByLabel("Bearing of trigger 1").selectOption("away from");
  await away.getByLabel("Tag for trigger 1").selectOption("ballistic");
  await page.getByLabel("Note").fill("Launches are named.");
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Codebook" })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a new version of the rules is public, and an older judgement says that its rule has changed since", async ({
      page,
      context,
    }) => {
      test.slow();
      const tracker = await makeTracker();
      await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY" });
      await signInAs(context, await makePerson("Cy Admin", "ADMIN"));
      await publishRules(page, tracker.slug, "A launch is seen.");
      const rules = page.locator("#missile-tests");
      await expect(rules).toContainText("Version 2. Launches are named.");
      await expect(rules).toContainText(
        "A ballistic missile flies (anything away from genuine movement, tagged ballistic)",
      );
      await rules.getByText("Version 1, no longer in force").click();
      await expect(rules.getByText("A step away is observed.")).toBeVisible();
      await page.goto(`/trackers/${tracker.slug}${INDICATOR}/assessments/1`);
      await expect(page.getByText("The rule has changed since, with version 2")).toBeVisible();
      await expect(page.getByText("It now says: A launch is seen.")).toBeVisible();
    });

    test("a level whose rule nothing cited meets asks for a sentence, which readers see", async ({ page, context }) => {
      const tracker = await makeTracker();
      await makeItem(tracker, { headline: "Ten missiles fired", occurred: "2026-08-20" });
      await signIn(context);
      await page.goto(`/desk/trackers/${tracker.slug}${INDICATOR}/assessments/new`);
      await expect(page.getByLabel("Why the level holds all the same")).toBeHidden();
      await fillAssessment(page, { level: "Signs of movement", rationale: "It may be likely, in our confidence." });
      await page.getByRole("button", { name: "Save and publish" }).click();
      const problem = page.getByRole("alert", { name: "There is a problem" });
      await problem
        .getByRole("link", { name: /^Nothing that is cited is what the rule of “signs of movement”/ })
        .click();
      await expect(page.getByLabel("Why the level holds all the same")).toBeFocused();
      await expect(page.getByText("“may” asserts nothing")).toBeVisible();
      await expect(page.getByText("“confidence” and “likely” stand in one sentence")).toBeVisible();
      await page.getByLabel("Why the level holds all the same").fill("The launch was announced beforehand.");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
      await expect(page.getByText("The launch was announced beforehand.").first()).toBeVisible();
    });
  });
}

test("advice on the wording comes while typing, goes when it is followed, and bars nothing", async ({
  page,
  context,
}) => {
  const tracker = await makeTracker();
  await signIn(context);
  await page.goto(`/desk/trackers/${tracker.slug}${INDICATOR}/assessments/new`);
  const advice = page.getByRole("status", { name: "Advice on the wording" });
  await page.getByLabel("Rationale").pressSequentially("A test cannot be ruled out");
  await expect(advice).toContainText("“cannot be ruled out” asserts nothing");
  await page.getByLabel("Rationale").fill("A test is prepared.");
  await expect(advice).toBeEmpty();
});

test("who is no administrator is told so, and who comes second is shown both rules", async ({ page, browser }) => {
  const tracker = await makeTracker();
  const address = `/desk/trackers/${tracker.slug}${INDICATOR}/codebook/edit`;
  await signIn(page.context());
  await page.goto(address);
  await expect(page.getByText("Only administrators change rules")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);

  const [ada, bo] = await Promise.all(
    ["Ada Admin", "Bo Admin"].map(async (name) => {
      const context = await browser.newContext();
      await signInAs(context, await makePerson(name, "ADMIN"));
      const own = await context.newPage();
      await own.goto(address);
      await own.getByLabel("Rule of “moving away”").fill(`As ${name} sees it.`);
      await own.getByLabel("Note").fill("Made clearer.");
      return own;
    }),
  );
  await ada!.getByRole("button", { name: "Publish version 2" }).click();
  await expect(ada!.getByRole("heading", { level: 1, name: "Codebook" })).toBeVisible();
  expect(await faultsOn(bo!)).toEqual([]);
  await bo!.getByRole("button", { name: "Publish version 2" }).click();
  await expect(bo!.getByRole("alert", { name: "There is a problem" })).toContainText("Ada Admin changed these rules");
  const both = bo!.getByRole("region", { name: "What differs" });
  for (const text of ["As Ada Admin sees it.", "As Bo Admin sees it."])
    await expect(both.getByText(text)).toBeVisible();
  await expect(bo!.getByLabel("Rule of “moving away”")).toHaveValue("As Bo Admin sees it.");
  await Promise.all([ada!.context().close(), bo!.context().close()]);
});
