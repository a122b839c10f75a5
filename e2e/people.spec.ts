import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { codeFor } from "./support/authenticator";
import { makePerson, type Person, signIn } from "./support/editor";

const PASSWORD = "four plain words here";

async function enter(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.goto("/desk/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function signOut(page: Page) {
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page)).toHaveText("Sign in");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("somebody is invited, chooses a password, sets up a second step and signs in with it", async ({ page }) => {
      test.slow();
      const email = `${randomUUID()}@people.example`;
      await enter(page, await makePerson("Ada Admin", "ADMIN"));
      await page.getByRole("link", { name: "People" }).click();
      await page.getByRole("link", { name: "Invite somebody" }).click();
      await page.getByLabel("Name").fill("Nora New");
      await page.getByLabel("E-mail address").fill("nora");
      await page.getByRole("radio", { name: "Editor" }).check();
      await page.getByRole("button", { name: "Make the link" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Enter an e-mail address");
      await expect(page.getByLabel("Name")).toHaveValue("Nora New");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByRole("button", { name: "Make the link" }).click();
      const link = await page.getByLabel("One-time link").inputValue();
      await page.getByRole("link", { name: "All people" }).click();
      await expect(page.getByRole("row").filter({ hasText: email })).toContainText("link open until");
      await signOut(page);

      await page.goto(link);
      await page.getByLabel("New password").fill(PASSWORD);
      await page.getByRole("button", { name: "Set the password and sign in" }).click();
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByRole("button", { name: "Set up the second step" }).click();
      await expect(page.getByRole("img", { name: "Picture for the authenticator app" })).toBeVisible();
      const key = (await page.getByRole("main").locator("code").textContent()) ?? "";
      await page.getByLabel("Code").fill("000000");
      await page.getByLabel("Your password").fill(PASSWORD);
      await page.getByRole("button", { name: "Turn the second step on" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("The code is not right");
      await page.getByLabel("Code").fill(codeFor(key));
      await page.getByLabel("Your password").fill(PASSWORD);
      await page.getByRole("button", { name: "Turn the second step on" }).click();
      const told = page.getByRole("status").filter({ hasText: "The second step is on" });
      await expect(told).toBeVisible();
      const codes = await told.getByRole("listitem").allTextContents();
      expect(codes).toHaveLength(10);
      await page.getByRole("link", { name: "I have kept them" }).click();
      await expect(page.getByRole("main")).toContainText("10 recovery codes are left");
      await signOut(page);

      await enter(page, { email, password: PASSWORD });
      await expect(heading(page)).toHaveText("Enter your code");
      await page.goto("/desk/ledger");
      await expect(heading(page)).toHaveText("Sign in");
      await page.goto("/desk/sign-in/code");
      await page.getByLabel("Code").fill(codeFor(key, 1));
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(heading(page)).toHaveText("Desk");
      await signOut(page);

      await enter(page, { email, password: PASSWORD });
      await page.getByLabel("Code").fill(codes[0] ?? "");
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("link", { name: "Settings" }).click();
      await expect(page.getByRole("main")).toContainText("9 recovery codes are left");
      await page.getByRole("link", { name: "Change or remove it" }).click();
      await page.getByRole("link", { name: "Remove the second step" }).click();
      await page.getByLabel("Your password").fill("not my password");
      await page.getByRole("button", { name: "Remove the second step" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("The password is not right.");
      await page.getByLabel("Your password").fill(PASSWORD);
      await page.getByRole("button", { name: "Remove the second step" }).click();
      await expect(page.getByRole("main")).toContainText("The second step is off.");
    });

    test("a session elsewhere is ended, and a new password ends the rest", async ({ page, browser }) => {
      const person = await makePerson();
      const others = await Promise.all(
        [0, 1].map(async () => (await browser.newContext({ javaScriptEnabled })).newPage()),
      );
      for (const one of [...others, page]) {
        await enter(one, person);
        await expect(heading(one)).toHaveText("Desk");
      }
      await page.goto("/desk/settings");
      const list = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
      await expect(list).toHaveCount(3);
      await expect(list.filter({ hasText: "This one" })).toHaveCount(1);
      await page
        .getByRole("button", { name: /^End the session/ })
        .first()
        .click();
      await expect(list).toHaveCount(2);
      const where = async () => {
        await Promise.all(others.map((one) => one.goto("/desk")));
        return Promise.all(others.map((one) => heading(one).textContent()));
      };
      expect((await where()).sort()).toEqual(["Desk", "Sign in"]);

      await page.getByRole("link", { name: "Change the password" }).click();
      await page.getByLabel("Present password").fill(person.password);
      await page.getByLabel("New password").fill(PASSWORD);
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByRole("main")).toContainText("Your password is changed.");
      expect(await where()).toEqual(["Sign in", "Sign in"]);
      await expect(list).toHaveCount(1);
      await Promise.all(others.map((one) => one.context().close()));
    });
  });
}

test("an administrator changes a role, takes access away while its owner works, and resets", async ({
  page,
  browser,
}) => {
  const person = await makePerson(`Otto ${randomUUID().slice(0, 8)}`);
  const owner = await (await browser.newContext()).newPage();
  await enter(owner, person);
  await expect(heading(owner)).toHaveText("Desk");
  await enter(page, await makePerson("Ada Admin", "ADMIN"));
  await expect(heading(page)).toHaveText("Desk");
  await page.goto("/desk/people");
  await page.getByRole("link", { name: person.name }).click();

  await page.getByRole("link", { name: "Change the role" }).click();
  await page.getByRole("radio", { name: "Reviewer" }).check();
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Enter a reason.");
  await page.getByLabel("Reason").fill("He reviews now.");
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(page.getByRole("main")).toContainText("The role is changed.");
  await owner.reload();
  await expect(owner.getByRole("banner")).toContainText("reviewer");

  await page.getByRole("link", { name: "Take access away" }).click();
  await page.getByLabel("Reason").fill("He left.");
  await page.getByRole("button", { name: "Take access away" }).click();
  await expect(page.getByRole("main")).toContainText("Disabled since");
  await owner.reload();
  await expect(heading(owner)).toHaveText("Sign in");
  await enter(owner, person);
  await expect(owner.getByRole("alert", { name: "There is a problem" })).toContainText("is not right");

  await page.getByRole("link", { name: "Give access back" }).click();
  await page.getByLabel("Reason").fill("He is back.");
  await page.getByRole("button", { name: "Give access back" }).click();
  await page.getByRole("link", { name: "Reset: a new one-time link" }).click();
  await page.getByLabel("Reason").fill("He forgot everything.");
  await page.getByRole("button", { name: "Reset and make a link" }).click();
  await owner.goto(await page.getByLabel("One-time link").inputValue());
  await expect(heading(owner)).toHaveText(`Welcome, ${person.name}`);
  await owner.context().close();

  await page.goto("/desk/people");
  await page.getByRole("link", { name: person.name }).click();
  await page.getByRole("link", { name: "What was changed about" }).click();
  const entries = page.getByRole("list", { name: /entries/ }).getByRole("listitem");
  await expect(entries.first()).toContainText("Ada Admin: Reset person");
  await entries.filter({ hasText: "Changed role" }).getByText("What it changed").click();
  await expect(entries.filter({ hasText: "Changed role" })).toContainText("REVIEWER");
});

test("to an editor the pages about people are not there", async ({ page, context }) => {
  await signIn(context);
  for (const path of ["/desk/people", "/desk/people/new", `/desk/people/${"a".repeat(43)}`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  await page.goto("/desk");
  await expect(page.getByRole("link", { name: "People" })).toHaveCount(0);
});
