import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { handOut } from "@/lib/outbox/write";
import { webhooks } from "@/lib/webhooks/consumer";
import { addWebhook } from "@/lib/webhooks/write";
import { makeItem } from "./item-record";
import { type TrackerRecord, testEditor } from "./tracker-record";

interface WebhookShape {
  address?: string;
  extent?: "EVERYTHING" | "LEVELS";
  imported?: "yes";
}

export interface WebhookRecord {
  id: number;
  secret: string;
}

/** A webhook that is told of one tracker, or of all where none is given. */
export async function makeWebhook(tracker: TrackerRecord | null, shape: WebhookShape = {}): Promise<WebhookRecord> {
  const { address = `https://${randomUUID()}.example/hook`, extent = "EVERYTHING", imported } = shape;
  const secret = await addWebhook(testEditor, { address, tracker: tracker?.slug ?? "", extent, imported });
  const { id } = await db.webhook.findFirstOrThrow({ where: { address }, orderBy: { id: "desc" } });
  return { id, secret };
}

/** Lets webhooks be told of what was published so far. */
export async function handOutAll(): Promise<void> {
  while (await handOut(webhooks));
}

/** A webhook with a delivery that waits. */
export async function makeDelivery(tracker: TrackerRecord, shape: WebhookShape = {}) {
  const webhook = await makeWebhook(tracker, shape);
  await makeItem(tracker);
  await handOutAll();
  const { id } = await db.webhookDelivery.findFirstOrThrow({ where: { webhookId: webhook.id } });
  return { ...webhook, delivery: id };
}
