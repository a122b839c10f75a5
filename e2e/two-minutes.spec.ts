import { expect, type Locator, type Page, test } from "@playwright/test";
import { makeTracker } from "@/lib/testing/tracker-record";
import { makePerson } from "./support/editor";

const MOST = 14;

/** A person at a page. Everything that is not typing into the field that has the focus is counted; Tab for itself. */
function hands(page: Page) {
  const done: string[] = [];
  let tabs = 0;
  return {
    done,
    tabs: () => tabs,
    async open(address: string) {
      done.push(`open ${address}`);
      await page.goto(address);
    },
    async click(what: Locator) {
      done.push(`click ${await what.evaluate((element) => element.textContent || element.getAttribute("value"))}`);
      await what.click();
    },
    async choose(what: Locator, option: string) {
      done.push(`choose ${option}`);
      await what.selectOption(option);
    },
    async press(keys: string) {
      done.push(`press ${keys}`);
      await page.keyboard.press(keys);
    },
    /** Goes on with Tab to a field, so that nothing but Tab brings the focus there, and types into it. */
    async type(field: Locator, text: string) {
      for (let steps = 0; !(await hasFocus(field)); steps += 1) {
        expect(steps, `Tab never reached the field for “${text}”`).toBeLessThan(40);
        await page.keyboard.press("Tab");
        tabs += 1;
      }
      await page.keyboard.type(text);
    },
  };
}

const hasFocus = (field: Locator) => field.evaluate((element) => element === document.activeElement);

test(`an item on three indicators and a new judgement take at most ${MOST} interactions from sign-in to the board`, async ({
  page,
}) => {
  test.slow();
  const indicators = { "missile-tests": 30, "nuclear-tests": 30, "role-of-japan": 30 };
  const [tracker, person] = [await makeTracker({ indicators }), await makePerson()];
  const board = `/trackers/${tracker.slug}`;
  const { done, tabs, open, click, choose, press, type } = hands(page);
  const bearing = (indicator: string, words: string) =>
    page.getByRole("group", { name: indicator, exact: true }).getByRole("radio", { name: words });

  async function save() {
    const button = page.getByRole("button", { name: "Save and publish" });
    await expect(button).toHaveAttribute("aria-keyshortcuts", /Control\+Enter/);
    await press("Control+Enter");
  }

  // Whoever is not signed in signs in first, and is then where they wanted to go.
  await open(`/desk/trackers/${tracker.slug}/evidence/new`);
  await type(page.getByLabel("E-mail address"), person.email);
  await type(page.getByLabel("Password"), person.password);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "New evidence" })).toBeVisible();
  await type(page.getByLabel("Headline"), "Ten missiles fired toward the sea");
  await click(page.getByRole("radio", { name: "Action" }));
  await click(page.getByRole("radio", { name: "Major" }));
  await type(page.getByLabel("Occurred"), "2026-08-20");
  await type(page.getByLabel("Address", { exact: true }), "https://www.reuters.com/world/2026/08/20/ten-missiles");
  await type(page.getByLabel("Origin", { exact: true }), "KCNA");
  await choose(page.getByLabel("Credibility of this item"), "2");
  await click(bearing("Missile tests", "Away from"));
  await click(bearing("Nuclear tests", "Away from"));
  await click(bearing("Role of japan", "Neutral to"));
  await save();
  await expect(page.getByText("Saved and published")).toBeVisible();

  await click(page.getByRole("link", { name: "New assessment of Missile tests" }));
  await expect(page.getByRole("checkbox", { name: "Ten missiles fired toward the sea" })).toBeChecked();
  await click(page.getByRole("radio", { name: "Moving away" }));
  await type(page.getByLabel("Rationale"), "Ten missiles were fired at once.");
  await click(page.getByRole("radio", { name: "Moderate" }));
  await type(page.getByLabel("Reason for the confidence"), "One origin of good standing.");
  await save();
  await expect(page.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();

  await click(page.getByRole("link", { name: "Board", exact: true }));
  await expect(page).toHaveURL(board);
  const row = page.locator('[data-indicator="missile-tests"]');
  await expect(row.locator('[data-level="MOVING_AWAY"]')).toBeVisible();
  await expect(row).toContainText("Ten missiles fired toward the sea");
  await expect(page.locator('[data-indicator="role-of-japan"]')).toContainText("Ten missiles fired toward the sea");

  const told = `${done.length} interactions that are not typing, and ${tabs()} times Tab between fields`;
  process.stdout.write(`The two-minute update: ${told}.\n`);
  test.info().annotations.push({ type: "two-minute update", description: `${told}: ${done.join("; ")}` });
  expect(done.length, done.join("; ")).toBeLessThanOrEqual(MOST);
});
