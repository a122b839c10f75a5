import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/dates/days";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { dayNow } from "@/lib/view";
import { FIRST_TRACKER } from "./support/first-tracker";

test.use({ javaScriptEnabled: false });

/** A tracker on which a level moved three days ago, because of an item that was corrected since. */
async function makeMoved() {
  const tracker = await makeTracker();
  const occurred = addDays(dayNow(), -3);
  const item = await makeItem(tracker, { headline: "Nine [missiles](javascript:x) fired", occurred });
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", effectiveOn: "2026-01-01" });
  const shape = { level: "MOVING_AWAY" as const, effectiveOn: occurred, rationale: "They were fired.", cites: [item] };
  await makeAssessment(tracker, "missile-tests", shape);
  await correctItem(tracker, item, { headline: "Ten [missiles](javascript:x) fired" }, "They were counted again.");
  await makeOutlook(tracker, { dueOn: addDays(dayNow(), 60), madeOn: occurred });
  return `/trackers/${tracker.slug}`;
}

test("a reader is briefed on what moved, why, and on what source, and takes it along", async ({ page }) => {
  const tracker = await makeMoved();
  await page.goto(tracker);
  await page.getByRole("navigation").getByRole("link", { name: "Briefing" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Briefing, /);
  const moved = page.getByRole("region", { name: "What moved, and why" });
  await expect(moved.getByRole("listitem")).toContainText("Missile tests: No movement → Moving away");
  await expect(moved).toContainText("They were fired.");
  await expect(moved).toContainText("Moderate confidence.");
  await expect(page.getByRole("region", { name: "Outlooks" })).toContainText("Likely (55–80 %), by the end of");
  await moved.getByRole("link", { name: /note 1\]/ }).click();
  const note = page.getByRole("region", { name: "Notes" }).getByRole("listitem").first();
  await expect(note).toContainText("Rated B2: usually reliable source; probably true.");
  await expect(note).toContainText("They were counted again.");

  const markdown = page.waitForEvent("download");
  await page.getByRole("link", { name: "As Markdown" }).click();
  const file = await markdown;
  expect(file.suggestedFilename()).toMatch(/^test-.*-briefing-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.md$/);
  expect(readFileSync(await file.path(), "utf8")).toContain("Ten \\[missiles\\](javascript:x) fired");
  const word = page.waitForEvent("download");
  await page.getByRole("link", { name: "As a Word file" }).click();
  expect((await word).suggestedFilename()).toMatch(/\.docx$/);
  expect(
    readFileSync(await (await word).path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");

  await page.getByRole("link", { name: "The address that will keep saying this" }).click();
  await expect(page).toHaveURL(new RegExp(`from=${addDays(dayNow(), -30)}&to=${dayNow()}&knownOn=${dayNow()}$`));
  await expect(moved.getByRole("listitem")).toContainText("Missile tests: No movement → Moving away");
});

test("where a month was quiet the last days with evidence are told instead, and the sheet says where it comes from", async ({
  page,
}) => {
  await page.goto(`${FIRST_TRACKER}/briefing`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Briefing, 22 Jul – 20 Aug 2026");
  await expect(page.getByText(/^Nothing happened and nothing was recorded in the days/)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(
    page.getByText(/^As known on .* · http.*\/briefing\?from=2026-07-21&to=2026-08-20&knownOn=/),
  ).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("of days that cannot be, the page says so at the field, and no file is made of it", async ({ page, request }) => {
  const tracker = await makeMoved();
  const query = "?from=never&to=2999-01-01";
  expect((await page.goto(`${tracker}/briefing${query}`))?.status()).toBe(200);
  await expect(page.getByLabel("After the end of")).toHaveValue("never");
  await expect(page.getByLabel("Up to the end of")).toHaveAccessibleDescription(/1 Jan 2999 is yet to come/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);
  await page.goto(`${tracker}/briefing?knownOn=2999-01-01`);
  await expect(page.getByText("As we knew it on: 1 Jan 2999 is yet to come.")).toBeVisible();
  for (const file of ["briefing.md", "briefing.docx"]) {
    const answer = await request.get(`${tracker}/${file}${query}`);
    expect(answer.status()).toBe(422);
    expect(answer.headers()["content-disposition"]).toBeUndefined();
    expect(await answer.text()).toContain("to: 1 Jan 2999 is yet to come.");
    expect((await request.get(`/trackers/none/${file}`)).status()).toBe(404);
  }
});

test("under the board the whole stands in words, and each clause leads to what it rests on", async ({ page }) => {
  const tracker = await makeMoved();
  await page.goto(tracker);
  await page.getByText("The whole in words").click();
  const words = page.getByRole("listitem").filter({ hasText: "Missile tests went from “no movement”" });
  await expect(words).toContainText(/to “moving away” on .*: “They were fired\.”$/);
  await expect(page.getByText("The only judgement rests on a single origin: Missile tests.")).toBeVisible();
  await words.getByRole("link", { name: /^went from/ }).click();
  await expect(page).toHaveURL(/\/indicators\/missile-tests\/assessments\/2$/);
});

const CITED = {
  "": "“US–North Korea dialogue.” Signpost.",
  "/indicators/missile-tests": "“Missile tests.” US–North Korea dialogue. Signpost.",
  "/indicators/missile-tests/assessments/1": "US–North Korea dialogue, assessment 1. Signpost.",
  "/evidence": "“Evidence.” US–North Korea dialogue.",
  "/evidence/60": "US–North Korea dialogue, evidence 60, version 1. Signpost.",
  "/timeline": "“Timeline.”",
  "/timeline/levels": "“How the levels went.”",
  "/scenarios": "“Scenarios.”",
  "/outlooks": "“Outlooks.”",
  "/changes": "“Changes, ",
  "/briefing": "“Briefing, ",
  "/codebook": "“Codebook.”",
  "/about": "“About this tracker.”",
};

test("each page says at its end how it is cited, with the day as known and an address that keeps", async ({ page }) => {
  test.setTimeout(120_000);
  for (const [path, cited] of Object.entries(CITED)) {
    await page.goto(`${FIRST_TRACKER}${path}`);
    await page.getByText("Cite this page").click();
    const chicago = page.getByText(/ As known on \w+ \d+, \d{4}, \d\d:\d\d UTC\. http/);
    await expect(chicago).toContainText(cited);
    await expect(chicago).toContainText(`${FIRST_TRACKER}${path}`);
    const isSeenInViews = [
      "",
      "/indicators/missile-tests",
      "/evidence",
      "/scenarios",
      "/outlooks",
      "/briefing",
    ].includes(path);
    if (isSeenInViews) await expect(chicago).toContainText(`knownOn=${dayNow()}`);
    await expect(page.getByText(/^@misc\{signpost-/)).toBeVisible();
  }
  await page.goto(`${FIRST_TRACKER}/evidence/60`);
  await page.getByText("Cite this page").click();
  await expect(page.getByText(/^KCNA\. \[Foreign minister rejects G7 call/)).toContainText(
    "https://koreajoongangdaily",
  );
});
