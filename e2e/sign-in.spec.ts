import { expect, type Page, test } from "@playwright/test";
import { commandLine } from "@/lib/editor";
import { personByEmail } from "@/lib/people/read";
import { invitePerson } from "@/lib/people/write";
import { makePerson, type Person, signIn } from "./support/editor";

const NOT_RIGHT = "The e-mail address or the password is not right.";

async function enter(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function linkFor({ email }: Person): Promise<string> {
  const person = await personByEmail(email);
  return `/desk/sign-in/${await invitePerson(commandLine(), person?.id ?? "")}`;
}

test("an editor signs in and comes to where they wanted to go", async ({ page }) => {
  const person = await makePerson("Rita Reviewer", "REVIEWER");
  await page.goto("/desk?from=e2e");
  await expect(page).toHaveURL("/desk/sign-in?next=%2Fdesk%3Ffrom%3De2e");
  await enter(page, person);
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
  await expect(page).toHaveURL("/desk?from=e2e");
  await expect(page.getByRole("banner")).toContainText("Rita Reviewer, reviewer");
  await page.goto("/desk/sign-in");
  await expect(page).toHaveURL("/desk");
});

test("signing out really ends the session: a copy of its cookie is refused", async ({ page, context }) => {
  await signIn(context);
  await page.goto("/desk");
  const kept = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await context.addCookies(kept);
  await page.goto("/desk");
  await expect(page).toHaveURL("/desk/sign-in");
});

test("a wrong password and an unknown address read the same, and the address stays", async ({ page }) => {
  const { email } = await makePerson();
  await page.goto("/desk/sign-in");
  for (const typed of [email, `not-${email}`]) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await enter(page, { email: typed, password: "some other words" });
    await answered;
    const summary = page.getByRole("alert", { name: "There is a problem" });
    await expect(summary).toContainText(NOT_RIGHT);
    await expect(summary).toBeFocused();
    await expect(page.getByLabel("E-mail address")).toHaveValue(typed);
  }
});

test("what is missing is said at its field", async ({ page }) => {
  await page.goto("/desk/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Enter an e-mail address." }).click();
  const email = page.getByLabel("E-mail address");
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription("Error: Enter an e-mail address.");
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription("Error: Enter your password.");
});

test("after five wrong passwords one has to wait", async ({ page }) => {
  const person = await makePerson();
  await page.goto("/desk/sign-in");
  const summary = page.getByRole("alert", { name: "There is a problem" });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await enter(page, { ...person, password: `wrong words ${attempt}` });
    await answered;
    await expect(summary).toContainText(NOT_RIGHT);
  }
  await enter(page, person);
  await expect(summary).toContainText("There were too many attempts to sign in. Try again in 15 minutes.");
});

test("a one-time link lets one choose a password once, however often it was looked at", async ({ page }) => {
  const person = await makePerson("Nora New");
  const link = await linkFor(person);
  for (let look = 0; look < 3; look += 1) await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Nora New");

  await page.getByLabel("New password").fill("too short");
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("at least 12 characters");
  await page.getByLabel("New password").fill("four plain words here");
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(page.getByRole("banner")).toContainText("Nora New, editor");

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  await page.getByRole("link", { name: "Sign in" }).click();
  await enter(page, { ...person, password: "four plain words here" });
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an editor is refused, signs in by a link, signs out and in again", async ({ page }) => {
    const person = await makePerson();
    await page.goto(await linkFor(person));
    await page.getByLabel("New password").fill("aaaaaaaaaaaaaa");
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await expect(page.getByRole("alert")).toContainText("more different characters");
    await page.getByLabel("New password").fill("four plain words here");
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();

    await page.goto("/desk");
    await enter(page, person);
    await expect(page.getByRole("alert")).toContainText(NOT_RIGHT);
    await expect(page.getByLabel("E-mail address")).toHaveValue(person.email);
    await enter(page, { ...person, password: "four plain words here" });
    await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
  });
});
