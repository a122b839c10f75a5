"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Editor } from "@/lib/editor";
import type { Outcome, Refusal, Told } from "@/lib/form";
import { ownPasswordInput } from "@/lib/people/input";
import { changePassword, endOtherSessions, endOwnSession, requirePassword } from "@/lib/people/write-own";
import { Absent } from "@/lib/refusal";
import { CLIENT_ADDRESS } from "@/lib/request";
import { passwordInput, setUpInput } from "@/lib/second-factor/input";
import { beginSetUp, confirmSetUp, removeSecondFactor, renewRecoveryCodes } from "@/lib/second-factor/write";
import { currentSessionId, requireEditor } from "@/lib/session";
import { tokenInput } from "@/lib/tokens/input";
import { endToken, makeToken } from "@/lib/tokens/write";
import { answer } from "../trackers/answer";

export async function choosePassword(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await withPassword(editor, form, ownPasswordInput, async ({ chosen }) =>
    changePassword(editor, await currentSessionId(), chosen),
  );
  if (refusal) return refusal;
  redirect("/desk/settings?saved=password");
}

export async function startSecondStep(): Promise<void> {
  const editor = await requireEditor();
  await beginSetUp(editor);
  redirect("/desk/settings/second-step");
}

export async function confirmSecondStep(_previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await withPassword(editor, form, setUpInput, async ({ code }) =>
    confirmSetUp(editor, await currentSessionId(), code),
  );
  return refusal ?? { told: value };
}

export async function renewCodes(_previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await withPassword(editor, form, passwordInput, () => renewRecoveryCodes(editor));
  return refusal ?? { told: value };
}

export async function removeSecondStep(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await withPassword(editor, form, passwordInput, () => removeSecondFactor(editor));
  if (refusal) return refusal;
  redirect("/desk/settings?saved=removed");
}

export async function endSessionOf(id: string): Promise<void> {
  const editor = await requireEditor();
  if (typeof id === "string") await endOwnSession(editor, id);
  refresh();
}

export async function endOthers(): Promise<void> {
  const editor = await requireEditor();
  await endOtherSessions(editor, await currentSessionId());
  refresh();
}

export async function makeOwnToken(_previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await withPassword(editor, form, tokenInput, (token) => makeToken(editor, token));
  return refusal ?? { told: [value] };
}

export async function endOwnToken(id: number): Promise<void> {
  const editor = await requireEditor();
  try {
    if (Number.isInteger(id)) await endToken(editor, id);
  } catch (error) {
    // It has ended already: the page shows so.
    if (!(error instanceof Absent)) throw error;
  }
  refresh();
}

/** A deed that asks for the person's password first; no password is ever sent back. */
async function withPassword<S extends z.ZodType<{ password: string }>, T>(
  editor: Editor,
  form: FormData,
  input: S,
  deed: (input: z.output<S>) => Promise<T>,
): Promise<Outcome<T>> {
  const from = (await headers()).get(CLIENT_ADDRESS);
  const outcome = await answer(form, input, async (typed) => {
    await requirePassword(editor, from, typed.password);
    return deed(typed);
  });
  return outcome.refusal ? { refusal: { ...outcome.refusal, values: {} } } : outcome;
}
