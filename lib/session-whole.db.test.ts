import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { auth } from "@/lib/auth";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { setPassword } from "@/lib/people/write";
import { CLIENT_ADDRESS } from "@/lib/request";
import { beginSetUp, confirmSetUp } from "@/lib/second-factor/write";
import { codeOf } from "@/lib/testing/access-deeds";
import { makeEditor } from "@/lib/testing/person-record";
import { tryEveryFault, tryLostAnswer } from "@/lib/testing/whole";
import { beginSession, completeSession, endSession } from "./session";

const request = vi.hoisted(() => ({ headers: new Headers() }));
// Outside of a request Next has neither headers and cookies nor a way to redirect.
vi.mock("next/headers", () => ({ headers: async () => request.headers, cookies: async () => ({ set: () => {} }) }));

vi.mock("next/navigation", () => ({ redirect: () => {} }));

const PASSWORD = "a few words to enter";

beforeEach(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  vi.stubEnv("SIGNPOST_URL", "http://127.0.0.1:3000");
});

let account: { providerId: string; password: string | null } | undefined;

/** Gives somebody the password; hashing it takes longer than all else here, so that it is hashed once. */
async function giveThePassword(id: string): Promise<void> {
  if (account) {
    await db.account.create({ data: { id: randomUUID(), accountId: id, userId: id, ...account } });
    return;
  }
  await setPassword(commandLine(), id, PASSWORD);
  const select = { providerId: true, password: true };
  account = await db.account.findFirstOrThrow({ where: { userId: id }, select });
}

/** Somebody new, who signs in from an address of their own. */
async function someone() {
  const editor = await makeEditor("Ana");
  const id = editor.id ?? "";
  await giveThePassword(id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  request.headers = new Headers({ [CLIENT_ADDRESS]: `2001:db8:${randomUUID().slice(0, 4)}::1` });
  return { editor, id, email };
}

/** The headers of a request that carries what signing in gave. */
async function signIn(email: string): Promise<void> {
  const { headers } = await auth().api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true });
  request.headers.set("cookie", (headers.get("set-cookie") ?? "").split("; ")[0] ?? "");
}

// Attempts are counted before anything else, so that they count also where the rest fails.
const tells = ["rate_limit"];

async function readyToSignIn() {
  const { email } = await someone();
  return () => beginSession({ email, password: PASSWORD });
}

test("a sign-in that fails leaves no session, whichever call is not sent", async () => {
  expect((await tryEveryFault("UNSENT", readyToSignIn, tells)).halves).toEqual([]);
});

test("nor whichever answer is lost, but for one of which nobody holds the cookie", async () => {
  // It is no transaction, so that every call is an end. When somebody last came in is a note, which may be of an attempt that was told to have failed.
  const { done, halves } = await tryEveryFault("UNANSWERED", readyToSignIn, [...tells, "user"]);
  expect({ done, halves }).toEqual({ done: 1, halves: [] });
});

test("a code makes a session whole, or is not used up", async () => {
  const ready = async () => {
    const { editor, id, email } = await someone();
    await beginSetUp(editor);
    await confirmSetUp(editor, "none", await codeOf(id));
    await db.secondFactor.update({ where: { userId: id }, data: { lastStep: 0 } });
    await signIn(email);
    const code = await codeOf(id);
    return () => completeSession({ code });
  };
  expect((await tryEveryFault("UNSENT", ready, tells)).halves).toEqual([]);
  expect((await tryLostAnswer(ready, tells)).halves).toEqual([]);
});

test("a session is ended, or is not", async () => {
  const ready = async () => {
    await signIn((await someone()).email);
    return () => endSession();
  };
  expect((await tryEveryFault("UNSENT", ready, tells)).halves).toEqual([]);
  expect((await tryLostAnswer(ready, tells)).halves).toEqual([]);
});
