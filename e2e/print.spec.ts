import { expect, test } from "@playwright/test";
import { FIRST_TRACKER } from "./support/first-tracker";

test.beforeEach(({ page }) => page.emulateMedia({ media: "print", colorScheme: "dark" }));

test("a printed board has its table and no controls, in light colours, and says where it comes from", async ({
  page,
}) => {
  await page.goto(FIRST_TRACKER);
  await expect(page.getByRole("columnheader", { name: "Review" })).toBeVisible();
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.getByRole("contentinfo")).toContainText(page.url());
  await expect(page.getByText("calls inconsistent with a scenario counts 1 point")).toBeVisible();
});

test("a printed board of fifteen indicators takes two sheets", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  const [vertical, horizontal] = ["15mm", "14mm"];
  const margin = { top: vertical, bottom: vertical, left: horizontal, right: horizontal };
  const sheets = (await page.pdf({ format: "A4", margin })).toString("latin1").match(/\/Type \/Page\b/g);
  expect(sheets).toHaveLength(2);
});

test("a printed codebook shows what is folded away on a screen", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}/codebook`);
  await expect(page.getByRole("table", { name: /^Fits of “Narrow window/ })).toBeVisible();
  await expect(page.getByText("Fits of “Narrow window for dialogue”").first()).toBeHidden();
});

test("items are printed as a table on A4", async ({ page }) => {
  await page.setViewportSize({ width: 688, height: 990 });
  await page.goto(`${FIRST_TRACKER}/evidence`);
  await expect(page.getByRole("columnheader", { name: "Bears on" })).toBeVisible();
  await expect(page.locator("tbody tr").first()).toHaveCSS("display", "table-row");
});
