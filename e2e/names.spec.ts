import { expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";
import { fillEvidence } from "./support/evidence-form";

async function save(page: Page, button: string): Promise<void> {
  await page.getByLabel("Reason").fill("It can be said better.");
  await page.getByRole("button", { name: button }).click();
}

test("a scenario is made and changed, and readers see what it says of each level", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context, "Ada Admin", "ADMIN")];
  const readers = `/trackers/${tracker.slug}/codebook`;
  await page.goto(`/desk/trackers/${tracker.slug}/scenarios`);
  await page.getByRole("link", { name: "New scenario" }).click();
  await page.getByLabel("Title").fill("A thaw");
  await page.getByLabel("Name in the address").fill("a-thaw");
  await page.getByLabel("Statement").fill("Both sides meet.");
  await page.getByRole("group", { name: "Missile tests" }).getByLabel("No movement").selectOption("Consistent");
  await page.getByRole("button", { name: "Add the scenario" }).click();
  await expect(page.getByText("Both sides meet.")).toBeVisible();
  await page.goto(readers);
  await expect(page.getByText("A thaw").first()).toBeVisible();

  await page.goto(`/desk/trackers/${tracker.slug}/scenarios`);
  await page.getByRole("link", { name: "A thaw" }).click();
  await page.getByLabel("Title").fill("A slow thaw");
  await save(page, "Save the change");
  await expect(page.getByRole("link", { name: "A slow thaw" })).toBeVisible();
  await page.goto(readers);
  await expect(page.getByText("A slow thaw").first()).toBeVisible();
});

test("an actor that an item named first is changed, and the item shows it so", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context, "Ada Admin", "ADMIN")];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await page.getByLabel("Actor 1", { exact: true }).fill("Kim Yo-jong");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await page.getByLabel("Kind of actor 1").selectOption("Person");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await page.goto(`/desk/trackers/${tracker.slug}/actors`);
  await page.getByRole("link", { name: "Kim Yo-jong" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Kim Yo Jong");
  await save(page, "Save the change");
  await expect(page.getByRole("link", { name: "Kim Yo Jong" })).toBeVisible();
  await page.goto(`/trackers/${tracker.slug}/evidence/1`);
  await expect(page.getByRole("main")).toContainText("Kim Yo Jong");
  await expect(page.getByRole("main")).not.toContainText("Kim Yo-jong");
  await page.goto(`/trackers/${tracker.slug}/evidence/1/versions/1`);
  await expect(page.getByText("“Kim Yo-jong” is called “Kim Yo Jong” today.")).toBeVisible();
  await expect(page.locator("dl").last()).toContainText("Kim Yo-jong");
});

test("a tag is made and defined anew, given to an item, and readers see it there", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context, "Ada Admin", "ADMIN")];
  await makeItem(tracker, { headline: "A drill in the field" });
  await page.goto(`/desk/trackers/${tracker.slug}/tags/edit`);
  await page.getByLabel("Tag (optional)").fill("field-drill");
  await page.getByLabel("Definition").fill("A drill.");
  await save(page, "Save the tags");
  await expect(page.getByLabel("Reason")).toHaveValue("");
  await page.getByLabel("field-drill").fill("A drill in the field, with troops.");
  await save(page, "Save the tags");
  await expect(page.getByLabel("Reason")).toHaveValue("");
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/1/edit`);
  await page.locator("summary", { hasText: "Tags" }).click();
  const tag = page.getByRole("checkbox", { name: "field-drill" });
  await expect(tag).toHaveAccessibleDescription("A drill in the field, with troops.");
  await tag.check();
  await page.getByRole("radio", { name: "Minor change" }).check();
  await page.getByLabel("Reason").fill("Tagged.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await page.goto(`/trackers/${tracker.slug}/evidence/1`);
  await expect(page.getByRole("main")).toContainText("field-drill");
});
