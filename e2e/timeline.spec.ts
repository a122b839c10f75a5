import { expect, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";
import { FIRST_TRACKER } from "./support/first-tracker";

test("a timeline is gone through by keyboard: to a lane, to its first mark, and on to the item", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(page.getByText(/^95 items from 4 Jul 2017 to 20 Aug 2026, the most of them in Feb 2026/)).toBeVisible();

  const lane = page.getByRole("list", { name: "Lanes" }).getByRole("link", { name: "Contact and trust" });
  await lane.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#lane-contact$/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^Skip to The region/ })).toBeFocused();
  await page.keyboard.press("Tab");
  const first = page.getByRole("link", { name: /^1 Sep 2017, away from movement, major: US passports barred/ });
  await expect(first).toBeFocused();
  await expect(first.getByText(/^1 Sep 2017, away from movement, major: /).last()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("US passports barred from travel to North Korea");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a timeline goes from years to days, and its address keeps what was asked for", async ({ page }) => {
    await page.goto(`${FIRST_TRACKER}/timeline`);
    const filters = page.getByRole("form", { name: "Filter the timeline" });
    await filters.getByLabel("Kind").selectOption("ACTION");
    await filters.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: "by actor" }).click();
    await page.getByRole("link", { name: "Only 2026" }).click();
    await expect(page).toHaveURL(/timeline\?kind=ACTION&from=2026&to=2026&lanes=actor$/);
    await expect(filters.getByLabel("From")).toHaveValue("2026");
    await page.getByRole("link", { name: "Only Mar 2026" }).click();
    await expect(page.getByText(/ from 1 Mar 2026 to 31 Mar 2026/)).toBeVisible();
    await page.getByRole("link", { name: /^← Earlier/ }).click();
    await expect(page).toHaveURL(/kind=ACTION&from=2026-02-14&to=2026-03-16&lanes=actor$/);

    await page.getByRole("link", { name: "The same in the list of evidence" }).click();
    await expect(page).toHaveURL(/evidence\?kind=ACTION&from=2026-02-14&to=2026-03-16$/);
    await page.goto(`${FIRST_TRACKER}/timeline?lanes=colour`);
    await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
      "There is no kind of lane “colour”",
    );
  });

  test("a response that an editor links is seen on both items and on the timeline, until it is withdrawn", async ({
    page,
    context,
  }) => {
    const [tracker] = [await makeTracker(), await signIn(context)];
    await makeItem(tracker, { occurred: "2026-01-10", headline: "A drill is held" });
    await makeItem(tracker, { occurred: "2026-03-10", headline: "A missile flies" });
    await page.goto(`/desk/trackers/${tracker.slug}/evidence/2`);
    await page.getByRole("link", { name: "Link to what it responds to" }).click();
    await page.getByLabel("Responds to").fill("2");
    await page.getByLabel("Ground").fill("State media called it an answer.");
    await page.getByRole("button", { name: "Link them" }).click();
    await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("no response to itself");
    await page.getByLabel("Responds to").fill("1: A drill is held (10 Jan 2026)");
    await page.getByRole("button", { name: "Link them" }).click();
    await expect(page.getByText("State media called it an answer.")).toBeVisible();

    await page.goto(`/trackers/${tracker.slug}/evidence/1`);
    await expect(page.getByText(/^Was answered by A missile flies/)).toBeVisible();
    await page.goto(`/trackers/${tracker.slug}/timeline`);
    await expect(page.getByText("A missile flies: a response to A drill is held")).toBeAttached();
    const links = page.getByRole("region", { name: "Move and response" });
    await expect(links.getByRole("listitem")).toContainText("→ answered by A missile flies");

    await page.goto(`/desk/trackers/${tracker.slug}/evidence/1`);
    await page.getByRole("link", { name: "Withdraw the link" }).click();
    await page.getByLabel("Reason").fill("They spoke of another drill.");
    await page.getByRole("button", { name: "Withdraw the link" }).click();
    await expect(page.getByText(/^Withdrawn by .*They spoke of another drill\.$/)).toBeVisible();
    await page.goto(`/trackers/${tracker.slug}/timeline`);
    await expect(page.getByText("2 items from 10 Jan 2026")).toBeVisible();
    await expect(links).toHaveCount(0);
  });
});

test("on a phone a timeline is a list in the order of time, and nothing reaches past the edge", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [`${FIRST_TRACKER}/timeline`, `${FIRST_TRACKER}/timeline/levels`]) {
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  }
  await page.goto(`${FIRST_TRACKER}/timeline?from=2018&to=2018`);
  await expect(page.getByRole("link", { name: /^20 Apr 2018, toward movement/ })).toBeHidden();
  const list = page.getByRole("region", { name: "In the order of time" });
  await list.getByRole("link", { name: "North Korea announces a halt to nuclear and ICBM tests" }).click();
  await expect(page).toHaveURL(/\/evidence\/6$/);
});

test("the levels of all indicators share one axis, said in a sentence and told as a table", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}/timeline/levels?asOf=2020-01-01`);
  await expect(
    page.getByText(/^[0-9]+ changes of level since 4 Jul 2017.*; the last was on 31 Dec 2019: /),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: /^Missile tests: Moving away from 4 Jul 2017, signs of/ })).toBeVisible();
  await page.getByText("The same as a table").click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Missile tests" }) });
  await expect(row.getByRole("listitem")).toHaveCount(3);
  await page.getByRole("link", { name: "Missile tests" }).click();
  await expect(page).toHaveURL(/indicators\/missile-tests\?asOf=2020-01-01$/);
});
