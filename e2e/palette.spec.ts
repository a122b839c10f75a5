import { expect, type Page, test } from "@playwright/test";
import { makeTracker } from "@/lib/testing/tracker-record";
import { faultsOn } from "./support/accessibility";
import { signIn } from "./support/editor";
import { violationsOf } from "./support/violations";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Go to a page" });
const field = (page: Page) => dialog(page).getByRole("combobox", { name: "Page or indicator" });
const options = (page: Page) => dialog(page).getByRole("option");
/** The chord is heard once its button is there. */
const hears = (page: Page) => expect(page.getByRole("button", { name: "Go to a page" })).toBeVisible();

test("Ctrl and K lead from inside a field to any page or indicator, and Escape leads back", async ({ page }) => {
  const tracker = await makeTracker();
  const violations = await violationsOf(page);
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(`/trackers/${tracker.slug}/evidence`);
  await hears(page);
  const from = page.getByRole("textbox", { name: "From" });
  await from.focus();
  await from.pressSequentially("2025");
  const before = loaded.length;
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  expect(loaded.slice(before).some((address) => /\.js$/.test(address))).toBe(true);
  await expect(options(page).first()).toContainText("Board");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(from).toBeFocused();
  await expect(from).toHaveValue("2025");

  await page.keyboard.press("Control+k");
  await field(page).fill(`${tracker.slug} AID`);
  await expect(options(page)).toHaveText([/^Humanitarian aid/]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/trackers/${tracker.slug}/indicators/humanitarian-aid`);
  expect(await violations()).toEqual([]);
});

test("at the desk the desk's own pages come first, by keys and by the mouse", async ({ page, context }) => {
  await signIn(context);
  await page.goto("/desk/settings");
  await hears(page);
  await page.getByRole("button", { name: "Go to a page" }).click();
  await expect(options(page).first()).toHaveText("DeskDesk");
  await field(page).fill("xyzzy");
  await expect(dialog(page).getByRole("status")).toHaveText("No page is called so.");
  await field(page).fill("evi");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await options(page)
    .filter({ hasText: /^New evidence/ })
    .click();
  await expect(page).toHaveURL("/desk/evidence/new");
});
