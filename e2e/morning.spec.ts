import { expect, type Page, test } from "@playwright/test";
import { addDays } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";
import { FIRST_TRACKER } from "./support/first-tracker";

// The questions of an analyst's morning, each answered from the board by what a person reads and follows.

test.beforeEach(async ({ page }) => {
  await page.goto(FIRST_TRACKER);
});

const follow = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
const leadTo = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const rowOf = (page: Page, indicator: string) =>
  page
    .getByRole("table", { name: "Where each indicator stands" })
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: indicator, exact: true }) });

async function openChanges(page: Page, from: string, to: string) {
  await leadTo(page, "Changes");
  await page.getByLabel("After the end of").fill(from);
  await page.getByLabel("Up to the end of").fill(to);
  await page.getByRole("button", { name: "Show what changed" }).click();
  return page.getByRole("region", { name: "What happened" });
}

async function showDay(page: Page, clock: string, day: string) {
  await page.getByText("See another day").click();
  await page.getByLabel(clock).fill(day);
  await page.getByRole("button", { name: "Show that day" }).click();
}

async function backToNow(page: Page) {
  await follow(page, "Back to now");
  await expect(page.getByText("Back to now")).toHaveCount(0);
}

test("what moved since a day", async ({ page }) => {
  const happened = await openChanges(page, "2026-02-01", "2026-08-31");
  await expect(page.getByRole("main")).toContainText(
    "3 of 15 indicators changed their level (Sanctions relief, Humanitarian aid, Exchanges), and 28 items tell of these days.",
  );
  await expect(happened.getByRole("listitem").filter({ hasText: "Sanctions relief" }).first()).toContainText(
    "Moving away→, nowNo movement",
  );
  await expect(happened.getByRole("rowheader").first()).toContainText("Trump says he plans to meet Kim later in 2026");
});

test("why it moved", async ({ page }) => {
  const happened = await openChanges(page, "2026-05-01", "2026-05-31");
  await expect(happened).toContainText("A women's football club played in Suwon");
  await follow(page, "Judged for 20 May 2026");
  await expect(title(page)).toHaveText("Assessment 8: Exchanges");
  const main = page.getByRole("main");
  await expect(main).toContainText("This is the judgement that holds now.");
  await expect(main.getByRole("definition").filter({ hasText: "Exchanges are few" })).toContainText(
    "Codebook, version 1",
  );
  await expect(main.getByRole("listitem")).toContainText([
    "North Korean women's football club plays in Suwon",
    "Pyongyang Marathon cancelled for 2026",
    "US renews ban on passports for travel to North Korea to August 2026",
  ]);
});

test("who says so", async ({ page }) => {
  await follow(page, "Sanctions relief");
  await page
    .getByRole("table", { name: "Evidence, the newest first" })
    .getByRole("link", { name: "UN sanctions committee clears 17 humanitarian projects" })
    .click();
  await expect(title(page)).toHaveText("UN sanctions committee clears 17 humanitarian projects");
  const facts = page.getByRole("definition");
  await expect(facts.filter({ hasText: "Reuters news agency" })).toBeVisible();
  await expect(facts.filter({ hasText: "The Straits Times news outlet" })).toBeVisible();
  await expect(facts.filter({ hasText: "B2: Usually reliable source; probably true" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^straitstimes\.com/ })).toHaveAttribute(
    "href",
    /^https:\/\/www\.straitstimes\.com\//,
  );
});

test("how sure it is, and how fresh", async ({ page }) => {
  await expect(rowOf(page, "Missile tests")).toContainText("High confidence");
  await expect(rowOf(page, "Missile tests")).toContainText("Overdue");
  await follow(page, "Missile tests");
  await expect(page.getByRole("definition").filter({ hasText: /^High$/ })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /Overdue by \d/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    "On the confidence: Four origins rated B1 or B2 that agree; the three launches of August share one of them.",
  );
});

