import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { answerWith } from "@/lib/answer";
import { auth, WEEK_IN_SECONDS } from "@/lib/auth";
import { db, type Transaction } from "@/lib/db";
import { type Editor, proven } from "@/lib/editor";
import type { SignIn } from "@/lib/people/input";
import { attemptAtCode, attemptToSignIn } from "@/lib/rate-limit";
import { Absent, Refused } from "@/lib/refusal";
import { CLIENT_ADDRESS, requestLine } from "@/lib/request";
import { isOneTimeCode } from "@/lib/second-factor/code";
import type { SecondStep } from "@/lib/second-factor/input";
import { spendCode } from "@/lib/second-factor/write";
import { SignedOut } from "@/lib/signed-out";
import { requireOwnOrigin } from "@/lib/visitor";

const USE_NOTED_EVERY = 10 * 60_000;

/** The person whose session these request headers prove, unless it has ended or the person may no longer enter. */
export async function editorOf(requestHeaders: Headers): Promise<Editor | null> {
  const found = await auth().api.getSession({ headers: requestHeaders });
  if (!found || found.user.disabledAt || found.session.awaitsCode !== false) return null;
  const { id, name, role } = found.user;
  await noteUse(found.session);
  return proven({ id, signedAs: name, role });
}

/** Notes that a session was used, at most once in a while: its owner can then tell it from one that lies idle. */
async function noteUse({ id, updatedAt }: { id: string; updatedAt: Date }): Promise<void> {
  const now = new Date();
  if (now.getTime() - updatedAt.getTime() < USE_NOTED_EVERY) return;
  await db.session.updateMany({ where: { id }, data: { updatedAt: now } });
}

/** Who is signed in, if anybody. Read once for each request. */
export const currentEditor = cache(async (): Promise<Editor | null> => editorOf(await headers()));

/**
 * The first line of every page of the desk and of every action: who is acting. Sends to the sign-in page whoever asks
 * for a page and is not signed in. Throws where an action was called from elsewhere, and `SignedOut`, answered with
 * 401, where its sender is not signed in: a form that was sent away from would lose what was typed.
 */
export async function requireEditor(): Promise<Editor> {
  const { method, path } = requestLine(await headers());
  const isRead = method === "GET" || method === "HEAD";
  if (!isRead) await requireOwnOrigin();
  const editor = await currentEditor();
  if (editor) return editor;
  if (!isRead) {
    answerWith(401);
    throw new SignedOut();
  }
  redirect(path === "/desk" ? "/desk/sign-in" : `/desk/sign-in?next=${encodeURIComponent(path)}`);
}

/** The session of this request, to be told from the person's others. */
export async function currentSessionId(): Promise<string> {
  const found = await auth().api.getSession({ headers: await headers() });
  return found?.session.id ?? "";
}

/**
 * Begins a session, or the first half of one: says whether a code is due. One message for every failure, so that nobody
 * learns which addresses have an account.
 */
export async function beginSession({ email, password }: SignIn): Promise<{ awaitsCode: boolean }> {
  const requestHeaders = await headers();
  const attempt = await attemptToSignIn(requestHeaders.get(CLIENT_ADDRESS), email);
  let begun: { token: string };
  try {
    begun = await auth().api.signInEmail({ body: { email, password }, headers: requestHeaders });
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    throw new Refused({ form: "The e-mail address or the password is not right." });
  }
  const { token } = begun;
  try {
    await attempt.succeeded();
    await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
    const { awaitsCode, userId } = await db.session.findUniqueOrThrow({ where: { token } });
    if (!awaitsCode) await noteSignIn(db, userId);
    return { awaitsCode };
  } catch (error) {
    await db.session.deleteMany({ where: { token } });
    throw error;
  }
}

/** Whether this request carries the first half of a session, whose code is still due. */
export async function isCodeDue(): Promise<boolean> {
  return (await halfSession()) !== null;
}

/** Makes a session whole with a code. Throws `Absent` where there is none that a code is due for. */
export async function completeSession({ code }: SecondStep): Promise<void> {
  const half = await halfSession();
  if (!half) throw new Absent("session that awaits a code");
  const { id, userId } = half;
  const attempt = await attemptAtCode((await headers()).get(CLIENT_ADDRESS), userId, isOneTimeCode(code));
  const expiresAt = new Date(Date.now() + WEEK_IN_SECONDS * 1000);
  // A recovery code is used up only together with what it opened.
  await db.$transaction(async (tx) => {
    await spendCode(userId, code, tx);
    const { count } = await tx.session.updateMany({
      where: { id, awaitsCode: true },
      data: { awaitsCode: false, expiresAt },
    });
    if (count !== 1) throw new Absent("session that awaits a code");
    await noteSignIn(tx, userId);
  });
  // The session is whole by now: where this fails, no more comes of it than that the attempt counts.
  await attempt.succeeded().catch(() => undefined);
}

async function halfSession() {
  const found = await auth().api.getSession({ headers: await headers() });
  return found?.session.awaitsCode && !found.user.disabledAt ? found.session : null;
}

async function noteSignIn(store: Pick<Transaction, "user">, userId: string): Promise<void> {
  await store.user.update({ where: { id: userId }, data: { signedInAt: new Date() } });
}

/** Ends the session in the database, so that a copy of its cookie is worth nothing. */
export async function endSession(): Promise<void> {
  // What follows takes the cookie away also where the session could not be ended.
  await db.session.deleteMany({ where: { id: await currentSessionId() } });
  await auth().api.signOut({ headers: await headers() });
}
