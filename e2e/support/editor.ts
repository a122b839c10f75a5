import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { hashPassword, makeSignature } from "better-auth/crypto";
import { auth } from "@/lib/auth";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import type { Role } from "@/lib/scales/rules";
import { siteUrl } from "@/lib/settings";

export type Cookies = Awaited<ReturnType<typeof cookiesOf>>;

export interface Person {
  id: string;
  name: string;
  email: string;
  password: string;
}

/** To hash a password takes as long as all else that it takes to make a person, so all have the same one. */
const PASSWORD = randomUUID();
const hashed = hashPassword(PASSWORD);

/** A person that only this test knows, who can sign in with the password. */
export async function makePerson(name = "Ada Editor", role: Role = "EDITOR"): Promise<Person> {
  const email = `${randomUUID()}@people.example`;
  const id = await addPerson(commandLine(), { name, role, email });
  const account = { id: randomUUID(), userId: id, providerId: "credential", accountId: id };
  await db.account.create({ data: { ...account, password: await hashed } });
  return { id, name, email, password: PASSWORD };
}

/** Signs a new person in, without the form; the cookies are their session. */
export async function sessionCookies(name?: string, role?: Role) {
  return cookiesOf(await makePerson(name, role));
}

/** A new session of a person, as its cookies, begun as signing in begins it but without the password. */
export async function cookiesOf({ id }: Person) {
  const { authCookies, internalAdapter, secret } = await auth().$context;
  const { token } = await internalAdapter.createSession(id);
  const value = encodeURIComponent(`${token}.${await makeSignature(token, secret)}`);
  return [{ name: authCookies.sessionToken.name, value, url: siteUrl().href, httpOnly: true }];
}

/** Signs a new person in, without the form, in this browser. */
export async function signIn(context: BrowserContext, name?: string, role?: Role): Promise<void> {
  await context.addCookies(await sessionCookies(name, role));
}

/** Signs somebody in, without the form, in this browser. */
export async function signInAs(context: BrowserContext, person: Person): Promise<void> {
  await context.addCookies(await cookiesOf(person));
}