test("how it looked on a day", async ({ page }) => {
  await showDay(page, "As it was on", "2018-06-12");
  const main = page.getByRole("main");
  await expect(main).toContainText("As it stood on 12 Jun 2018, by what is known now");
  await expect(rowOf(page, "Missile tests")).toContainText("Signs of movement");
  await follow(page, "Missile tests");
  await expect(main.getByText("As it was on 12 Jun 2018", { exact: true })).toBeVisible();
  await expect(main).toContainText("The party decided to stop intercontinental launches from 21 April 2018");
  await expect(main).not.toContainText("Hwasong-19");
  await backToNow(page);
  await expect(main).toContainText("Hwasong-19");
});

test("what we knew then", async ({ page }) => {
  const yesterday = addDays(dayNow(), -1);
  const tracker = await makeTracker();
  const item = await makeItem(tracker, { headline: "Ten missiles fired", occurred: "2026-03-01" });
  const judged = { level: "MOVING_AWAY" as const, effectiveOn: "2026-03-01", cites: [item] };
  await makeAssessment(tracker, "missile-tests", judged);
  await correctItem(tracker, item, { headline: "Twelve missiles fired" }, "Two more were counted.");
  await page.goto(`/trackers/${tracker.slug}`);

  // What speaks of the past and was written down today stands in the first clock and not in the second.
  await showDay(page, "As it was on", "2026-03-02");
  await expect(rowOf(page, "Missile tests")).toContainText("Moving away");
  await backToNow(page);
  await showDay(page, "As we knew it at the end of", yesterday);
  await expect(page.getByRole("main")).toContainText(`As we knew it at the end of ${dateInWords(yesterday)}`);
  await expect(page.getByRole("link", { name: "Scenarios", exact: true })).toHaveAttribute(
    "href",
    new RegExp(`/scenarios\\?knownOn=${yesterday}$`),
  );
  await expect(page.getByText("Nothing was recorded yet")).toBeVisible();
  await expect(rowOf(page, "Missile tests")).toContainText("Not yet rated");

  // What a judgement rested on reads as it read then, and says that it was corrected.
  await backToNow(page);
  await follow(page, "Missile tests");
  await follow(page, "Ten missiles fired");
  await expect(title(page)).toHaveText("Ten missiles fired");
  await expect(page.getByText("This is version 1; the item was corrected since.")).toBeVisible();
  await expect(page.getByText("“Two more were counted.”")).toBeVisible();
});

test("which scenario it speaks for, and what would have to move for another", async ({ page }) => {
  await follow(page, "All about the scenarios");
  await expect(page.getByText("The levels contradict “Strategic coercion” least, with 0 points")).toBeVisible();
  const narrow = page.getByRole("article").filter({ has: page.getByRole("heading", { name: /^Narrow window/ }) });
  await expect(narrow).toContainText("2 points against it");
  await expect(narrow.getByRole("listitem")).toHaveText(/Nuclear status demand.*Moving away→to.*Genuine movement/);
  await expect(page.getByRole("row").filter({ hasText: "Missile tests" })).toContainText("2 steps");
});

test("what can be quoted, under an address that keeps it", async ({ page }) => {
  await follow(page, "Nuclear status demand");
  await follow(page, "Kim sets recognition of nuclear status as the price of better US ties");
  await expect(page.getByRole("blockquote")).toHaveText(/^if the U\.S\. respects the present position of our state/);
  await expect(page.getByText("KCNA, via Caliber.Az", { exact: true })).toBeVisible();
  await follow(page, "Version 1");
  await expect(page).toHaveURL(/\/versions\/1$/);
  const version = page.url();

  await leadTo(page, "Board");
  await follow(page, "Missile tests");
  await follow(page, "Permanent address of this judgement");
  await expect(title(page)).toHaveText("Assessment 11: Missile tests");
  const judgement = page.url();
  await page.getByText("Cite this page").click();
  await expect(page.getByRole("definition").filter({ hasText: "Signpost. As known on" }).first()).toContainText(
    judgement,
  );
  await page.goto(version);
  await expect(page.getByRole("blockquote")).toHaveText(/^if the U\.S\. respects/);
  await page.goto(judgement);
  await expect(page.getByRole("main")).toContainText("Around ten short-range missiles were fired on 20 August");
});
