import { expect, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";
import { bear, fillEvidence } from "./support/evidence-form";

test("an editor files an item on several indicators, with a new source and a new actor", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await bear(page, "Humanitarian aid", "Neutral to");
  const aid = page.getByRole("group", { name: "Humanitarian aid", exact: true });
  await aid.getByLabel("Why it bears on this").fill("Aid was not spoken of.");
  await page.getByLabel("Origin", { exact: true }).fill("Daily NK");
  await page.getByLabel("Kind of source").selectOption("News outlet");
  await page.getByLabel("Usual reliability").selectOption("C");
  await page.getByLabel("Actor 1", { exact: true }).fill("Kim Yo Jong");
  await page.getByLabel("Kind of actor 1").selectOption("Person");
  await page.locator("summary", { hasText: "Tags" }).click();
  await page.getByLabel("ballistic").check();
  await page.getByRole("button", { name: "Save and publish" }).click();

  await expect(page.getByText("Saved and published")).toBeVisible();
  await page.getByRole("link", { name: "Public page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ten missiles fired toward the sea");
  const main = page.getByRole("main");
  for (const text of ["20 Aug 2026", "Daily NK", "Kim Yo Jong", "Aid was not spoken of.", "Humanitarian aid"]) {
    await expect(main.getByText(text).first()).toBeVisible();
  }
});

test("a double click makes one item", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await page.getByRole("button", { name: "Save and publish" }).dblclick();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await page.goto(`/desk/trackers/${tracker.slug}`);
  await expect(page.getByRole("link", { name: "Ten missiles fired toward the sea" })).toHaveCount(1);
});

test("a likely duplicate is warned of with a link to the other, and can be saved all the same", async ({
  page,
  context,
}) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await makeItem(tracker, { headline: "The same launch", url: "https://m.reuters.com/world/ten-missiles/" });
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("is already there");
  await expect(page.getByRole("link", { name: "The same launch" })).toHaveAttribute(
    "href",
    `/trackers/${tracker.slug}/evidence/1`,
  );
  await page.getByLabel("It is another item: save it all the same").check();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
});

test("a correction and a retraction reach the public page with their reasons", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await makeItem(tracker, { headline: "Nine missiles fired" });
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/1`);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Headline").fill("Ten missiles fired");
  await page.getByRole("radio", { name: "Correction" }).check();
  await page.getByLabel("Reason").fill("The count was corrected.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await page.goto(`/trackers/${tracker.slug}/evidence/1`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ten missiles fired");
  await expect(page.getByText("The count was corrected.").first()).toBeVisible();

  await page.goto(`/desk/trackers/${tracker.slug}/evidence/1`);
  await page.getByRole("link", { name: "Retract" }).click();
  await page.getByRole("button", { name: "Retract the item" }).click();
  await expect(page.getByRole("link", { name: "Enter a reason." })).toBeVisible();
  await page.getByLabel("Reason").fill("The agency withdrew its report.");
  await page.getByRole("button", { name: "Retract the item" }).click();
  await expect(page.getByText("This item was retracted")).toBeVisible();
  await page.goto(`/trackers/${tracker.slug}/evidence/1`);
  await expect(page.getByText("The agency withdrew its report.").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ten missiles fired");
});

test("an unreachable site loses nothing that was typed", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("The site could not be reached. We could not learn whether")).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Ten missiles fired toward the sea");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
});

test("an item whose answer was lost on the way is saved once, however often it is sent", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await page.route("**/evidence/new", async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ status: 502, body: "Bad gateway" });
  });
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("The site did not answer as it should. We could not learn whether")).toBeVisible();
  await page.unroute("**/evidence/new");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await expect(page).toHaveURL(/\/evidence\/1\?saved=1$/);
});
