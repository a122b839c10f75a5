import "server-only";
import { db } from "@/lib/db";
import { CONFIRM_HOURS } from "@/lib/subscriptions/rules";
import { digestsUntil, LONGEST_ATTEMPT } from "./rules";

/** What nobody confirmed in time, or at all before it ended, is taken away with all that was kept of it. */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  const askedAt = { lte: new Date(now.getTime() - CONFIRM_HOURS * 3_600_000) };
  const isOver = { confirmedAt: null, OR: [{ askedAt }, { endedAt: { not: null } }] };
  const subscription = { ...isOver, mailings: { none: { state: "SENDING" as const } } };
  await db.$transaction([
    db.mailing.deleteMany({ where: { subscription } }),
    db.subscription.deleteMany({ where: { ...isOver, mailings: { none: {} } } }),
  ]);
}

/**
 * Makes the digests that are due: of all that was not told yet, up to the end of the last day or week. Where nothing was
 * published in the tracker, none; and one alone for all the time that the site was down.
 */
export async function makeDigests(now: Date): Promise<void> {
  const { day, week } = digestsUntil(now);
  await db.$executeRaw`
    WITH due AS (
      SELECT id, tracker_id, told_until, reach.until FROM subscription
      CROSS JOIN LATERAL (SELECT CASE kind WHEN 'WEEKLY' THEN ${week}::timestamptz ELSE ${day}::timestamptz END AS until) AS reach
      WHERE confirmed_at IS NOT NULL AND ended_at IS NULL AND told_until < reach.until
      FOR UPDATE OF subscription SKIP LOCKED),
    reached AS (UPDATE subscription SET told_until = due.until FROM due WHERE subscription.id = due.id)
    INSERT INTO mailing (subscription_id, thing, "from", until, made_at, due_at)
    SELECT id, 'digest/' || to_char(until AT TIME ZONE 'UTC', 'YYYY-MM-DD'), told_until, until, ${now}, ${now} FROM due
    WHERE EXISTS (SELECT FROM outbox WHERE tracker_id = due.tracker_id AND recorded_at >= told_until AND recorded_at < until)
    ON CONFLICT DO NOTHING`;
}

/**
 * What an attempt left behind that was cut off: a mail whose end the server was never given waits again, and of any other
 * nobody can say whether it was taken. That one is not sent again.
 */
export async function settleCutOff(now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE mailing SET state = (CASE WHEN handed_at IS NULL THEN 'WAITING' ELSE 'UNSURE' END)::"MailState",
      settled_at = CASE WHEN handed_at IS NULL THEN NULL ELSE ${now}::timestamptz END, claim = NULL
    WHERE state = 'SENDING' AND claimed_at < ${new Date(now.getTime() - LONGEST_ATTEMPT)}`;
}
