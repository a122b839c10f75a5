"use server";

import { redirect } from "next/navigation";
import { type Refusal, submit } from "@/lib/form";
import { isToken } from "@/lib/people/token";
import { Absent } from "@/lib/refusal";
import { kindInput } from "@/lib/subscriptions/input";
import { changeKind, confirmSubscription, endByReader } from "@/lib/subscriptions/write";
import { requireOwnOrigin } from "@/lib/visitor";

export async function confirm(token: string): Promise<Refusal> {
  await requireOwnOrigin();
  await unlessGone(token, () => confirmSubscription(token));
  redirect(`${pathOf(token)}?saved=confirmed`);
}

export async function change(token: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  const { refusal } = await unlessGone(token, () => submit(form, kindInput, ({ kind }) => changeKind(token, kind)));
  if (refusal) return refusal;
  redirect(`${pathOf(token)}?saved=changed`);
}

export async function end(token: string): Promise<Refusal> {
  await requireOwnOrigin();
  await unlessGone(token, () => endByReader(token));
  redirect(pathOf(token));
}

/** The page of a subscription says so where it is gone, or never was. */
async function unlessGone<T>(token: string, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof Absent) redirect(pathOf(token));
    throw error;
  }
}

function pathOf(token: string): string {
  return `/subscriptions/${isToken(token) ? token : "unknown"}`;
}
