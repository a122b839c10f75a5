"use server";

import { redirect } from "next/navigation";
import { type Refusal, submit } from "@/lib/form";
import { newPasswordInput } from "@/lib/people/input";
import { acceptInvitation } from "@/lib/people/write";
import { Absent } from "@/lib/refusal";
import { beginSession, requireOwnOrigin } from "@/lib/session";

export async function choosePassword(token: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  const path = `/desk/sign-in/${encodeURIComponent(token)}`;
  try {
    const { refusal } = await submit(form, newPasswordInput, async ({ password }) =>
      beginSession({ email: await acceptInvitation(token, password), password }),
    );
    if (refusal) return { ...refusal, values: {} };
  } catch (error) {
    // The page of a link that no longer holds says so.
    if (error instanceof Absent) redirect(path);
    throw error;
  }
  redirect("/desk");
}
