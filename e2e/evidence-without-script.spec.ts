import { expect, test } from "@playwright/test";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";
import { bear, fillEvidence } from "./support/evidence-form";

test.use({ javaScriptEnabled: false });

test("without JavaScript an item is filed, and what is refused comes back as it was typed", async ({
  page,
  context,
}) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page, { occurred: "31.02.2026" });
  await bear(page, "Humanitarian aid", "Neutral to");
  await page.getByRole("group", { name: "Humanitarian aid", exact: true }).getByRole("textbox").fill("Not spoken of.");
  await page.getByLabel("Origin", { exact: true }).fill("Daily NK");
  await page.getByLabel("Reliability of the origin here").selectOption("D");
  await page.getByLabel("Actor 2", { exact: true }).fill("Kim Yo Jong");
  await page.locator("summary", { hasText: "Tags" }).click();
  await page.getByLabel("ballistic").check();
  await page.getByRole("button", { name: "Save and publish" }).click();

  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await expect(page.getByLabel("Occurred")).toHaveValue("31.02.2026");
  await expect(page.getByLabel("Occurred")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("radio", { name: "Action" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Major" })).toBeChecked();
  await expect(page.getByLabel("Credibility of this item")).toHaveValue("2");
  await expect(page.getByLabel("Reliability of the origin here")).toHaveValue("D");
  await expect(page.getByLabel("ballistic")).toBeChecked();
  const aid = page.getByRole("group", { name: "Humanitarian aid", exact: true });
  await expect(aid.getByRole("radio", { name: "Neutral to" })).toBeChecked();
  await expect(aid.getByRole("textbox")).toHaveValue("Not spoken of.");

  await page.getByLabel("Occurred").fill("2026-08");
  await page.getByLabel("Kind of source").selectOption("News outlet");
  await page.getByRole("button", { name: "Save and publish" }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toContainText("“Daily NK” is new here: choose how reliable it usually is.");
  await expect(problem).toContainText("“Kim Yo Jong” is new here");
  await page.getByLabel("Usual reliability").selectOption("C");
  await page.getByLabel("Kind of actor 2").selectOption("Person");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await expect(page.getByText("Aug 2026 · Daily NK, D2")).toBeVisible();
});
