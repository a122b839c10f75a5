import { expect, type Locator, type Page, test } from "@playwright/test";
import { buttonsOf, expectKept, fillIn, formOf, leaveOut, pressIn } from "./support/form-run";
import { OPENINGS, openForm, RUNS } from "./support/runs";
import { enterAs } from "./support/visitors";
import { makeWorld } from "./support/world";

test.use({ javaScriptEnabled: false });

/** Presses, and waits for the page that answers, however long the site takes for what it was asked to do. */
async function send(page: Page, form: Locator, press: string): Promise<void> {
  const answered = page.waitForEvent("load", { timeout: 0 });
  await pressIn(form, press);
  await answered;
}

/** What can be sent elsewhere only asks for another page. */
const HAS_FORMS = /^(desk|subscriptions|trackers\/\[tracker\]\/subscribe)\b/;
const pageOf = (opening: string) => opening.replace(/, .*/, "");

test("every form of every page is tried without JavaScript", async ({ page, context }) => {
  test.setTimeout(300_000);
  const world = await makeWorld();
  const found = new Set<string>();
  for (const opening of OPENINGS.filter(({ name, leadsOn }) => HAS_FORMS.test(name) && !leadsOn)) {
    const visitor = await enterAs(context, opening.as, world);
    await page.goto(await opening.address(world, visitor));
    for (const button of await buttonsOf(page)) found.add(`${pageOf(opening.name)}: ${button}`);
  }
  expect([...new Set(RUNS.map(({ on, press }) => `${pageOf(on)}: ${press}`))].sort()).toEqual([...found].sort());
});

for (const run of RUNS) {
  const { on, press, lacks, saved, isSecret } = run;
  test(`without JavaScript: “${press}” on /${on}`, async ({ page }) => {
    const typed = await openForm(page, await makeWorld(), run);
    const form = formOf(page, press);
    if (saved !== undefined) await expect(page.getByText(saved)).toHaveCount(0);

    if (lacks !== undefined) {
      const { [lacks]: _, ...rest } = typed;
      await fillIn(form, rest);
      await leaveOut(form, lacks);
      await send(page, form, press);
      await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
      if (!isSecret) await expectKept(form, rest);
    }
    await fillIn(form, isSecret || lacks === undefined ? typed : { [lacks]: typed[lacks] ?? "" });
    await send(page, form, press);
    if (saved === undefined) await expect(form).toHaveCount(0);
    // What a field holds was typed, not saved; what a mark of a chart is called is not shown.
    else await expect(page.getByText(saved).and(page.locator(":not(textarea):visible")).first()).toBeVisible();
    await expect(page.getByRole("alert", { name: "There is a problem" })).toHaveCount(0);
  });
}
