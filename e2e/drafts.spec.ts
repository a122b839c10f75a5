import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { makeTracker } from "@/lib/testing/tracker-record";
import { makePerson, type Person, signInAs } from "./support/editor";
import { fillEvidence } from "./support/evidence-form";

/** A person at a machine of their own. */
async function at(browser: Browser, person: Person, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await signInAs(context, person);
  return context.newPage();
}

/** What is kept of what was typed so far. */
const keptIn = (page: Page) => page.getByRole("status").filter({ hasText: /^Draft saved \d\d:\d\d$/ });

const endSessionsOf = ({ email }: Person) => db.session.deleteMany({ where: { user: { email } } });

test("a draft survives a closed browser: it is kept while it is typed, and the desk offers it", async ({ browser }) => {
  const [tracker, ada] = [await makeTracker(), await makePerson("Ada Editor")];
  const page = await at(browser, ada);
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page, { headline: "Kept while it was typed" });
  await expect(keptIn(page)).toBeVisible();
  await page.context().close();

  const again = await at(browser, ada);
  await again.goto("/desk");
  await again.getByRole("link", { name: "New evidence: Kept while it was typed" }).click();
  await expect(again.getByLabel("Headline")).toHaveValue("Kept while it was typed");
  await expect(again.getByRole("group", { name: "Missile tests", exact: true }).getByLabel("Away from")).toBeChecked();
  await again.getByRole("button", { name: "Save and publish" }).click();
  await expect(again.getByText("Saved and published")).toBeVisible();
  await again.goto("/desk");
  await expect(again.getByRole("link", { name: "Kept while it was typed" })).toHaveCount(0);
  await again.context().close();
});

test("what is typed after the session has ended stays in the form, and is kept once its author is back", async ({
  browser,
}) => {
  const [tracker, ada] = [await makeTracker(), await makePerson("Ada Editor")];
  const page = await at(browser, ada);
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await page.getByLabel("Headline").fill("Before");
  await expect(keptIn(page)).toBeVisible();
  await endSessionsOf(ada);
  await page.getByLabel("Headline").fill("Before and after");
  await expect(page.getByText("Not saved: you are no longer signed in")).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Before and after");
  await signInAs(page.context(), ada);
  await page.getByLabel("Summary").fill("Back again.");
  await expect(keptIn(page)).toBeVisible();
  await page.goto("/desk");
  await expect(page.getByRole("link", { name: "Before and after" })).toBeVisible();
  await page.context().close();
});

test("two windows on one draft overwrite nothing", async ({ browser }) => {
  const [tracker, ada] = [await makeTracker(), await makePerson("Ada Editor")];
  const one = await at(browser, ada);
  await one.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await one.getByLabel("Headline").fill("First");
  await one.getByRole("button", { name: "Save as draft" }).click();
  await expect(one.getByText("Draft saved.")).toBeVisible();
  const two = await one.context().newPage();
  await two.goto(one.url());
  await one.getByLabel("Headline").fill("Of the one window");
  await expect(keptIn(one)).toBeVisible();
  await two.getByLabel("Headline").fill("Of the other window");
  await expect(two.getByText("saved as a draft of its own")).toBeVisible();
  const titles = async () => {
    await one.goto("/desk");
    return one.getByRole("link", { name: /window/ }).allTextContents();
  };
  await expect.poll(titles).toHaveLength(2);
  await one.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`an item is handed in, sent back, handed in again and approved, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const tracker = await makeTracker({ publishing: "SECOND_PERSON" });
    const [ada, rae, bo] = [
      await makePerson("Ada Editor"),
      await makePerson("Rae Reviewer", "REVIEWER"),
      await makePerson("Bo Editor"),
    ];
    const author = await at(browser, ada, { javaScriptEnabled });
    const reviewer = await at(browser, rae, { javaScriptEnabled });
    await author.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
    await expect(author.getByRole("button", { name: "Save and publish" })).toHaveCount(0);
    await author.getByRole("button", { name: "Hand in for review" }).click();
    await expect(author.getByRole("alert", { name: "There is a problem" })).toContainText("Enter a headline.");
    await fillEvidence(author, { headline: "Some missiles fired" });
    await author.getByRole("button", { name: "Hand in for review" }).click();
    await expect(author.getByText("Handed in for review")).toBeVisible();
    const draft = author.url();

    const stranger = await at(browser, bo, { javaScriptEnabled });
    const [seen, none] = [
      await stranger.goto(draft),
      await stranger.goto(draft.replace(/[0-9a-f]{12}$/, "0123456789ab")),
    ];
    expect([seen?.status(), none?.status()]).toEqual([404, 404]);
    await stranger.context().close();

    await reviewer.goto(`/desk?tracker=${tracker.slug}`);
    await reviewer.getByRole("link", { name: "New evidence: Some missiles fired" }).click();
    await expect(reviewer.getByRole("heading", { level: 1, name: "Some missiles fired" })).toBeVisible();
    await reviewer.getByLabel("What it lacks").fill("How many?");
    await reviewer.getByRole("button", { name: "Send back" }).click();
    await expect(reviewer.getByText("Ada Editor is still writing this")).toBeVisible();

    await author.goto(draft);
    await expect(author.getByText("“How many?”")).toBeVisible();
    await author.getByLabel("Headline").fill("Ten missiles fired");
    await author.getByRole("button", { name: "Hand in for review" }).click();
    await expect(author.getByText("Handed in for review")).toBeVisible();
    await expect(author.getByRole("button", { name: /Approve/ })).toHaveCount(0);

    await reviewer.goto(draft);
    await reviewer.getByRole("link", { name: "The board as it will look" }).click();
    const row = (page: Page) => page.locator('[data-indicator="missile-tests"]');
    await expect(row(reviewer)).toContainText("Ten missiles fired");
    await author.goto(`/trackers/${tracker.slug}`);
    await expect(row(author)).not.toContainText("missiles fired");

    await reviewer.goto(draft);
    await reviewer.getByRole("button", { name: "Approve and publish" }).click();
    await expect(reviewer).toHaveURL(`/desk/trackers/${tracker.slug}/evidence/1`);
    await author.goto(`/trackers/${tracker.slug}`);
    await row(author).getByRole("link", { name: "Ten missiles fired" }).click();
    await expect(author.getByText("Reviewed by Rae Reviewer")).toBeVisible();
    await expect(author.getByRole("definition").filter({ hasText: /^Ada Editor$/ })).toBeVisible();
    expect((await author.goto(draft))?.status()).toBe(404);
    for (const page of [author, reviewer]) await page.context().close();
  });
}
