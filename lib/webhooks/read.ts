import "server-only";
import { db } from "@/lib/db";
import { PAGE_SIZE } from "@/lib/evidence/filter-values";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { messageOf } from "./read-message";
import { standingOf } from "./rules";

const webhookSelect = {
  id: true,
  address: true,
  onlyLevels: true,
  includesImported: true,
  secretNumber: true,
  earlierUntil: true,
  isOn: true,
  failingSince: true,
  stop: true,
  stoppedAt: true,
  endedAt: true,
  tracker: { select: { slug: true, title: true } },
} as const;

/** The webhooks that have not ended, the first one first, with the moment of their last delivery. */
export async function webhookList() {
  const found = await db.webhook.findMany({ where: { endedAt: null }, orderBy: { id: "asc" }, select: webhookSelect });
  const last = await db.webhookDelivery.groupBy({
    by: ["webhookId"],
    where: { state: "DELIVERED" },
    _max: { endedAt: true },
  });
  const lastOf = new Map(last.map(({ webhookId, _max }) => [webhookId, _max.endedAt]));
  return found.map((one) => ({ ...one, standing: standingOf(one), deliveredAt: lastOf.get(one.id) ?? null }));
}
export type WebhookRow = Awaited<ReturnType<typeof webhookList>>[number];

/** A webhook, ended or not, with the mark of what its form shows; null where there is none. */
export async function webhookOf(id: number) {
  const found = await db.webhook.findUnique({ where: { id }, select: webhookSelect });
  if (!found) return null;
  return { ...found, ...named(found), standing: standingOf(found), seen: await fingerprintOf("webhook", id) };
}
export type WebhookInFull = NonNullable<Awaited<ReturnType<typeof webhookOf>>>;

const toldSelect = {
  kind: true,
  recordedAt: true,
  ledgerEntry: { select: { subject: true } },
} as const;

/** A page of the deliveries of a webhook, the last published thing first, and how many there are. */
export async function deliveriesOf(webhookId: number, page: number) {
  const count = await db.webhookDelivery.count({ where: { webhookId } });
  const rows = await db.webhookDelivery.findMany({
    where: { webhookId },
    orderBy: { outboxId: "desc" },
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      id: true,
      state: true,
      nextAttemptAt: true,
      endedAt: true,
      told: { select: toldSelect },
      attempts: { orderBy: { id: "desc" }, take: 1, select: { fault: true } },
      _count: { select: { attempts: true } },
    },
  });
  const deliveries = rows.map(({ attempts: [last], _count, ...row }) => {
    return { ...row, fault: last?.fault ?? null, attempts: _count.attempts };
  });
  return { deliveries, count };
}
export type DeliveryRow = Awaited<ReturnType<typeof deliveriesOf>>["deliveries"][number];

/** A delivery of a webhook with all its attempts, the last one first, and its message; null where there is none. */
export async function deliveryOf(webhookId: number, id: string) {
  const found = await db.webhookDelivery.findFirst({
    where: { id, webhookId },
    select: {
      id: true,
      outboxId: true,
      state: true,
      nextAttemptAt: true,
      endedAt: true,
      told: { select: toldSelect },
      webhook: { select: webhookSelect },
      attempts: { orderBy: { id: "desc" } },
    },
  });
  if (!found) return null;
  return { ...found, webhook: { ...found.webhook, ...named(found.webhook) }, message: await messageOf(found.outboxId) };
}
export type DeliveryInFull = NonNullable<Awaited<ReturnType<typeof deliveryOf>>>;

/** What a webhook is called: its whole address is too long for a heading. */
function named({ address }: { address: string }): { host: string } {
  return { host: new URL(address).host };
}
