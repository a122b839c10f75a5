import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { makeTracker } from "@/lib/testing/tracker-record";
import { makeWebhook } from "@/lib/testing/webhook-record";
import type { World } from "./world";

/** The webhook of a world: told of a tracker in which nothing is published, so that nothing is sent behind a test's back. */
const webhooks = new WeakMap<World, Promise<number>>();

export function openableWebhook(world: World): Promise<number> {
  const made = webhooks.get(world) ?? webhookWithDelivery(world);
  webhooks.set(world, made);
  return made;
}

/** Its delivery, of something that the world's own tracker published. */
export async function openableDelivery(world: World): Promise<string> {
  const webhookId = await openableWebhook(world);
  return (await db.webhookDelivery.findFirstOrThrow({ where: { webhookId } })).id;
}

async function webhookWithDelivery({ tracker }: World): Promise<number> {
  const { id: webhookId } = await makeWebhook(await makeTracker(), { address: `https://${randomUUID()}.invalid/hook` });
  const told = await db.outboxRow.findFirstOrThrow({ where: { trackerId: tracker.id }, orderBy: { id: "asc" } });
  const at = new Date();
  await db.webhookDelivery.create({
    data: {
      id: `msg_${randomUUID()}`,
      webhookId,
      outboxId: told.id,
      state: "DELIVERED",
      endedAt: at,
      attempts: {
        create: [
          { at, took: 10_004, fault: "There was no answer in time." },
          { at, took: 31, status: 200, answer: "Thank you <b>" },
        ],
      },
    },
  });
  return webhookId;
}

/** One that failed for a day. */
export async function stoppedWebhook(): Promise<number> {
  const { id } = await makeWebhook(await makeTracker(), { address: `https://${randomUUID()}.invalid/hook` });
  const at = new Date();
  await db.webhook.update({ where: { id }, data: { failingSince: at, stop: "FAILING", stoppedAt: at } });
  return id;
}
