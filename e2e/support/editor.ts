import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { auth } from "@/lib/auth";
import { commandLine } from "@/lib/editor";
import { addPerson, setPassword } from "@/lib/people/write";
import type { Role } from "@/lib/scales/rules";
import { siteUrl } from "@/lib/settings";

export type Cookies = Awaited<ReturnType<typeof cookiesOf>>;

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** A person that only this test knows, who can sign in with the password. */
export async function makePerson(name = "Ada Editor", role: Role = "EDITOR"): Promise<Person> {
  const person = { name, email: `${randomUUID()}@people.example`, password: randomUUID() };
  const administrator = commandLine();
  const id = await addPerson(administrator, { name, role, email: person.email });
  await setPassword(administrator, id, person.password);
  return person;
}

/** Signs a new person in, without the form; the cookies are their session. */
export async function sessionCookies(name?: string, role?: Role) {
  return cookiesOf(await makePerson(name, role));
}

/** A new session of a person, as its cookies. */
export async function cookiesOf({ email, password }: Person) {
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
  return headers.getSetCookie().map((line) => {
    const [pair = ""] = line.split(";");
    const equals = pair.indexOf("=");
    return { name: pair.slice(0, equals), value: pair.slice(equals + 1), url: siteUrl().href, httpOnly: true };
  });
}

/** Signs a new person in, without the form, in this browser. */
export async function signIn(context: BrowserContext, name?: string, role?: Role): Promise<void> {
  await context.addCookies(await sessionCookies(name, role));
}

/** Signs somebody in, without the form, in this browser. */
export async function signInAs(context: BrowserContext, person: Person): Promise<void> {
  await context.addCookies(await cookiesOf(person));
}
