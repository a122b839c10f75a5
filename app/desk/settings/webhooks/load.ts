import "server-only";
import { notFound } from "next/navigation";
import type { Editor } from "@/lib/editor";
import { mayDo } from "@/lib/people/rules";
import { type WebhookInFull, webhookOf } from "@/lib/webhooks/read";
import { numberIn } from "../../trackers/numbered";

/** To anybody but an administrator the pages about webhooks are not there. */
export function adminOnly(editor: Editor): void {
  if (!mayDo(editor.role, "addWebhook")) notFound();
}

type Params = Promise<{ webhook: string }>;

/** The webhook of an address, for an administrator. */
export async function loadWebhook(editor: Editor, params: Params): Promise<WebhookInFull> {
  adminOnly(editor);
  const webhook = await webhookOf(numberIn((await params).webhook));
  return webhook ?? notFound();
}

/** The same of one that has not ended, and so can be changed. */
export async function loadOpenWebhook(editor: Editor, params: Params): Promise<WebhookInFull> {
  const webhook = await loadWebhook(editor, params);
  return webhook.endedAt ? notFound() : webhook;
}
