import { expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

/** Opens a page whose script is held back until it is let go. */
async function openWithoutScriptYet(page: Page, path: string): Promise<() => void> {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*.js*", async (route) => {
    await isLetGo;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.getByRole("contentinfo").waitFor();
  return letGo;
}

/** True once the page's script has taken a field over. */
const isTakenOver = (field: Element) => Object.keys(field).some((key) => key.startsWith("__reactProps"));

test("what was typed and chosen before the page's script arrived is still there after", async ({ page, context }) => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Nine missiles fired", summary: "Nine, says KCNA.", significance: "MINOR" });
  await signIn(context);
  const letGo = await openWithoutScriptYet(page, `/desk/trackers/${tracker.slug}/evidence/1/edit`);

  await page.getByLabel("Headline").fill("Ten missiles fired");
  await page.getByLabel("Summary").fill("Ten, says KCNA.");
  await page.getByLabel("Credibility of this item").selectOption("1");
  await page.getByRole("radio", { name: "Major" }).check();
  await page.getByLabel("Summary").focus();
  await page.getByLabel("Summary").evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 5));
  letGo();

  const field = page.getByLabel("Summary");
  await expect.poll(() => field.evaluate(isTakenOver)).toBe(true);
  await expect(field).toHaveValue("Ten, says KCNA.");
  await expect(page.getByLabel("Headline")).toHaveValue("Ten missiles fired");
  await expect(page.getByLabel("Credibility of this item")).toHaveValue("1");
  await expect(page.getByRole("radio", { name: "Major" })).toBeChecked();
  const selected = (field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd];
  expect(await field.evaluate(selected)).toEqual([2, 5]);
});
