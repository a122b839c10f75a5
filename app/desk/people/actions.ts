"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Refusal, Told } from "@/lib/form";
import { personInput, reasonInput, roleInput } from "@/lib/people/input";
import { isToken } from "@/lib/people/token";
import { welcomePerson } from "@/lib/people/write";
import { changeRole, disablePerson, enablePerson, resetPerson } from "@/lib/people/write-access";
import { requireEditor } from "@/lib/session";
import { siteUrl } from "@/lib/settings";
import { answer } from "../trackers/answer";

export async function invite(_previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, personInput, (input) => welcomePerson(editor, input));
  return refusal ?? { told: [linkOf(value)] };
}

export async function giveRole(person: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, roleInput, (input) => changeRole(editor, personIn(person), input));
  if (refusal) return refusal;
  redirect(`/desk/people/${personIn(person)}?saved=role`);
}

export async function disable(person: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, reasonInput, ({ reason }) => disablePerson(editor, personIn(person), reason));
  if (refusal) return refusal;
  redirect(`/desk/people/${personIn(person)}?saved=disabled`);
}

export async function enable(person: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, reasonInput, ({ reason }) => enablePerson(editor, personIn(person), reason));
  if (refusal) return refusal;
  redirect(`/desk/people/${personIn(person)}?saved=enabled`);
}

export async function reset(person: string, _previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, reasonInput, ({ reason }) =>
    resetPerson(editor, personIn(person), reason),
  );
  if (refusal) return refusal;
  refresh();
  return { told: [linkOf(value)] };
}

/** The id of a person, or nobody's: what is bound to an action comes back from the browser, and may be anything. */
function personIn(sent: unknown): string {
  return isToken(sent) ? sent : "";
}

function linkOf(token: string): string {
  return new URL(`/desk/sign-in/${token}`, siteUrl()).href;
}
