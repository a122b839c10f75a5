import { expect, test } from "@playwright/test";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";

const SLUG = "missile-tests";

test("who comes back sees what is new marked, follows the marks, and marks it as seen", async ({ page }) => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Nothing was fired" });
  const board = `/trackers/${tracker.slug}`;
  await page.goto(board);
  const row = page.locator(`[data-indicator="${SLUG}"]`);
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), `signpost-seen-${tracker.slug}`))
    .not.toBeNull();
  await expect(row).not.toContainText("new");

  const corrected = await correctItem(tracker, item, { headline: "Two were fired" });
  await makeAssessment(tracker, SLUG, { cites: [corrected] });
  await page.reload();
  const status = page.getByText("2 new since your visit on");
  await expect(status).toBeVisible();
  await row.getByRole("link", { name: "2 new: 1 assessment, 1 correction" }).click();
  await expect(page).toHaveURL(`${board}/indicators/${SLUG}#assessments`);
  await expect(page.getByRole("article").getByText("new", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /Two were fired/ })).toContainText("newly corrected");

  await page.goto(board);
  await page.getByRole("button", { name: "Mark as seen" }).click();
  await expect(page.getByText("All is marked as seen")).toBeVisible();
  await expect(row.getByRole("link", { name: /new/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(row.getByRole("link", { name: /new/ })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a link marks what was recorded after a day, on the board and on the indicator", async ({ page }) => {
    const tracker = await makeTracker();
    await makeItem(tracker, { headline: "Filed today", occurred: "2024-01-01" });
    const today = dayOfMoment(new Date());
    const yesterday = addDays(today, -1);
    await page.goto(`/trackers/${tracker.slug}?since=${yesterday}`);
    await expect(page.getByText("New is what was recorded after the end of that day (UTC)")).toBeVisible();
    await page.locator(`[data-indicator="${SLUG}"]`).getByRole("link", { name: "1 new: 1 item" }).click();
    await expect(page).toHaveURL(`/trackers/${tracker.slug}/indicators/${SLUG}?since=${yesterday}#evidence`);
    await expect(page.getByRole("row", { name: /Filed today/ }).getByText("new", { exact: true })).toBeVisible();
    await page.goto(`/trackers/${tracker.slug}?asOf=${today}&since=${yesterday}`);
    const marked = page.locator(`[data-indicator="${SLUG}"]`).getByRole("link", { name: "1 new: 1 item" });
    const there = `/trackers/${tracker.slug}/indicators/${SLUG}?asOf=${today}&since=${yesterday}#evidence`;
    await expect(marked).toHaveAttribute("href", there);
    await page.goto(`/trackers/${tracker.slug}?since=${today}`);
    await expect(page.getByText("Nothing is new since")).toBeVisible();
    await page.goto(`/trackers/${tracker.slug}/indicators/${SLUG}?since=2026-02-31`);
    await expect(page.getByText("31 February 2026 does not exist.")).toBeVisible();
  });
});
