import type { BrowserContext } from "@playwright/test";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { invitePerson } from "@/lib/people/write";
import { codesOf, type Role } from "@/lib/scales/rules";
import { beginSetUp, confirmSetUp } from "@/lib/second-factor/write";
import { codeOf } from "@/lib/testing/access-deeds";
import { API_SCOPES } from "@/lib/tokens/rules";
import { makeToken } from "@/lib/tokens/write";
import { type Cookies, cookiesOf, makePerson, type Person } from "./editor";
import { editorOf, type World } from "./world";

/**
 * Who opens a page: the world's administrator, nobody, an editor, one who is signed in elsewhere too, one who has an API token, somebody in the midst of setting up the second step,
 * somebody who has it, and somebody of whom its code is asked.
 */
export type Visitor = "admin" | "nobody" | "editor" | "twice" | "tokened" | "settingUp" | "protected" | "halfway";

/** Signs somebody in, in this browser; gives who it is. */
export async function enterAs(context: BrowserContext, visitor: Visitor, world: World): Promise<Person> {
  const { person, cookies } = await comeAs(visitor, world);
  await context.clearCookies();
  await context.addCookies(cookies);
  return person;
}

/** Somebody who may open a page, and the cookies of their session. */
export async function comeAs(visitor: Visitor, world: World): Promise<{ person: Person; cookies: Cookies }> {
  if (visitor === "admin") return { person: world.ada, cookies: world.ada.cookies };
  const person = await makePerson("Eva Editor");
  if (visitor === "nobody") return { person, cookies: [] };
  if (visitor === "settingUp") await beginSecondStep(person, false);
  if (visitor === "protected" || visitor === "halfway") await beginSecondStep(person, true);
  if (visitor === "twice") await cookiesOf(person);
  if (visitor === "tokened") await tokenOf(person, "EDITOR");
  const cookies = await cookiesOf(person);
  if (visitor === "protected") {
    await db.session.updateMany({ where: { userId: person.id }, data: { awaitsCode: false } });
  }
  return { person, cookies };
}

/** A token of somebody's, for all that tokens are for. */
export async function tokenOf(person: Person, role: Role): Promise<string> {
  const token = { name: "A script", scopes: codesOf(API_SCOPES), days: "30" } as const;
  return makeToken(await editorOf(person, role), token);
}

async function beginSecondStep(person: Person, isWhole: boolean): Promise<void> {
  const editor = editorOf(person, "EDITOR");
  await beginSetUp(editor);
  if (isWhole) await confirmSetUp(editor, "none", await codeOf(person.id));
}

/** A one-time link for somebody who was invited. */
export function linkFor({ id }: Person): Promise<string> {
  return invitePerson(commandLine(), id);
}
