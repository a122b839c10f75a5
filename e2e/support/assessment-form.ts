import type { Page } from "@playwright/test";

interface Judged {
  level: string;
  rationale: string;
  /** Headline of the item to cite. */
  cite?: string;
  effectiveOn?: string;
}

/** Fills in a whole judgement that cites one item. */
export async function fillAssessment(page: Page, judged: Judged) {
  await page.getByRole("radio", { name: judged.level }).check();
  await page.getByRole("checkbox", { name: judged.cite ?? "Ten missiles fired" }).check();
  await page.getByLabel("Rationale").fill(judged.rationale);
  await page.getByRole("group", { name: "Confidence in the basis" }).getByRole("radio", { name: "Moderate" }).check();
  await page.getByLabel("Reason for the confidence").fill("One origin of good standing.");
  if (judged.effectiveOn) await page.getByLabel("Effective day").fill(judged.effectiveOn);
}
