import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { makePerson, signIn, signInAs } from "./support/editor";

const LEVELS = ["moving away", "no movement", "signs of movement", "genuine movement"];

/** Makes a tracker of a theme and an indicator with its rules, all in forms; gives its address. */
async function buildTracker(page: Page): Promise<string> {
  const slug = `strait-${randomUUID().slice(0, 8)}`;
  await page.goto("/desk/trackers/new");
  await page.getByLabel("Title").fill("The strait");
  await page.getByLabel("Name in the address").fill(slug);
  await page.getByLabel("Question").fill("Is passage safe?");
  await page.getByLabel("Summary").fill("Whether ships pass a strait.");
  await page.getByLabel("About").fill("It comes from a newspaper.");
  await page.getByLabel("Licence").fill("CC BY 4.0");
  await page.getByRole("button", { name: "Begin the tracker" }).click();

  await page.getByRole("link", { name: "A theme, in which indicators stand" }).click();
  await page.getByLabel("Title of a new theme").fill("Ships");
  await page.getByLabel("Reason").fill("The first theme.");
  await page.getByRole("button", { name: "Save the themes" }).click();
  await expect(page.getByLabel("Title 1")).toHaveValue("Ships");
  await expect(page.getByLabel("Title of a new theme")).toHaveValue("");

  await page.goto(`/desk/trackers/${slug}`);
  await page.getByRole("link", { name: "An indicator to watch" }).click();
  await page.getByLabel("Title").fill("Ships turned back");
  await page.getByLabel("Name in the address").fill("ships-turned-back");
  await page.getByLabel("What is observed").fill("Whether ships are turned back.");
  await page.getByRole("radio", { name: "Major" }).check();
  await page.getByLabel("Sentence that it comes from").fill("Watch the ships.");
  await page.getByLabel("Where the sentence stands").fill("key marker 1");
  await page.getByLabel("Theme", { exact: true }).selectOption("Ships");
  await page.getByRole("button", { name: "Add the indicator" }).click();

  for (const level of LEVELS) await page.getByLabel(`Rule of “${level}”`).fill(`What is seen: ${level}.`);
  await page.getByLabel("Note", { exact: true }).fill("The first rules.");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Codebook" })).toBeVisible();
  return slug;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a second tracker is built in the browser, up to a judgement on its public board", async ({
      page,
      context,
    }) => {
      test.slow();
      await signInAs(context, await makePerson("Ada Administrator", "ADMIN"));
      const slug = await buildTracker(page);

      await page.goto(`/desk/trackers/${slug}`);
      await page.getByRole("link", { name: "A first item of evidence" }).click();
      await page.getByLabel("Headline").fill("Two ships were turned back");
      await page.getByRole("radio", { name: "Action" }).check();
      await page.getByRole("radio", { name: "Major" }).check();
      await page.getByLabel("Occurred").fill("2026-08-20");
      await page.getByLabel("Address", { exact: true }).fill("https://example.org/two-ships");
      await page.getByLabel("Origin", { exact: true }).fill("Harbour Times");
      await page.getByLabel("Credibility of this item").selectOption("2");
      const ships = page.getByRole("group", { name: "Ships turned back", exact: true });
      await ships.getByRole("radio", { name: "Away from" }).check();
      await page.getByRole("button", { name: "Save and publish" }).click();
      await page.getByLabel("Kind of source").selectOption("News outlet");
      await page.getByLabel("Usual reliability").selectOption("C");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByText("Saved and published")).toBeVisible();

      await page.goto(`/desk/trackers/${slug}/indicators/ships-turned-back/assessments/new`);
      await page.getByRole("radio", { name: "Moving away" }).check();
      await page.getByRole("checkbox", { name: "Two ships were turned back" }).check();
      await page.getByLabel("Rationale").fill("Two ships were turned back within a day.");
      const confidence = page.getByRole("group", { name: "Confidence in the basis" });
      await confidence.getByRole("radio", { name: "Moderate" }).check();
      await page.getByLabel("Reason for the confidence").fill("One origin of fair standing.");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Ships turned back", exact: true })).toBeVisible();

      await page.goto(`/trackers/${slug}`);
      const row = page.locator('[data-indicator="ships-turned-back"]');
      await expect(row.locator('[data-level="MOVING_AWAY"]')).toBeVisible();

      await page.goto(`/desk/trackers/${slug}/indicators/ships-turned-back/edit`);
      await page.getByRole("link", { name: "Retire it" }).click();
      await page.getByLabel("Reason").fill("The strait was closed for good.");
      await page.getByRole("button", { name: "Retire the indicator" }).click();
      await expect(page.getByText("The strait was closed for good.")).toBeVisible();
      await page.goto(`/trackers/${slug}`);
      await expect(page.getByRole("heading", { name: "Retired" })).toBeVisible();
      await expect(page.locator('[data-indicator="ships-turned-back"]')).toHaveCount(0);
    });
  });
}

test("what is missing in a new tracker's form is said at the field, and nothing typed is lost", async ({
  page,
  context,
}) => {
  await signInAs(context, await makePerson("Ada Administrator", "ADMIN"));
  await page.goto("/desk/trackers/new");
  await page.getByLabel("Title").fill("The strait");
  await page.getByLabel("Name in the address").fill("The Strait");
  await page.getByRole("button", { name: "Begin the tracker" }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toContainText("Use small Latin letters and digits");
  await expect(problem).toContainText("Enter a question.");
  await expect(page.getByLabel("Title")).toHaveValue("The strait");
  await expect(page.getByLabel("Name in the address")).toHaveValue("The Strait");
});

test("of two administrators who change a tracker one wins, and the other sees both texts", async ({ browser }) => {
  const contexts = [await browser.newContext(), await browser.newContext()] as const;
  const [first, second] = [await contexts[0].newPage(), await contexts[1].newPage()];
  await signInAs(contexts[0], await makePerson("Ada Administrator", "ADMIN"));
  await signInAs(contexts[1], await makePerson("Bo Administrator", "ADMIN"));
  const slug = await buildTracker(first);
  for (const page of [first, second]) await page.goto(`/desk/trackers/${slug}/edit`);
  for (const [page, question] of [
    [first, "May ships pass?"],
    [second, "Can ships pass?"],
  ] as const) {
    await page.getByLabel("Question").fill(question);
    await page.getByLabel("Reason").fill("Plainer.");
    await page.getByRole("button", { name: "Save the change" }).click();
  }
  await expect(second.getByRole("heading", { name: "What differs" })).toBeVisible();
  await expect(second.getByText("May ships pass?")).toBeVisible();
  await expect(second.getByLabel("Question")).toHaveValue("Can ships pass?");
  await second.getByRole("button", { name: "Save the change" }).click();
  await expect(second.getByRole("heading", { level: 1, name: "The strait" })).toBeVisible();
  await second.goto(`/trackers/${slug}`);
  await expect(second.getByText("Can ships pass?")).toBeVisible();
  for (const context of contexts) await context.close();
});

test("who is no administrator reads who may change the frame, and gets no form", async ({ page, context }) => {
  await signIn(context);
  await page.goto("/desk/trackers/new");
  await expect(page.getByText("Only administrators change trackers")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin the tracker" })).toHaveCount(0);
});
