import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";

async function opened(page: Page, query = "") {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Beta", occurred: "2026-01-02", tags: ["ballistic"] });
  await makeItem(tracker, { headline: "Alpha", occurred: "2026-01-03" });
  const list = `/trackers/${tracker.slug}/evidence`;
  await page.goto(`${list}${query}`);
  return { tracker, list };
}

const headlines = (page: Page) => page.getByRole("rowheader").getByRole("link").allTextContents();

test("the head of a column orders the list on the server, and the address keeps it with the columns", async ({
  page,
}) => {
  const { list } = await opened(page, "?columns=occurred,tags&density=compact");
  await page.getByRole("columnheader", { name: "What happened" }).getByRole("link").click();
  await expect(page).toHaveURL(`${list}?sort=headline&columns=occurred%2Ctags&density=compact`);
  expect(await headlines(page)).toEqual(["Alpha", "Beta"]);
  await expect(page.getByRole("columnheader", { name: "What happened" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("row", { name: /Beta/ })).toContainText("ballistic");
  await expect(page.getByRole("columnheader", { name: "Source" })).toHaveCount(0);
});

test("what is selected is copied as citations, one on a line, with permanent addresses", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { tracker } = await opened(page);
  await page.getByRole("checkbox", { name: "Select “Alpha”" }).check();
  await page.getByRole("checkbox", { name: "Select “Beta”" }).check();
  await page.getByRole("button", { name: "Copy as citations" }).click();
  await expect(page.getByText("Copied, one citation on each line.")).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^“Alpha\.” Test tracker .*, evidence 2, version 1\. Signpost\. As known on /);
  expect(lines[0]).toContain(`/trackers/${tracker.slug}/evidence/2/versions/1`);
});

test("a view gets a name in this browser, and leads back to the same address", async ({ page }) => {
  const { list } = await opened(page, "?kind=ACTION&sort=headline");
  await page.getByText("Saved views").click();
  await page.getByLabel("Name of this view").fill("Deeds");
  await page.getByRole("button", { name: "Save this view" }).click();
  await expect(page.getByText("Saved as “Deeds”.")).toBeVisible();
  await page.goto(list);
  await page.getByText("Saved views (1)").click();
  await page.getByRole("link", { name: "Deeds" }).click();
  await expect(page).toHaveURL(`${list}?kind=ACTION&sort=headline`);
});

test("the file holds what is filtered, and a bad value is no file", async ({ page }) => {
  const { list, tracker } = await opened(page, "?q=beta");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "This item as CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${tracker.slug}-evidence.csv`);
  const [head, row, ...others] = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  expect(head).toMatch(/^id,occurred,/);
  expect(row).toContain(",Beta,");
  expect(others).toEqual([]);
  const refused = await page.request.get(`${list}.csv?kind=DEED&asOf=never`);
  expect([refused.status(), refused.headers()["content-type"]]).toEqual([422, "text/plain;charset=UTF-8"]);
  expect(await refused.text()).toMatch(/asOf: .*\nkind: There is no kind “DEED”/);
  expect((await page.request.get("/trackers/nowhere/evidence.csv")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("columns and density are chosen by the form", async ({ page }) => {
    await opened(page);
    await page.getByText("Columns and density").click();
    await page.getByRole("checkbox", { name: "Rating" }).check();
    await page.getByRole("checkbox", { name: "Bears on" }).uncheck();
    await page.getByRole("combobox", { name: "Density" }).selectOption("Compact");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.getByRole("columnheader", { name: "Rating" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Bears on" })).toHaveCount(0);
    await expect(page.getByRole("checkbox", { name: "Rating" })).toBeChecked();
  });
});
