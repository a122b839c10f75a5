"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { codePath, deskPath } from "@/lib/desk-path";
import { type Refusal, submit } from "@/lib/form";
import { signInInput } from "@/lib/people/input";
import { Absent } from "@/lib/refusal";
import { codeInput } from "@/lib/second-factor/input";
import { beginSession, completeSession } from "@/lib/session";
import { requireOwnOrigin } from "@/lib/visitor";

export async function signIn(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  const { refusal, value } = await submit(form, signInInput, beginSession);
  // A password is never sent back.
  if (refusal) return { ...refusal, values: { ...refusal.values, password: [] } };
  const next = deskPath(form.get("next"));
  redirect(value.awaitsCode ? codePath(next) : next);
}

export async function enterCode(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  const next = deskPath(form.get("next"));
  try {
    const { refusal } = await submit(form, codeInput, completeSession);
    if (refusal) return refusal;
  } catch (error) {
    // The password was entered too long ago.
    if (error instanceof Absent) redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`);
    throw error;
  }
  // The cookie is the same as before, and only a new one would have the frame of the desk drawn anew.
  refresh();
  redirect(next);
}
