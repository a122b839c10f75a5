"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Refusal, Told } from "@/lib/form";
import { reasonInput } from "@/lib/people/input";
import { requireEditor } from "@/lib/session";
import { webhookEditInput, webhookInput } from "@/lib/webhooks/input";
import { addWebhook, editWebhook, endWebhook, renewWebhookSecret, resumeWebhook } from "@/lib/webhooks/write";
import { sendAgain } from "@/lib/webhooks/write-deliveries";
import { answer } from "../../trackers/answer";

/** Of a form that asks for nothing. */
const nothing = z.object({});

export async function add(_previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, webhookInput, (input) => addWebhook(editor, input));
  return refusal ?? { told: [value] };
}

export async function edit(webhook: number, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, webhookEditInput, (input) => editWebhook(editor, idIn(webhook), input));
  if (refusal) return refusal;
  redirect(`/desk/settings/webhooks/${idIn(webhook)}?saved=edited`);
}

export async function renewSecret(webhook: number, _previous: Refusal | null, form: FormData): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, nothing, () => renewWebhookSecret(editor, idIn(webhook)));
  return refusal ?? { told: [value] };
}

export async function resume(webhook: number, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, nothing, () => resumeWebhook(editor, idIn(webhook)));
  if (refusal) return refusal;
  redirect(`/desk/settings/webhooks/${idIn(webhook)}?saved=resumed`);
}

export async function end(webhook: number, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, reasonInput, ({ reason }) => endWebhook(editor, idIn(webhook), reason));
  if (refusal) return refusal;
  redirect("/desk/settings/webhooks?saved=ended");
}

export async function sendOnceMore(
  webhook: number,
  delivery: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal | Told> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, nothing, () => sendAgain(editor, idIn(webhook), String(delivery)));
  if (refusal) return refusal;
  refresh();
  return { told: ["It is sent within a few seconds."] };
}

/** The number of a webhook, or of none: what is bound to an action comes back from the browser, and may be anything. */
function idIn(sent: unknown): number {
  return Number.isInteger(sent) && Math.abs(Number(sent)) < 2 ** 31 ? Number(sent) : 0;
}
