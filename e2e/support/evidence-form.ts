import type { Page } from "@playwright/test";

/** Fills in what an item of the trackers that `makeTracker` makes must say, by the labels that a person reads. */
export async function fillEvidence(page: Page, changes: { headline?: string; url?: string; occurred?: string } = {}) {
  await page.getByLabel("Headline").fill(changes.headline ?? "Ten missiles fired toward the sea");
  await page.getByRole("radio", { name: "Action" }).check();
  await page.getByRole("radio", { name: "Major" }).check();
  await page.getByLabel("Occurred").fill(changes.occurred ?? "2026-08-20");
  await page.getByLabel("Address", { exact: true }).fill(changes.url ?? "https://www.reuters.com/world/ten-missiles");
  await page.getByLabel("Origin", { exact: true }).fill("KCNA");
  await page.getByLabel("Credibility of this item").selectOption("2");
  await bear(page, "Missile tests", "Away from");
}

export async function bear(page: Page, indicator: string, bearing: string) {
  await page.getByRole("group", { name: indicator, exact: true }).getByRole("radio", { name: bearing }).check();
}
