import { expect, type Page, test } from "@playwright/test";
import { FIRST_TRACKER, levelsInTheData, themesInTheData } from "./support/first-tracker";

const levels = levelsInTheData();
const movingAway = Object.keys(levels).filter((slug) => levels[slug] === "MOVING_AWAY");

const rows = (page: Page) => page.locator("[data-indicator]");
const slugs = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-indicator")));

test("an analyst sees where every indicator stands, by theme, without signing in", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is a door to US–North Korea dialogue opening?");
  expect(await slugs(page)).toEqual(themesInTheData().flatMap(({ indicators }) => indicators));
  for (const { title } of themesInTheData()) {
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  }
  for (const [slug, level] of Object.entries(levels)) {
    await expect(page.locator(`[data-indicator="${slug}"] [data-level]`)).toHaveAttribute("data-level", level);
  }
  await expect(page.getByText("Signed: Project coding, not reviewed")).toBeVisible();
});

test("the sentence on the whole leads to the indicators that it counts", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  await page.getByRole("link", { name: /are moving away$/ }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText(`${movingAway.length} of 15 indicators`);
  expect((await slugs(page)).toSorted()).toEqual(movingAway.toSorted());
});

test("an analyst filters and sorts by keyboard, and a reload keeps it", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  await page.getByRole("combobox", { name: "Level" }).focus();
  await page.keyboard.type("Moving");
  await expect(page.getByRole("main").getByRole("status")).toHaveText(`${movingAway.length} of 15 indicators`);

  const byReview = page.getByRole("columnheader", { name: "Review" });
  await byReview.getByRole("button").press("Enter");
  await expect(byReview).toHaveAttribute("aria-sort", "ascending");
  const dueFirst = await slugs(page);
  await byReview.getByRole("button").press("Enter");
  await expect(byReview).toHaveAttribute("aria-sort", "descending");
  expect(await slugs(page)).toEqual(dueFirst.toReversed());
  await expect(byReview.getByRole("button")).toBeFocused();

  await expect(page).toHaveURL(/\?level=MOVING_AWAY&sort=-review$/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Level" })).toHaveValue("MOVING_AWAY");
  await expect(byReview).toHaveAttribute("aria-sort", "descending");
  expect(await slugs(page)).toEqual(dueFirst.toReversed());
});

test("where nothing matches the board says so and leads back to all", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  await page.getByRole("combobox", { name: "Level" }).selectOption("Not yet rated");
  await page.getByRole("combobox", { name: "Trend" }).selectOption("Improved");
  await expect(page.getByText("No indicator matches.")).toBeVisible();
  await page.getByRole("link", { name: "Show all 15" }).click();
  await expect(rows(page)).toHaveCount(15);
});

test("the rows of a phone are cards that need no sideways scroll", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(FIRST_TRACKER);
  const card = await page.locator('[data-indicator="missile-tests"]').boundingBox();
  expect(card!.height).toBeGreaterThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(page.getByRole("rowheader", { name: "Missile tests" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an analyst filters and sorts by the server, each keeping the other", async ({ page }) => {
    await page.goto(FIRST_TRACKER);
    await page.getByRole("button", { name: "Level" }).click();
    await page.getByRole("combobox", { name: "Level" }).selectOption("Moving away");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.getByRole("main").getByRole("status")).toHaveText(`${movingAway.length} of 15 indicators`);
    await expect(page.getByRole("columnheader", { name: "Level", exact: true })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await page.getByRole("button", { name: "Indicator" }).click();
    await expect(page.getByRole("columnheader", { name: "Indicator" })).toHaveAttribute("aria-sort", "ascending");
    await expect(rows(page)).toHaveCount(movingAway.length);
  });
});

test("an analyst sees the board as it was on another day, filters it, and comes back to now", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  await page.getByText("See another day").click();
  await page.getByLabel("As it was on").fill("2018-06-12");
  await page.getByRole("button", { name: "Show that day" }).click();
  await expect(page.getByText("As it was on 12 Jun 2018")).toBeVisible();
  const levelOf = (slug: string) => page.locator(`[data-indicator="${slug}"] [data-level]`);
  await expect(levelOf("missile-tests")).toHaveText("Signs of movement");
  await expect(levelOf("role-of-russia")).toHaveText("Not yet rated");
  await page.getByRole("combobox", { name: "Level" }).selectOption("Signs of movement");
  await expect(page).toHaveURL(/\?asOf=2018-06-12&level=SIGNS_OF_MOVEMENT$/);
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(levelOf("missile-tests")).toHaveText("Moving away");
});

test("before the first record every indicator is not yet rated, and the board says why", async ({ page }) => {
  const response = await page.goto(`${FIRST_TRACKER}?knownOn=2020-01-01`);
  expect(response?.status()).toBe(200);
  await expect(page.getByText("Nothing was recorded yet")).toBeVisible();
  await expect(page.locator('[data-indicator] [data-level="NOT_YET_RATED"]')).toHaveCount(15);
});

test("a board of the past does not speak of evidence gathered since as if it had been there", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}?asOf=2019-06-01`);
  const main = page.getByRole("main");
  await expect(main).toContainText("As it stood on 1 Jun 2019, by what is known now");
  await expect(main).not.toContainText("Evidence searched");
  await page.goto(`${FIRST_TRACKER}?asOf=2026-08-01`);
  await expect(main).toContainText("Evidence searched for up to 23 Jun 2026, for some indicators up to 20 Aug 2026");
});

for (const [asked, message] of [
  ["asOf=2025-02-31", "31 February 2025 does not exist."],
  ["asOf=9998-01-01", "is yet to come"],
  ["knownOn=%00", "Write a day as 2025-09-21"],
  ["asOf=2025-01-01&asOf=2025-01-02", "Give one day, not several."],
  ["level=BETTER", "There is no level “BETTER”."],
  ["level=MOVING_AWAY&level=NO_MOVEMENT", "There is no level “MOVING_AWAY, NO_MOVEMENT”."],
  ["theme=%3Cscript%3E", "There is no theme “<script>”."],
  ["sort=__proto__", "There is no order “__proto__”."],
  ["trend=constructor", "There is no trend “constructor”."],
] as const) {
  test(`a board asked for ${asked} says what is wrong with it`, async ({ page }) => {
    const response = await page.goto(`${FIRST_TRACKER}?${asked}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByText(message)).toBeVisible();
  });
}

test("there is no board of an unknown tracker", async ({ page }) => {
  const response = await page.goto("/trackers/nowhere");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});
