import { expect, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { FIRST_TRACKER } from "./support/first-tracker";

test("an analyst goes from the board to why, to the item, to its source", async ({ page }) => {
  await page.goto(FIRST_TRACKER);
  const row = page.locator('[data-indicator="nuclear-tests"]');
  await row.getByRole("link", { name: "Nuclear tests", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nuclear tests");
  await expect(page).toHaveTitle("Nuclear tests · US–North Korea dialogue · Signpost");
  const main = page.getByRole("main");
  await expect(main).toContainText("“North Korea halting or scaling back its missile and nuclear tests.”");
  await expect(main).toContainText("No item after the IAEA report of 5 June 2023");
  await expect(main.getByText("holds now").first()).toBeVisible();

  const evidence = page.getByRole("table", { name: "Evidence, the newest first" });
  await evidence.getByRole("link", { name: "Kim says the North is no longer bound by its test halt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Kim says the North is no longer bound by its test halt",
  );
  await expect(main).toContainText("B1: Usually reliable source; confirmed by other sources");
  await expect(main).toContainText("31 Dec 2019");
  const source = main.getByRole("link", { name: /^asiaone\.com/ });
  await expect(source).toHaveAttribute("rel", "noreferrer nofollow");
  await expect(source).toHaveAttribute("href", /^https?:\/\//);
  await expect(main.getByRole("link", { name: "Nuclear tests, assessment 3" })).toBeVisible();
});

test("the history of a level is drawn, said and told as a table, and agrees", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}/indicators/nuclear-tests`);
  const words = "6 changes of level since 3 Sep 2017: lately not yet rated from 31 Dec 2020";
  await expect(page.getByLabel(words)).toBeVisible();
  const first = page.getByRole("link", { name: /^3 Sep 2017, away from movement, major: / });
  await first.focus();
  await expect(first.getByText(/^3 Sep 2017, away from movement/).last()).toBeVisible();
  await expect(page.getByRole("figure").first()).toContainText(words);
  await page.getByText("The same as a table").first().click();
  const table = page.getByRole("table", { name: "Levels, evidence, checks and changes of the rules" });
  await expect(table.getByRole("row").filter({ has: page.locator("[data-level]") })).toHaveCount(7);
  await expect(table.getByRole("row").last()).toContainText("9 Jun 2025");
});

test("the past is shown as it was, and links carry it on", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}/indicators/nuclear-tests?asOf=2019-06-01`);
  const main = page.getByRole("main");
  await expect(main.getByText("As it was on 1 Jun 2019")).toBeVisible();
  await expect(main.locator("[data-level]").first()).toHaveAttribute("data-level", "SIGNS_OF_MOVEMENT");
  await expect(main.getByText("Kim says the North is no longer bound by its test halt")).toHaveCount(0);
  await main.getByRole("link", { name: "North Korea announces a halt to nuclear and ICBM tests" }).last().click();
  await expect(page).toHaveURL(/asOf=2019-06-01$/);

  await page.goto(`${FIRST_TRACKER}/indicators/nuclear-tests?knownOn=2024-01-01`);
  await expect(main.locator("[data-level]").first()).toHaveAttribute("data-level", "NOT_YET_RATED");
  await expect(main).toContainText("No rules had been recorded yet.");

  await page.goto(`${FIRST_TRACKER}/indicators/nuclear-tests?asOf=2025-02-31`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("That day cannot be shown");
  await expect(main).toContainText("31 February 2025 does not exist.");
});

test("a judgement keeps its address and says when it no longer holds", async ({ page }) => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-02-01", level: "MOVING_AWAY" });
  const address = `/trackers/${tracker.slug}/indicators/missile-tests/assessments/1`;
  await page.goto(address);
  await expect(page.getByText("This is the judgement that holds now.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("A step away is observed.");

  await makeAssessment(tracker, "missile-tests", { effectiveOn: "2026-05-01", level: "NO_MOVEMENT" });
  await page.reload();
  await expect(page.getByText("This judgement no longer holds.")).toBeVisible();
  await expect(page.getByText("Why it is so, 1.")).toBeVisible();
  await page.getByRole("link", { name: "assessment 2, from 1 May 2026" }).click();
  await expect(page.getByText("This is the judgement that holds now.")).toBeVisible();
});

test("a corrected item shows what it said and says, and the old address keeps the old words", async ({ page }) => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, {
    headline: "Ten missiles",
    quote: "열 발",
    quoteLang: "ko",
    quoteEnglish: "Ten shots",
  });
  await makeAssessment(tracker, "missile-tests", { cites: [item] });
  await correctItem(tracker, item, { headline: "Twelve missiles" }, "Two more were counted.");
  await page.goto(`/trackers/${tracker.slug}/evidence/1`);
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twelve missiles");
  await expect(main.getByText("“Two more were counted.”")).toBeVisible();
  await expect(main.getByRole("blockquote").filter({ hasText: "열 발" })).toHaveAttribute("lang", "ko");
  await expect(main.getByRole("blockquote").filter({ hasText: "Ten shots" })).toHaveAttribute("lang", "en");
  await expect(main.getByRole("deletion").filter({ hasText: "Ten missiles" }).first()).toBeVisible();
  await expect(main).toContainText("on version 1");

  await main.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page).toHaveURL(/\/versions\/1$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ten missiles");
  await expect(main.getByText("This is version 1; the item was corrected since.")).toBeVisible();
  await main.getByRole("link", { name: "How it reads now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twelve missiles");
});

test("a retracted item stays readable, and whoever cited it is marked", async ({ page }) => {
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "A test that was none" });
  await makeAssessment(tracker, "missile-tests", { cites: [item] });
  await retractItem(tracker, item, "It was an earthquake.");
  await page.goto(`/trackers/${tracker.slug}/evidence/1`);
  const main = page.getByRole("main");
  await expect(main.getByText("This item was retracted.")).toBeVisible();
  await expect(main.getByText("“It was an earthquake.”")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 }).getByRole("deletion")).toHaveText("A test that was none");
  await page.goto(`/trackers/${tracker.slug}/indicators/missile-tests/assessments/1`);
  await expect(main.getByText("retracted since")).toBeVisible();
  await page.goto(`/trackers/${tracker.slug}/evidence`);
  await expect(main.getByRole("row", { name: /A test that was none/ })).toContainText("retracted");
});

test("the codebook tells every rule, and About tells where it comes from", async ({ page }) => {
  await page.goto(`${FIRST_TRACKER}/codebook`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 3, name: "Nuclear tests", exact: true })).toBeVisible();
  await expect(main.getByText("A nuclear device is tested, a halt of nuclear tests is disowned")).toBeVisible();
  await main.getByText("Fits of “Narrow window for dialogue” by indicator and level").first().click();
  await expect(
    main.getByRole("table", { name: "Fits of “Narrow window for dialogue” by indicator and level" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(main.getByText("“hostile state and eternal enemy”")).toBeVisible();
  await expect(main).toContainText("CC BY 4.0");
  await main.getByRole("link", { name: "KCNA", exact: true }).click();
  await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("KCNA");
});
