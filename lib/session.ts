import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "@/lib/auth";
import { db } from "@/lib/db";
import { type Editor, proven } from "@/lib/editor";
import { isOwnOrigin } from "@/lib/origin";
import type { SignIn } from "@/lib/people/input";
import { attemptToSignIn } from "@/lib/rate-limit";
import { Refused } from "@/lib/refusal";
import { CLIENT_ADDRESS, requestLine } from "@/lib/request";
import { siteUrl } from "@/lib/settings";

/** The person whose session these request headers prove, unless it has ended or the person may no longer enter. */
export async function editorOf(requestHeaders: Headers): Promise<Editor | null> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (!session || session.user.disabledAt) return null;
  const { id, name, role } = session.user;
  return proven({ id, signedAs: name, role });
}

/** Who is signed in, if anybody. Read once for each request. */
export const currentEditor = cache(async (): Promise<Editor | null> => editorOf(await headers()));

/** The first line of an action that needs no session. Throws where the request came from elsewhere. */
export async function requireOwnOrigin(): Promise<void> {
  const origin = (await headers()).get("origin");
  if (!isOwnOrigin(origin, siteUrl())) throw new Error(`A request from ${origin ?? "nowhere"} was refused.`);
}

/**
 * The first line of every page of the desk and of every action: who is acting. Sends to the sign-in page whoever
 * is not signed in, and throws where an action was called from elsewhere.
 */
export async function requireEditor(): Promise<Editor> {
  const { method, path } = requestLine(await headers());
  if (method !== "GET" && method !== "HEAD") await requireOwnOrigin();
  const editor = await currentEditor();
  if (editor) return editor;
  redirect(path === "/desk" ? "/desk/sign-in" : `/desk/sign-in?next=${encodeURIComponent(path)}`);
}

/** Begins a session. One message for every failure, so that nobody learns which addresses have an account. */
export async function beginSession({ email, password }: SignIn): Promise<void> {
  const requestHeaders = await headers();
  const attempt = await attemptToSignIn(requestHeaders.get(CLIENT_ADDRESS), email);
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: requestHeaders });
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    throw new Refused({ form: "The e-mail address or the password is not right." });
  }
  await attempt.succeeded();
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}

/** Ends the session in the database, so that a copy of its cookie is worth nothing. */
export async function endSession(): Promise<void> {
  await auth().api.signOut({ headers: await headers() });
}
