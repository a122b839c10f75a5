"use server";

import { redirect } from "next/navigation";
import { deskPath } from "@/lib/desk-path";
import { type Refusal, submit } from "@/lib/form";
import { signInInput } from "@/lib/people/input";
import { beginSession, requireOwnOrigin } from "@/lib/session";

export async function signIn(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  const { refusal } = await submit(form, signInInput, beginSession);
  // A password is never sent back.
  if (refusal) return { ...refusal, values: { ...refusal.values, password: [] } };
  redirect(deskPath(form.get("next")));
}
