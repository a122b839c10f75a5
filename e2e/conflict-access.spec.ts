import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { changeRole, disablePerson } from "@/lib/people/write-access";
import { makeItem } from "@/lib/testing/item-record";
import { idOf, makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { makePerson, signInAs } from "./support/editor";

test("a role that is taken away while a form is open is refused, and what was typed stays", async ({
  page,
  context,
}) => {
  const [tracker, person] = [await makeTracker(), await makePerson("Ada Admin", "ADMIN")];
  await signInAs(context, person);
  await page.goto(`/desk/trackers/${tracker.slug}/sources/${idOf(tracker.sources, "Reuters")}/merge/new`);
  await page.getByLabel("Source that stays").selectOption({ label: "KCNA (B)" });
  await page.getByLabel("Reason").fill("One copies the other.");
  // The last administrator keeps the role.
  await makePerson("Bo Admin", "ADMIN");
  const { id } = await db.user.findUniqueOrThrow({ where: { email: person.email } });
  await changeRole(testEditor, id, { role: "EDITOR", seen: "ADMIN", reason: "A new task." });
  await page.getByRole("button", { name: "Merge them" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Your role does not allow");
  await expect(page.getByLabel("Reason")).toHaveValue("One copies the other.");
  await expect(page.getByLabel("Source that stays")).toHaveValue(String(idOf(tracker.sources, "KCNA")));
  expect(await db.source.count({ where: { trackerId: tracker.id, mergedIntoId: { not: null } } })).toBe(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the second of two who change the letter of a source sees both letters", async ({
      page,
      context,
      browser,
    }) => {
      const tracker = await makeTracker();
      const address = `/desk/trackers/${tracker.slug}/sources/${idOf(tracker.sources, "Reuters")}/ratings/new`;
      const other = await browser.newContext({ javaScriptEnabled });
      const pages = [page, await other.newPage()];
      await signInAs(context, await makePerson("Ada Editor"));
      await signInAs(other, await makePerson("Bo Editor"));
      for (const one of pages) await one.goto(address);
      for (const [one, letter] of [
        [pages[0]!, "B"],
        [pages[1]!, "D"],
      ] as const) {
        await one.getByLabel("Reliability").selectOption(letter);
        await one.getByLabel("Reason").fill(`It is ${letter}.`);
        await one.getByRole("button", { name: "Change the letter" }).click();
        if (letter === "B") await expect(one.getByText("“Reuters” was saved")).toBeVisible();
      }
      const bo = pages[1]!;
      await expect(bo.getByRole("alert", { name: "There is a problem" })).toContainText("changed the letter to B");
      const both = bo.getByRole("region", { name: "What differs" });
      for (const text of ["B: Usually reliable", "D: Not usually reliable"]) await expect(both).toContainText(text);
      await expect(bo.getByLabel("Reason")).toHaveValue("It is D.");
      await bo.getByRole("button", { name: "Change the letter" }).click();
      await expect(bo.getByText("“Reuters” was saved")).toBeVisible();
      await other.close();
    });
  });
}

test("who is shut out while a form is open saves nothing, and keeps what was typed", async ({ page, context }) => {
  const [tracker, person] = [await makeTracker(), await makePerson()];
  await makeItem(tracker, { headline: "Nine missiles fired" });
  await signInAs(context, person);
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/1/edit`);
  await page.getByLabel("Headline").fill("Ten missiles fired");
  await page.getByRole("radio", { name: "Correction" }).check();
  await page.getByLabel("Reason").fill("A tenth was seen.");
  const { id } = await db.user.findUniqueOrThrow({ where: { email: person.email } });
  await disablePerson(testEditor, id, "Left.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Ten missiles fired");
  expect(await db.evidenceVersion.count({ where: { trackerId: tracker.id } })).toBe(1);
});
