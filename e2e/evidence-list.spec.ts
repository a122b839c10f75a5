import { expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { FIRST_TRACKER } from "./support/first-tracker";

const LIST = `${FIRST_TRACKER}/evidence`;
const items = (page: Page) => page.getByRole("table", { name: "Items of evidence" }).getByRole("rowheader");

test("an analyst narrows the list, and the address keeps it", async ({ page }) => {
  await page.goto(LIST);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("1–50 of 95 items");
  await page.getByRole("main").getByRole("searchbox", { name: "Search" }).fill("KIM trump");
  await page.getByRole("combobox", { name: "Indicator" }).selectOption("US–North Korea contact");
  await page.getByRole("combobox", { name: "Kind" }).selectOption("Statement");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/q=KIM\+trump&indicator=us-dprk-dialogue/);
  const narrowed = await items(page).count();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(50);

  await page.reload();
  await expect(items(page)).toHaveCount(narrowed);
  await expect(page.getByRole("combobox", { name: "Indicator" })).toHaveValue("us-dprk-dialogue");
  await page.getByRole("link", { name: "Remove Kind: statement" }).click();
  await expect(page.getByRole("combobox", { name: "Kind" })).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "Indicator" })).toHaveValue("us-dprk-dialogue");
  await page.getByRole("link", { name: "Remove all" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("1–50 of 95 items");
});

test("pages lead on and back", async ({ page }) => {
  await page.goto(`${LIST}?sort=occurred`);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("51–95 of 95 items");
  await expect(items(page)).toHaveCount(45);
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect(items(page).first()).toContainText("First ICBM test, Hwasong-14");
});

test("a search that finds nothing says so and leads back", async ({ page }) => {
  await page.goto(`${LIST}?q=xyzzy`);
  await expect(page.getByText("Nothing was found")).toBeVisible();
  await page.getByRole("link", { name: "Show all evidence" }).click();
  await expect(items(page)).toHaveCount(50);
});

const BAD: [query: string, message: string][] = [
  ["bearing=UP", "There is no bearing “UP”."],
  ["kind=__proto__", "There is no kind “__proto__”."],
  ["significance=huge", "There is no significance “huge”."],
  ["indicator=weather", "There is no indicator “weather”."],
  ["actor=Nobody", "There is no actor “Nobody”."],
  ["source=%00", "There is no source"],
  ["from=2025-02-31", "31 February 2025 does not exist."],
  ["to=0000-01", "There is no year 0000"],
  ["from=2026&to=2025", "The last day must not come before the first."],
  ["sort=random", "There is no order “random”."],
  ["page=abc", "Pages are counted from 1."],
  ["page=0", "Pages are counted from 1."],
  ["page=201", "narrow it with the filters."],
  ["kind=ACTION&kind=STATEMENT", "This was given more than once."],
  [`q=${"x".repeat(8000)}`, "The search is too long"],
  ["q=%00", "The search contains a hidden character"],
];

for (const [query, message] of BAD) {
  test(`a bad value is told at its field: ${query.slice(0, 30)}`, async ({ page }) => {
    const response = await page.goto(`${LIST}?${query}&q=${query.startsWith("q=") ? "" : "kim"}`.replace(/&q=$/, ""));
    expect(response?.status()).toBe(200);
    const summary = page.getByRole("alert", { name: "There is a problem" });
    await expect(summary).toContainText(message);
    await expect(items(page)).toHaveCount(0);
    if (!query.startsWith("q=")) await expect(page.locator("#q")).toHaveValue("kim");
    const field = query.startsWith("from=2026") ? "to" : query.split("=")[0];
    await expect(page.locator(`#${field}, #${field}-error`).first()).toBeVisible();
  });
}

test("markup in an item is shown as text and harms nothing", async ({ page }) => {
  const tracker = await makeTracker();
  await makeItem(tracker, {
    headline: "<script>alert(1)</script><b>bold</b>",
    summary: "<img src=x onerror=alert(1)>",
  });
  page.on("dialog", () => {
    throw new Error("a script ran");
  });
  await page.goto(`/trackers/${tracker.slug}/evidence?q=${encodeURIComponent("<script>")}`);
  await expect(items(page)).toContainText("<script>alert(1)</script><b>bold</b>");
  await items(page).getByRole("link").click();
  await expect(page.getByRole("main")).toContainText("<img src=x onerror=alert(1)>");
});

test("on a phone the list stands in blocks and nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [
    LIST,
    `${FIRST_TRACKER}/indicators/missile-tests`,
    `${LIST}/60`,
    `${FIRST_TRACKER}/codebook`,
    `${FIRST_TRACKER}/about`,
  ]) {
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

test("filters work without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(LIST);
  await page.getByRole("combobox", { name: "Bearing" }).selectOption("Toward");
  await page.getByRole("textbox", { name: "From" }).fill("2026-02-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("2026-02-30");
  await expect(page.getByRole("combobox", { name: "Bearing" })).toHaveValue("TOWARD");
  await page.getByRole("textbox", { name: "From" }).fill("2026-02");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(items(page).first()).toBeVisible();
  await context.close();
});
