import { expect, test } from "@playwright/test";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

test("an actor is added before an item names it, once", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/actors`);
  await page.getByRole("link", { name: "New actor" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await page.getByLabel("Name", { exact: true }).fill("north korea");
  await page.getByLabel("Name in its own script").fill("조선");
  await page.getByRole("radio", { name: "State" }).check();
  await page.getByRole("button", { name: "Add the actor" }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toContainText("This tracker has an actor “North Korea” already.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Name in its own script")).toHaveValue("조선");
  await expect(page.getByRole("radio", { name: "State" })).toBeChecked();
  await page.getByLabel("Name", { exact: true }).fill("Mongolia");
  await page.getByRole("button", { name: "Add the actor" }).click();
  await expect(page.getByText("“Mongolia” was saved")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Mongolia" })).toContainText("조선");
});

test("a source is added before an item names it, once", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/sources`);
  await page.getByRole("link", { name: "New source" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.getByLabel("Name").fill("REUTERS");
  await page.getByLabel("Kind of source").selectOption("News outlet");
  await page.getByLabel("Host").fill("https://www.dailynk.com/english");
  await page.getByLabel("Usual reliability").selectOption("C");
  await page.getByRole("button", { name: "Add the source" }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toContainText("This tracker has a source “Reuters” already.");
  await expect(page.getByLabel("Kind of source")).toHaveValue("OUTLET");
  await expect(page.getByLabel("Usual reliability")).toHaveValue("C");
  await page.getByLabel("Name").fill("Daily NK");
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByText("“Daily NK” was saved")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Daily NK" });
  await expect(row).toContainText("dailynk.com");
  await expect(row).toContainText("C: Fairly reliable");
});
