import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { FIRST_TRACKER } from "./support/first-tracker";

const PAGES = [
  "/indicators/missile-tests",
  "/indicators/missile-tests?asOf=2020-01-01",
  "/indicators/nuclear-tests/assessments/6",
  "/indicators/missile-tests?knownOn=2020-01-01",
  "/indicators/missile-tests?asOf=soon",
  "/evidence",
  "/evidence?knownOn=2020-02-31",
  "/evidence?q=kim&from=2025-02-31&page=0",
  "/evidence?q=xyzzy",
  "/evidence/60",
  "/codebook",
  "/about",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const address of PAGES) {
      test(`axe finds nothing on ${address}`, async ({ page }) => {
        await page.goto(`${FIRST_TRACKER}${address}`);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }

    test("axe finds nothing on corrected, retracted and empty pages", async ({ page }) => {
      const tracker = await makeTracker({ indicators: ["missile-tests", "empty"] });
      const item = await makeItem(tracker, { quote: "Never", quoteLang: "en", headline: "Seen" });
      await makeAssessment(tracker, "missile-tests", { cites: [item] });
      await retractItem(tracker, await correctItem(tracker, item, { headline: "Not seen" }));
      for (const address of [
        "/evidence/1",
        "/evidence/1/versions/1",
        "/indicators/missile-tests",
        "/indicators/empty",
      ]) {
        await page.goto(`/trackers/${tracker.slug}${address}`);
        expect((await new AxeBuilder({ page }).analyze()).violations, address).toEqual([]);
      }
    });
  });
}

const ABSENT = [
  "/trackers/nowhere/evidence",
  "/trackers/No%20Slug/about",
  `${FIRST_TRACKER}/indicators/weather`,
  `${FIRST_TRACKER}/indicators/nuclear-tests/assessments/99`,
  `${FIRST_TRACKER}/indicators/nuclear-tests/assessments/1e1`,
  `${FIRST_TRACKER}/evidence/0`,
  `${FIRST_TRACKER}/evidence/99999999999999999999`,
  `${FIRST_TRACKER}/evidence/1/versions/2`,
  `${FIRST_TRACKER}/evidence/-1`,
];

for (const address of ABSENT) {
  test(`there is nothing at ${address}`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  });
}
