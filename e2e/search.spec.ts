import { expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { faultsOn } from "./support/accessibility";
import { FIRST_TRACKER } from "./support/first-tracker";
import { violationsOf } from "./support/violations";

const box = (page: Page) => page.getByRole("combobox", { name: "Search this tracker" });
const section = (page: Page, name: string) => page.getByRole("region", { name });

test("the search box offers what may be meant, and the keyboard goes there", async ({ page }) => {
  const violations = await violationsOf(page);
  await page.goto(FIRST_TRACKER);
  await box(page).fill("sanctions");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toContainText("indicators");
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(box(page)).toHaveValue("sanctions");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/indicators\/sanctions-relief$/);
  expect(await violations()).toEqual([]);
});

test("what is typed and sent is searched for, and what is found is marked", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}/about`);
  await box(page).fill('"kim yo jong"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await expect(section(page, "Actors").getByRole("link")).toContainText("Kim Yo Jong");
  await expect(section(page, "Evidence").locator("mark").first()).toHaveText("Kim");
  await section(page, "Evidence").getByRole("link", { name: "the list of evidence" }).click();
  await expect(page).toHaveURL(/\/evidence\?q=%22kim\+yo\+jong%22$/);
  await expect(page.getByRole("table", { name: "Items of evidence" }).getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("main").getByRole("combobox", { name: "Order" }).selectOption("Best match first");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/sort=rank/);
  await expect(page.getByRole("table", { name: "Items of evidence" }).getByRole("row").nth(1)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a tracker is searched, a mistyped name is found, and what cannot be searched for is told", async ({ page }) => {
    const tracker = await makeTracker({ sources: { "Rodong Sinmun": "B", Reuters: "A" } });
    await makeItem(tracker, { headline: "<b>북한이</b> fired <script>alert(1)</script>", origin: "Reuters" });
    page.on("dialog", () => {
      throw new Error("a script ran");
    });
    await page.goto(`/trackers/${tracker.slug}`);
    await page.getByRole("searchbox", { name: "Search this tracker" }).fill("북한");
    await page.keyboard.press("Enter");
    await expect(section(page, "Evidence").getByRole("link", { name: "<b>북한이</b> fired" })).toBeVisible();
    await expect(section(page, "Evidence").locator("mark")).toHaveText("북한");
    const words = page.getByRole("searchbox", { name: "Words to find" });
    await expect(words).toHaveValue("북한");
    await words.fill("rodng");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Nothing says “rodng”")).toBeVisible();
    await expect(section(page, "Sources").getByRole("link", { name: "Rodong Sinmun" })).toBeVisible();
    await page.getByRole("link", { name: "Rodong", exact: true }).click();
    await expect(section(page, "Sources").locator("mark")).toHaveText("Rodong");
    for (const [typed, told] of [
      ["x", "Enter at least two letters"],
      ["-fired", "Say also what is to be found"],
    ] as const) {
      await words.fill(typed);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert")).toContainText(told);
      await expect(words).toHaveValue(typed);
    }
  });
});

const BAD = ["%00", "x".repeat(10_000), "%22%27%28%29%26%7C%21%3A%2A%5C%3C-%3E", "%F0%9F%98", "a&q=b"];

for (const typed of BAD) {
  test(`whatever is asked for is answered: ${typed.slice(0, 20)}`, async ({ page, request }) => {
    const address = `${FIRST_TRACKER}/search`;
    expect((await page.goto(`${address}?q=${typed}`))?.status()).toBe(200);
    await expect(page.getByRole("main").getByRole("alert")).not.toBeEmpty();
    const offered = await request.get(`${address}/suggestions?q=${typed}`);
    expect(offered.status()).toBe(200);
    expect(offered.headers()["cache-control"]).toBe("public, max-age=60");
    expect(await offered.json()).toBeInstanceOf(Array);
  });
}
