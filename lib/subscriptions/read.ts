import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { isToken, tokenHash } from "@/lib/people/token";
import { type Scope, standingAt } from "./rules";

const NAMED = { slug: true, title: true } as const;
const BY_PLACE = [{ position: "asc" }, { id: "asc" }] as const;

/** What of a tracker one can subscribe to; null where there is no such tracker. */
export function subscribable(slug: string) {
  if (!isSlug(slug)) return null;
  return db.tracker.findUnique({
    where: { slug },
    select: {
      ...NAMED,
      themes: { select: NAMED, orderBy: [...BY_PLACE] },
      indicators: {
        where: { retiredOn: null },
        select: NAMED,
        orderBy: [{ theme: { position: "asc" } }, ...BY_PLACE],
      },
    },
  });
}

/** What a subscription is about, to be selected with it. */
export const SCOPE = { tracker: { select: NAMED }, theme: { select: NAMED }, indicator: { select: NAMED } } as const;

/** The subscription of a mail, by the token in its links; null where no mail had it. It never tells the address. */
export async function subscriptionOf(token: string, now = new Date()) {
  if (!isToken(token)) return null;
  const mailing = await db.mailing.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      subscription: {
        select: { id: true, kind: true, askedAt: true, confirmedAt: true, endedAt: true, ended: true, ...SCOPE },
      },
    },
  });
  if (!mailing) return null;
  const { id, kind, ended, tracker, theme, indicator, ...moments } = mailing.subscription;
  const scope: Scope = { tracker, theme, indicator };
  return { id, kind, ended, scope, standing: standingAt(moments, now) };
}
