import { expect, test } from "@playwright/test";
import { FIRST_TRACKER } from "./support/first-tracker";

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
