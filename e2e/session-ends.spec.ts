import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { changeRole, disablePerson } from "@/lib/people/write-access";
import type { Role } from "@/lib/scales/rules";
import { makeTracker } from "@/lib/testing/tracker-record";
import { makePerson, type Person, signInAs } from "./support/editor";
import { fillEvidence } from "./support/evidence-form";

const HEADLINE = "Ten missiles fired toward the sea";

/** The form of an item, filled in by somebody who is signed in. */
async function fillItem(page: Page): Promise<Person> {
  const [tracker, person] = [await makeTracker(), await makePerson()];
  await signInAs(page.context(), person);
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page, { headline: HEADLINE });
  return person;
}

/** The form of a tracker, filled in by an administrator who then is none. */
async function fillTracker(page: Page): Promise<{ person: Person; title: string }> {
  const [title, person] = [`Strait ${randomUUID()}`, await makePerson("Ada Admin", "ADMIN")];
  await signInAs(page.context(), person);
  await page.goto("/desk/trackers/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Name in the address").fill(`strait-${randomUUID().slice(0, 8)}`);
  for (const field of ["Question", "Summary", "About", "Licence"]) await page.getByLabel(field).fill("A few words.");
  // The last administrator would have to stay one.
  await makePerson("Bo Admin", "ADMIN");
  await giveRole(person, "ADMIN", "EDITOR");
  return { person, title };
}

async function giveRole({ email }: Person, seen: Role, role: Role): Promise<void> {
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  await changeRole(commandLine(), id, { role, seen, reason: "Tried in a test." });
}

const endSessions = ({ email }: Person) => db.session.deleteMany({ where: { user: { email } } });
const problem = (page: Page) => page.getByRole("alert", { name: "There is a problem" });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const save = (page: Page) => page.getByRole("button", { name: "Save and publish" }).click();
const begin = (page: Page) => page.getByRole("button", { name: "Begin the tracker" }).click();

/** Follows the link of the page into another tab and signs in there. */
async function signInAgain(context: BrowserContext, page: Page, { email, password }: Person): Promise<void> {
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Sign in again in another tab" }).click();
  const tab = await opened;
  await tab.getByLabel("E-mail address").fill(email);
  await tab.getByLabel("Password").fill(password);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await expect(heading(tab, "Desk")).toBeVisible();
  await tab.close();
}

test("a form whose sender is signed out meanwhile keeps its text, and is saved after signing in", async ({
  page,
  context,
}) => {
  const person = await fillItem(page);
  await endSessions(person);
  await save(page);
  await expect(problem(page)).toContainText("You are no longer signed in.");
  await expect(problem(page)).toBeFocused();
  await expect(page.getByLabel("Headline")).toHaveValue(HEADLINE);
  await expect(page.getByRole("radio", { name: "Major" })).toBeChecked();
  await signInAgain(context, page, person);
  await save(page);
  await expect(page.getByText("Saved and published")).toBeVisible();
  await expect(heading(page, HEADLINE)).toBeVisible();
});

test("a person who was disabled meanwhile keeps the text and saves nothing", async ({ page }) => {
  const { email } = await fillItem(page);
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  await disablePerson(commandLine(), id, "She left.");
  await save(page);
  await expect(problem(page)).toContainText("You are no longer signed in.");
  await expect(page.getByLabel("Headline")).toHaveValue(HEADLINE);
  expect(await db.ledgerEntry.count({ where: { who: id } })).toBe(0);
});

test("a role that was taken away meanwhile is told at the form, which keeps its text", async ({ page }) => {
  const { title } = await fillTracker(page);
  await begin(page);
  await expect(problem(page)).toContainText("Your role does not allow this.");
  await expect(page.getByLabel("Title")).toHaveValue(title);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form whose sender is signed out is sent again by loading its answer again", async ({ page, context }) => {
    const person = await fillItem(page);
    await endSessions(person);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await save(page);
    expect((await answer).status()).toBe(401);
    await expect(heading(page, "You are no longer signed in")).toBeVisible();
    await signInAgain(context, page, person);
    await page.reload();
    await expect(page.getByText("Saved and published")).toBeVisible();
    await expect(heading(page, HEADLINE)).toBeVisible();
  });

  test("so is a form whose sender's role was taken away, once it is given back", async ({ page }) => {
    const { person, title } = await fillTracker(page);
    await begin(page);
    await expect(heading(page, "Your role does not allow this")).toBeVisible();
    await giveRole(person, "EDITOR", "ADMIN");
    await page.reload();
    await expect(heading(page, title)).toBeVisible();
  });
});
