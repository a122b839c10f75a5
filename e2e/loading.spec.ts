import { expect, type Page, test } from "@playwright/test";

const BOARD = "/trackers/korean-peninsula";
const loading = (page: Page) => page.getByText("Loading…");

/** Opens a page whose next one is held back until this one has announced it; without that nothing follows. */
async function openWaiting(page: Page, path: string): Promise<void> {
  let tell = () => {};
  const announced = new Promise<void>((resolve) => {
    tell = resolve;
  });
  await page.exposeFunction("announced", () => tell());
  await page.addInitScript(() => {
    const look = () => {
      const live = document.querySelector("[aria-live=polite]:has(.animate-loading)");
      if (live?.textContent === "Loading…") Reflect.get(window, "announced")();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto(path);
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() === "document") await announced;
    await route.continue();
  });
}

test("a page that takes its time is announced, and the announcement goes with the page before", async ({ page }) => {
  await openWaiting(page, BOARD);
  await page.getByRole("link", { name: "Missile tests", exact: true }).first().click();
  await expect(page).toHaveURL(`${BOARD}/indicators/missile-tests`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(loading(page)).toHaveCount(0);
});

test("so is the answer to a search", async ({ page }) => {
  await openWaiting(page, `${BOARD}/evidence`);
  await page.getByRole("main").getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/evidence\?q=/);
  await expect(loading(page)).toHaveCount(0);
});

test("what leaves the page where it is is not announced", async ({ page, context }) => {
  await page.clock.install();
  await page.goto(BOARD);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const opened = context.waitForEvent("page");
  await page
    .getByRole("link", { name: "Missile tests", exact: true })
    .first()
    .click({ modifiers: ["Control"] });
  await (await opened).close();
  await page.getByRole("link", { name: "Skip to the content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.clock.runFor(1_000);
  await expect(loading(page)).toHaveCount(0);
});
