import "server-only";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Told } from "@/lib/outbox/rules";
import { mayDo } from "@/lib/people/rules";
import { Absent, NotAllowed, Refused } from "@/lib/refusal";
import { DAY, GONE, type Outcome, pauseAfter, type WebhookStop } from "./rules";
import { giveUpAll } from "./write";

const KEPT_DAYS = 30;
/** Longer than an attempt can take: whoever has not noted by then what came of it is gone. */
const CLAIM_SECONDS = 60;
const AT_ONCE = 2;

/** Notes which webhooks are to be told of what, and forgets what ended long ago. */
export async function noteDeliveries(tx: Transaction, told: Told[]): Promise<void> {
  const ids = told.map(({ id }) => id);
  await tx.$executeRaw`
    INSERT INTO webhook_delivery (id, webhook_id, outbox_id)
    SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), webhook.id, told.id
    FROM outbox AS told JOIN webhook ON webhook.is_on AND webhook.stop IS NULL AND told.recorded_at >= webhook.on_since
      AND (webhook.tracker_id IS NULL OR webhook.tracker_id = told.tracker_id)
      AND (told.changes_level OR NOT webhook.only_levels)
      AND (webhook.includes_imported OR NOT told.is_imported)
    WHERE told.id = ANY(${ids}::bigint[]) ORDER BY told.id, webhook.id`;
  await tx.$executeRaw`
    DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND ended_at < now() - make_interval(days => ${KEPT_DAYS}::integer)`;
}

/** A delivery that one worker has in hand. */
export interface Claimed {
  id: string;
  webhookId: number;
  outboxId: bigint;
  /** Which attempt this is, of those since it was last to be sent. */
  tries: number;
}

/** Claims a delivery that is due, so many of one webhook at a time; null where there is none. */
export async function claimDelivery(): Promise<Claimed | null> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    UPDATE webhook_delivery SET tries = tries + 1, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS}::integer)
    WHERE id = (
      SELECT delivery.id FROM webhook_delivery AS delivery JOIN webhook ON webhook.id = delivery.webhook_id
      WHERE delivery.state = 'WAITING' AND delivery.next_attempt_at <= now()
        AND (delivery.claimed_until IS NULL OR delivery.claimed_until < now())
        AND webhook.is_on AND webhook.stop IS NULL
        AND webhook.id NOT IN (
          SELECT webhook_id FROM webhook_delivery WHERE claimed_until >= now() GROUP BY webhook_id HAVING count(*) >= ${AT_ONCE})
      ORDER BY delivery.next_attempt_at, delivery.outbox_id LIMIT 1
      FOR UPDATE OF delivery, webhook SKIP LOCKED)
    RETURNING id, webhook_id AS "webhookId", outbox_id AS "outboxId", tries`;
  return claimed ?? null;
}

/**
 * Notes what came of an attempt: it is done, comes again later, or is given up. A webhook that failed for a day, or whose
 * receiver wants no more, is stopped. Where the delivery was claimed anew meanwhile, only the attempt itself is noted.
 */
export async function noteAttempt(claimed: Claimed, at: Date, outcome: Outcome, random: number): Promise<void> {
  const { id, webhookId, tries } = claimed;
  const pause = pauseAfter(tries, random);
  await db.$transaction(async (tx) => {
    const [webhook] = await tx.$queryRaw<{ failingSince: Date | null; now: Date }[]>`
      SELECT failing_since AS "failingSince", clock_timestamp() AS now FROM webhook WHERE id = ${webhookId} FOR UPDATE`;
    if (!webhook) return;
    const { now } = webhook;
    await tx.webhookAttempt.create({ data: { deliveryId: id, at, ...outcome } });
    const isDone = outcome.fault === null;
    const next = isDone || pause === null ? null : new Date(now.getTime() + pause);
    const state = isDone ? "DELIVERED" : next ? "WAITING" : "GIVEN_UP";
    const data = { state, claimedUntil: null, ...(next ? { nextAttemptAt: next } : { endedAt: now }) } as const;
    const { count } = await tx.webhookDelivery.updateMany({ where: { id, tries, state: "WAITING" }, data });
    if (count === 0) return;
    const failingSince = isDone ? null : (webhook.failingSince ?? now);
    const stop = isDone ? null : stopFor(outcome, failingSince, now);
    await tx.webhook.update({
      where: { id: webhookId },
      data: { failingSince, ...(stop && { stop, stoppedAt: now }) },
    });
    if (stop) await giveUpAll(tx, webhookId);
  });
}

function stopFor({ status }: Outcome, failingSince: Date | null, now: Date): WebhookStop | null {
  if (status === GONE) return "GONE";
  return failingSince && now.getTime() - failingSince.getTime() >= DAY ? "FAILING" : null;
}

/** Sends something once more, under the same name, as soon as a worker gets to it. */
export async function sendAgain(editor: Editor, webhookId: number, id: string): Promise<void> {
  if (!mayDo(editor.role, "editWebhook")) throw new NotAllowed();
  await db.$transaction(async (tx) => {
    const delivery = await tx.webhookDelivery.findFirst({ where: { id, webhookId }, include: { webhook: true } });
    if (!delivery) throw new Absent("such delivery");
    const { isOn, stop } = delivery.webhook;
    if (!isOn || stop) throw new Refused({ form: "The webhook is off. Turn it on first." });
    const { claimedUntil } = delivery;
    if (claimedUntil && claimedUntil > new Date()) throw new Refused({ form: "It is being sent at this moment." });
    const due = { state: "WAITING", tries: 0, nextAttemptAt: new Date(0), claimedUntil: null, endedAt: null } as const;
    await tx.webhookDelivery.update({ where: { id }, data: due });
    await tx.$executeRaw`SELECT pg_notify('signpost_outbox', '')`;
  });
}
