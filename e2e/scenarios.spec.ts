import { expect, test } from "@playwright/test";
import type { Fit } from "@/lib/scales/rules";
import { scenarioInput } from "@/lib/scenarios/input";
import { addScenario } from "@/lib/scenarios/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";

test.use({ javaScriptEnabled: false });

async function makeScenario(tracker: TrackerRecord, title: string, fits: Record<string, Fit>) {
  const typed = { slug: title.toLowerCase(), title, statement: `It is ${title.toLowerCase()}.`, position: "1", fits };
  await addScenario(testEditor, tracker.slug, scenarioInput.parse(typed));
}

test("the scenarios tell which one leads, what would have to move, and how that changed", async ({ page }) => {
  const tracker = await makeTracker();
  await makeScenario(tracker, "Open", {
    "missile-tests:MOVING_AWAY": "VERY_INCONSISTENT",
    "missile-tests:SIGNS_OF_MOVEMENT": "CONSISTENT",
    "humanitarian-aid:NO_MOVEMENT": "NEUTRAL",
  });
  await makeScenario(tracker, "Closed", {
    "missile-tests:MOVING_AWAY": "CONSISTENT",
    "missile-tests:SIGNS_OF_MOVEMENT": "INCONSISTENT",
    "humanitarian-aid:NO_MOVEMENT": "NEUTRAL",
  });
  await makeAssessment(tracker, "missile-tests", { level: "SIGNS_OF_MOVEMENT", effectiveOn: "2025-01-01" });
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-01-01" });
  await makeAssessment(tracker, "humanitarian-aid", { level: "NO_MOVEMENT", effectiveOn: "2026-01-01" });

  await page.goto(`/trackers/${tracker.slug}`);
  await page.getByRole("navigation").getByRole("link", { name: "Scenarios" }).click();
  await expect(page.getByText("The levels contradict “Closed” least, with 0 points against it.")).toBeVisible();
  const open = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Open" }) });
  await expect(open).toContainText("2 points against it");
  await expect(open.getByRole("listitem")).toHaveText(/Missile tests.*Moving away→to.*Signs of movement/);

  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Missile tests");
  await expect(rows.nth(1)).toContainText("3 steps");
  await expect(rows.nth(2)).toContainText("nothing: it suits all alike");
  await expect(page.getByRole("img", { name: /^Points against each scenario from 1 Jan 2025/ })).toBeVisible();
  await page.getByText("The days on which another scenario came to lead").click();
  const turns = page.getByRole("region", { name: "How that changed" }).getByRole("list").last().getByRole("listitem");
  await expect(turns).toHaveText([/^1 Jan 2025Open/, /^1 Jan 2026Closed/]);

  await page.goto(`/trackers/${tracker.slug}/scenarios?asOf=2025-06-01`);
  await expect(page.getByText("The levels contradict “Open” least, with 0 points against it.")).toBeVisible();
  await page.goto(`/trackers/${tracker.slug}/scenarios?knownOn=2025-06-01`);
  await expect(page.getByText("No level speaks for or against any scenario yet.")).toBeVisible();
});

test("a tracker without scenarios says so, and a day that cannot be is told", async ({ page }) => {
  const { slug } = await makeTracker();
  await page.goto(`/trackers/${slug}/scenarios`);
  await expect(page.getByText("This tracker has no scenarios")).toBeVisible();
  await page.goto(`/trackers/${slug}/scenarios?asOf=2025-02-31`);
  await expect(page.getByRole("heading", { level: 1, name: "That day cannot be shown" })).toBeVisible();
});
