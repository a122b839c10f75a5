import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db, type Transaction } from "@/lib/db";
import { isToken, tokenHash } from "@/lib/people/token";
import { countAsking } from "@/lib/rate-limit";
import { Absent, Refused } from "@/lib/refusal";
import { smtpUrl } from "@/lib/settings";
import type { AskedSubscription } from "./input";
import { ALL, indicatorCode, type MailKind, standingAt, themeCode } from "./rules";

/**
 * Notes that somebody asked to subscribe, and has them asked by mail whether it was they. Whatever is known of the address,
 * the same is done and the same answered: who is subscribed is nobody else's affair.
 * @param from the address of the request
 */
export async function askFor(tracker: string, asked: AskedSubscription, from: string | null): Promise<null> {
  const scope = await scopeOf(tracker, asked.about);
  if (smtpUrl() === null) throw new Refused({ form: "This site sends no mail." });
  if (!(await countAsking(from, asked.email))) return null;
  const { kind, email: address } = asked;
  await db.$transaction(async (tx) => {
    await tx.subscription.create({
      data: { ...scope, kind, address, mailings: { create: { thing: "confirmation" } } },
    });
    // The worker sleeps until something is published; a mail that somebody waits for should not wait for that.
    await tx.$executeRaw`SELECT pg_notify('signpost_outbox', '')`;
  });
  return null;
}

async function scopeOf(slug: string, about: string) {
  const select = { id: true, slug: true } as const;
  const found = isSlug(slug)
    ? await db.tracker.findUnique({
        where: { slug },
        select: { id: true, themes: { select }, indicators: { select, where: { retiredOn: null } } },
      })
    : null;
  if (!found) throw new Absent("such tracker");
  const trackerId = found.id;
  const theme = found.themes.find(({ slug }) => about === themeCode(slug));
  const indicator = found.indicators.find(({ slug }) => about === indicatorCode(slug));
  if (about !== ALL && !theme && !indicator) throw new Refused({ about: "Choose what you want to be told of." });
  return { trackerId, themeId: theme?.id ?? null, indicatorId: indicator?.id ?? null };
}

/**
 * Confirms a subscription with the token of the mail that asked for it; a second time changes nothing. Another one of the
 * same address about the same ends. Throws `Absent` where it can no longer be confirmed.
 */
export async function confirmSubscription(token: string, now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, confirmedAt, address, ...own } = await held(tx, token, now, "confirmation");
    if (confirmedAt !== null) return;
    const { trackerId, themeId, indicatorId } = own;
    const others = await tx.subscription.findMany({
      where: { address, trackerId, themeId, indicatorId, confirmedAt: { not: null }, endedAt: null },
      select: { id: true },
    });
    for (const other of others) await endSubscription(tx, other.id, "REPLACED", now);
    await tx.subscription.update({ where: { id }, data: { confirmedAt: now, toldUntil: now } });
  });
}

/** Changes what a reader is sent. What was not told yet is told in the new way. */
export async function changeKind(token: string, kind: MailKind, now = new Date()): Promise<null> {
  return db.$transaction(async (tx) => {
    const present = await held(tx, token, now);
    if (present.confirmedAt === null) throw new Absent("confirmed subscription");
    if (present.kind === kind) throw new Refused({ form: "Nothing was changed: this is what you get already." });
    // Of levels only, all was told up to now, each by itself.
    const toldUntil = present.kind === "LEVELS" ? now : undefined;
    await tx.subscription.update({ where: { id: present.id }, data: { kind, toldUntil } });
    return null;
  });
}

/** Ends a subscription with the token of any of its mails; where it has ended already, nothing changes. */
export async function endByReader(token: string, now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    const mailing = isToken(token)
      ? await tx.mailing.findUnique({ where: { tokenHash: tokenHash(token) }, select: { subscriptionId: true } })
      : null;
    if (!mailing) throw new Absent("such subscription");
    await endSubscription(tx, mailing.subscriptionId, "READER", now);
  });
}

/** Ends a subscription: its address is forgotten, and what still waited is not sent. */
export async function endSubscription(
  tx: Transaction,
  id: number,
  ended: "READER" | "REPLACED" | "REFUSED",
  now: Date,
): Promise<void> {
  await tx.subscription.updateMany({ where: { id, endedAt: null }, data: { ended, endedAt: now, address: null } });
  await tx.mailing.deleteMany({ where: { subscriptionId: id, state: "WAITING" } });
}

/** The subscription of a token that still holds or can be confirmed. Nobody else changes one of that address meanwhile. */
async function held(tx: Transaction, token: string, now: Date, thing?: string) {
  const hash = isToken(token) ? tokenHash(token) : "";
  await tx.$queryRaw`SELECT id FROM subscription WHERE address = (
      SELECT own.address FROM subscription own JOIN mailing ON mailing.subscription_id = own.id WHERE mailing.token_hash = ${hash})
    ORDER BY id FOR UPDATE`;
  const mailing = await tx.mailing.findFirst({
    where: { tokenHash: hash, thing },
    select: { subscription: true },
  });
  const subscription = mailing?.subscription;
  if (!subscription || !["ASKED", "HOLDS"].includes(standingAt(subscription, now))) {
    throw new Absent("subscription that can still be changed");
  }
  return subscription;
}
