"use server";

import { redirect } from "next/navigation";
import { codePath } from "@/lib/desk-path";
import { type Refusal, submit } from "@/lib/form";
import { newPasswordInput, type SignIn } from "@/lib/people/input";
import { isToken } from "@/lib/people/token";
import { acceptInvitation } from "@/lib/people/write";
import { Absent, Refused } from "@/lib/refusal";
import { beginSession } from "@/lib/session";
import { requireOwnOrigin } from "@/lib/visitor";

export async function choosePassword(token: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  let chosen: SignIn;
  try {
    const { refusal, value } = await submit(form, newPasswordInput, async ({ password }) => ({
      email: await acceptInvitation(token, password),
      password,
    }));
    if (refusal) return { ...refusal, values: {} };
    chosen = value;
  } catch (error) {
    // The page of a link that no longer holds says so.
    if (error instanceof Absent) redirect(`/desk/sign-in/${isToken(token) ? token : "unknown"}`);
    throw error;
  }
  redirect(await signedIn(chosen));
}

/** Where to go from here. The link is used up by now, so whoever has to wait goes on at the sign-in form. */
async function signedIn(chosen: SignIn): Promise<string> {
  try {
    const { awaitsCode } = await beginSession(chosen);
    return awaitsCode ? codePath("/desk") : "/desk";
  } catch (error) {
    if (error instanceof Refused) return "/desk/sign-in";
    throw error;
  }
}
