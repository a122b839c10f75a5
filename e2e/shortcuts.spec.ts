import { expect, type Page, test } from "@playwright/test";
import { addDays } from "@/lib/dates/days";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";
import { faultsOn } from "./support/accessibility";
import { signIn } from "./support/editor";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
/** Keys are heard once the links say which ones. */
const hears = (page: Page) =>
  expect(page.getByRole("link", { name: "Next", exact: true })).toHaveAttribute("aria-keyshortcuts", "n");

test("one key each leads to new evidence, a new assessment, the search and the next thing that waits", async ({
  page,
  context,
}) => {
  test.slow();
  const indicators = { "missile-tests": 30, "humanitarian-aid": 30 };
  const [tracker] = [await makeTracker({ indicators }), await signIn(context)];
  await makeItem(tracker, { headline: "Ten missiles fired" });
  for (const slug of Object.keys(indicators)) {
    await makeAssessment(tracker, slug, { effectiveOn: addDays(dayNow(), -400) });
  }
  const desk = `/desk/trackers/${tracker.slug}`;
  await page.goto(`${desk}/actors`);
  await hears(page);
  await page.keyboard.press("a");
  await expect(heading(page, "New assessment")).toBeVisible();
  await page.getByRole("link", { name: "Missile tests" }).click();
  await expect(heading(page, "New assessment: Missile tests")).toBeVisible();
  await page.goto(`${desk}/indicators/missile-tests/checks/new`);
  await hears(page);
  await page.keyboard.press("a");
  await expect(page).toHaveURL(`${desk}/indicators/missile-tests/assessments/new`);

  await hears(page);
  await page.keyboard.press("n");
  await expect(page).toHaveURL(`${desk}/indicators/humanitarian-aid/assessments/new`);

  await page.goto(`${desk}/actors`);
  await hears(page);
  await page.keyboard.press("s");
  await expect(heading(page, "Search")).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("Ten missiles fired");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Ten missiles fired" }).first()).toBeVisible();

  await page.goto(desk);
  await hears(page);
  await page.keyboard.press("s");
  await expect(page.getByRole("searchbox", { name: "A word of the headline" })).toBeFocused();
  await page.goto(desk);
  await hears(page);
  await page.keyboard.press("e");
  await expect(page).toHaveURL(`${desk}/evidence/new`);
  await expect(page.getByLabel("Headline")).toBeFocused();
});

test("the question mark shows the keys, and no more than they are is taken", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  const address = `/desk/trackers/${tracker.slug}`;
  await page.goto(address);
  await hears(page);
  const button = page.getByRole("button", { name: "Keyboard shortcuts" });
  await button.focus();
  await page.keyboard.press("?");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("e");
  for (let steps = 0; steps < 5; steps += 1) {
    await page.keyboard.press("Tab");
    const isOutside = await page.evaluate(() => document.activeElement?.matches("a, main *, footer > * > p *"));
    expect(isOutside).toBe(false);
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOn(page)).toEqual([]);
  }
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();

  await page.evaluate(() => {
    addEventListener("keydown", ({ key, defaultPrevented }) => {
      if (defaultPrevented) document.body.dataset.taken = key;
    });
  });
  for (const chord of ["Control+e", "Alt+e", "Shift+e", "Control+Alt+n", "Shift+n", "Alt+a", "Shift+s", "x", "/"]) {
    await page.keyboard.press(chord);
  }
  await expect(page.locator("body")).not.toHaveAttribute("data-taken");
  await expect(page).toHaveURL(address);
  await expect(dialog(page)).toBeHidden();
});

test("a key typed in a field is text, and unsent text is not left by one", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  const address = `/desk/trackers/${tracker.slug}/evidence/new`;
  await page.goto(address);
  await hears(page);
  await page.getByLabel("Summary").pressSequentially("seen? a nose");
  await expect(page.getByLabel("Summary")).toHaveValue("seen? a nose");
  await page.getByLabel("Credibility of this item").focus();
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Save as draft" }).focus();
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await expect(dialog(page)).toBeVisible();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel("Summary")).toHaveValue("seen? a nose");
});

test("a form that came back refused is not left by a letter", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  const address = `/desk/trackers/${tracker.slug}/sources/new`;
  await page.goto(address);
  await hears(page);
  await page.getByLabel("Name").fill("Daily NK");
  await page.getByRole("button", { name: /source$/ }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await expect(dialog(page)).toBeVisible();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel("Name")).toHaveValue("Daily NK");
});

test("keys pressed alone can be turned off, for this browser and until they are turned on", async ({
  page,
  context,
}) => {
  await signIn(context);
  await page.goto("/desk");
  await hears(page);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Keys pressed alone are shortcuts" }).uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.goto("/desk/settings");
  const button = page.getByRole("button", { name: "Keyboard shortcuts" });
  await expect(button).toBeVisible();
  await expect(page.getByRole("link", { name: "Next", exact: true })).not.toHaveAttribute("aria-keyshortcuts");
  await page.keyboard.press("?");
  await page.keyboard.press("s");
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL("/desk/settings");
  await button.click();
  await page.getByRole("checkbox", { name: "Keys pressed alone are shortcuts" }).check();
  await page.keyboard.press("Escape");
  await hears(page);
});

test("Ctrl and Enter send a form from inside a field", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  const save = page.getByRole("button", { name: "Save and publish" });
  await expect(save).toHaveAttribute("aria-keyshortcuts", "Control+Enter Meta+Enter");
  await page.getByLabel("Summary").fill("What the report says.");
  await page.getByLabel("Summary").press("Control+Enter");
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await expect(page.getByLabel("Summary")).toHaveValue("What the report says.");
  await page.getByLabel("Headline").fill("Another headline");
  await page.getByLabel("Headline").press("Meta+Enter");
  await expect(page.getByRole("link", { name: "Enter a headline." })).toBeHidden();
  await expect(page.getByLabel("Headline")).toHaveValue("Another headline");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no key is promised, and the links are there", async ({ page, context }) => {
    await signIn(context);
    await page.goto("/desk");
    await expect(page.getByRole("link", { name: "New evidence", exact: true })).toBeVisible();
    await expect(page.locator("[aria-keyshortcuts]")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toHaveCount(0);
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await expect(page).toHaveURL(/\/desk(?!\/next)/);
  });
});
