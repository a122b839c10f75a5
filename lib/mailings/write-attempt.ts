import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { tokenHash } from "@/lib/people/token";
import { endSubscription } from "@/lib/subscriptions/write";
import { backOff, MOST_ATTEMPTS, MOST_REFUSALS } from "./rules";

/** A mail that is being sent by this process and by no other. */
export interface Attempt {
  id: number;
  claim: string;
  subscriptionId: number;
  thing: string;
  attempts: number;
}

/** Claims a mail that is due; null where none is. From then on it is this attempt's, or nobody's after a crash. */
export async function claimMailing(now: Date): Promise<Attempt | null> {
  const claim = randomUUID();
  const [attempt] = await db.$queryRaw<Attempt[]>`
    UPDATE mailing SET state = 'SENDING', claim = ${claim}, claimed_at = ${now}, attempts = attempts + 1
    WHERE id = (
      SELECT m.id FROM mailing m JOIN subscription s ON s.id = m.subscription_id
      WHERE m.state = 'WAITING' AND m.due_at <= ${now}::timestamptz AND s.ended_at IS NULL
      ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED)
    RETURNING id, claim, subscription_id AS "subscriptionId", thing, attempts`;
  return attempt ?? null;
}

const own = ({ id, claim }: Attempt) => ({ id, claim, state: "SENDING" as const });

/** Gives a mail the token of its links. An earlier attempt's mail went to nobody, so that its token is worth nothing. */
export async function keepToken(attempt: Attempt, token: string): Promise<void> {
  await stillOwn(db.mailing.updateMany({ where: own(attempt), data: { tokenHash: tokenHash(token) } }));
}

/** Notes that the server is about to be given the end of the mail. Throws where the attempt was taken for dead. */
export async function noteHanded(attempt: Attempt): Promise<void> {
  await stillOwn(db.mailing.updateMany({ where: own(attempt), data: { handedAt: new Date() } }));
}

async function stillOwn(change: Promise<{ count: number }>): Promise<void> {
  if ((await change).count !== 1) throw new Error("This attempt to send a mail took too long, and was given up.");
}

/** What came of an attempt, as the mail server's answer tells it. */
export type Outcome =
  | { is: "SENT" }
  /** Nothing can be said: the answer to the end of the mail never came. */
  | { is: "UNSURE" }
  /** Not for the time being, or never; the server's code and the command that it answered. */
  | { is: "LATER" | "REFUSED"; fault: string }
  /** The mail server itself could not be reached, or lets nobody in: no fault of this mail. */
  | { is: "DOWN"; fault: string }
  /** There was nothing to tell. */
  | { is: "EMPTY" };

export async function settle(attempt: Attempt, outcome: Outcome, now: Date): Promise<void> {
  const where = own(attempt);
  const isGivenUp = outcome.is === "LATER" && attempt.attempts >= MOST_ATTEMPTS;
  if (outcome.is === "EMPTY") {
    await db.mailing.deleteMany({ where });
  } else if (outcome.is === "DOWN" || (outcome.is === "LATER" && !isGivenUp)) {
    // While the server is down, time does not run against the mail.
    const attempts = outcome.is === "DOWN" ? attempt.attempts - 1 : attempt.attempts;
    const dueAt = new Date(now.getTime() + backOff(Math.max(attempts, 1)));
    const again = { state: "WAITING", claim: null, claimedAt: null, handedAt: null } as const;
    await db.mailing.updateMany({ where, data: { ...again, attempts, dueAt, fault: outcome.fault } });
  } else {
    const state = outcome.is === "SENT" || outcome.is === "UNSURE" ? outcome.is : "REFUSED";
    const fault = "fault" in outcome ? outcome.fault : null;
    await settleForGood(attempt, { state, fault, settledAt: now });
  }
}

interface Settled {
  state: "SENT" | "UNSURE" | "REFUSED";
  fault: string | null;
  settledAt: Date;
}

/** Where a mailbox refuses what is sent to it again and again, or even the first question, its subscription ends. */
async function settleForGood(attempt: Attempt, settled: Settled): Promise<void> {
  const id = attempt.subscriptionId;
  await db.$transaction(async (tx) => {
    const { count } = await tx.mailing.updateMany({ where: own(attempt), data: settled });
    if (count !== 1 || settled.state === "UNSURE") return;
    const isRefused = settled.state === "REFUSED";
    const data = { refusals: isRefused ? { increment: 1 } : 0 };
    const { refusals } = await tx.subscription.update({ where: { id }, data, select: { refusals: true } });
    if (isRefused && (refusals >= MOST_REFUSALS || attempt.thing === "confirmation")) {
      await endSubscription(tx, id, "REFUSED", settled.settledAt);
    }
  });
}
