import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { fillAssessment } from "./support/assessment-form";
import { signIn } from "./support/editor";

/** Two people at two machines, both with the same page open. */
async function twoEditors(contexts: BrowserContext[], address: string): Promise<Page[]> {
  const names = ["Ada Editor", "Bo Editor"];
  return Promise.all(
    contexts.map(async (context, index) => {
      await signIn(context, names[index]);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    }),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the second of two editors of an item sees both texts and loses nothing", async ({ browser }) => {
      const tracker = await makeTracker();
      await makeItem(tracker, { headline: "Nine missiles fired", summary: "They flew 300 km." });
      const contexts = [
        await browser.newContext({ javaScriptEnabled }),
        await browser.newContext({ javaScriptEnabled }),
      ];
      const [ada, bo] = await twoEditors(contexts, `/desk/trackers/${tracker.slug}/evidence/1/edit`);
      await ada!.getByLabel("Headline").fill("Ten missiles fired");
      await ada!.getByRole("radio", { name: "Correction" }).check();
      await ada!.getByLabel("Reason").fill("A tenth was seen.");
      await ada!.getByRole("button", { name: "Save the change" }).click();
      await expect(ada!.getByText("Saved and published")).toBeVisible();

      await bo!.getByLabel("Headline").fill("Nine rockets fired");
      await bo!.getByLabel("Summary").fill("They flew 350 km.");
      await bo!.getByRole("radio", { name: "Minor change" }).check();
      await bo!.getByLabel("Reason").fill("They were rockets.");
      await bo!.getByRole("button", { name: "Save the change" }).click();
      await expect(bo!.getByRole("alert", { name: "There is a problem" })).toContainText(
        "Ada Editor changed this item",
      );
      const both = bo!.getByRole("region", { name: "What differs" });
      for (const text of ["Ten missiles fired", "Nine rockets fired", "They flew 300 km.", "They flew 350 km."]) {
        await expect(both.getByText(text)).toBeVisible();
      }
      await expect(bo!.getByLabel("Headline")).toHaveValue("Nine rockets fired");
      await expect(bo!.getByLabel("Reason")).toHaveValue("They were rockets.");
      await expect(bo!.getByRole("radio", { name: "Minor change" })).toBeChecked();

      await bo!.getByLabel("Headline").fill("Ten rockets fired");
      await bo!.getByRole("button", { name: "Save the change" }).click();
      await expect(bo!.getByText("Saved and published")).toBeVisible();
      await expect(bo!.getByRole("heading", { level: 1 })).toHaveText("Ten rockets fired");
      await expect(bo!.getByText("version 3")).toBeVisible();
      await Promise.all(contexts.map((context) => context.close()));
    });

    test("the second of two who judge an indicator sees the other judgement", async ({ browser }) => {
      const tracker = await makeTracker();
      await makeItem(tracker, { headline: "Ten missiles fired" });
      const contexts = [
        await browser.newContext({ javaScriptEnabled }),
        await browser.newContext({ javaScriptEnabled }),
      ];
      const address = `/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`;
      const [ada, bo] = await twoEditors(contexts, address);
      await fillAssessment(ada!, { level: "Moving away", rationale: "Ten missiles were fired." });
      await ada!.getByRole("button", { name: "Save and publish" }).click();
      await expect(ada!.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();

      await fillAssessment(bo!, { level: "No movement", rationale: "It was a routine launch." });
      await bo!.getByRole("button", { name: "Save and publish" }).click();
      await expect(bo!.getByRole("alert", { name: "There is a problem" })).toContainText(
        "Ada Editor recorded a judgement",
      );
      const both = bo!.getByRole("region", { name: "What differs" });
      for (const text of ["Moving away", "No movement", "Ten missiles were fired.", "It was a routine launch."]) {
        await expect(both.getByText(text)).toBeVisible();
      }
      await expect(bo!.getByRole("radio", { name: "No movement" })).toBeChecked();
      await expect(bo!.getByRole("checkbox", { name: "Ten missiles fired" })).toBeChecked();
      await bo!.getByRole("button", { name: "Save and publish" }).click();
      await expect(bo!.getByRole("heading", { level: 1, name: "Missile tests", exact: true })).toBeVisible();
      await Promise.all(contexts.map((context) => context.close()));
    });
  });
}

test("what was retracted meanwhile is not edited, and what was typed stays", async ({ browser }) => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Nine missiles fired" });
  const contexts = [await browser.newContext(), await browser.newContext()];
  const [ada, bo] = await twoEditors(contexts, `/desk/trackers/${tracker.slug}/evidence/1/edit`);
  await ada!.goto(`/desk/trackers/${tracker.slug}/evidence/1/retraction/new`);
  await ada!.getByLabel("Reason").fill("It never happened.");
  await ada!.getByRole("button", { name: "Retract the item" }).click();
  await expect(ada!.getByText("This item was retracted")).toBeVisible();
  await bo!.getByLabel("Headline").fill("Ten missiles fired");
  await bo!.getByRole("radio", { name: "Correction" }).check();
  await bo!.getByLabel("Reason").fill("A tenth was seen.");
  await bo!.getByRole("button", { name: "Save the change" }).click();
  await expect(bo!.getByRole("alert", { name: "There is a problem" })).toContainText("Ada Editor retracted this item");
  const both = bo!.getByRole("region", { name: "What differs" });
  for (const text of ["Nine missiles fired", "Ten missiles fired"]) await expect(both.getByText(text)).toBeVisible();
  await expect(both).toContainText("What is retracted stays as it is");
  await expect(bo!.getByLabel("Headline")).toHaveValue("Ten missiles fired");
  await Promise.all(contexts.map((context) => context.close()));
});
