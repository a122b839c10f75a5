import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { newToken, tokenHash } from "@/lib/people/token";
import type { MailKind } from "@/lib/subscriptions/rules";
import { idOf, type TrackerRecord } from "./tracker-record";

interface SubscriptionShape {
  kind?: MailKind;
  indicator?: string;
  theme?: string;
  address?: string;
  /** When it was confirmed; left out, an hour ago. Null where it was not. */
  confirmedAt?: Date | null;
  askedAt?: Date;
}

export interface SubscriptionRecord {
  id: number;
  address: string;
  /** The token of the mail that asked for its confirmation. */
  token: string;
}

/** A subscription to a tracker, asked for by a mail that was sent; confirmed unless told otherwise. */
export async function makeSubscription(
  tracker: TrackerRecord,
  { kind = "LEVELS", indicator, theme, ...shape }: SubscriptionShape = {},
): Promise<SubscriptionRecord> {
  const { address = `${randomUUID()}@readers.example` } = shape;
  const hourAgo = new Date(Date.now() - 3_600_000);
  const confirmedAt = shape.confirmedAt === undefined ? hourAgo : shape.confirmedAt;
  const askedAt = shape.askedAt ?? hourAgo;
  const token = newToken();
  const themeId = theme
    ? (await db.theme.findFirstOrThrow({ where: { trackerId: tracker.id, slug: theme } })).id
    : null;
  const sent = { thing: "confirmation", state: "SENT", settledAt: askedAt, tokenHash: tokenHash(token) } as const;
  const { id } = await db.subscription.create({
    data: {
      trackerId: tracker.id,
      themeId,
      indicatorId: indicator ? idOf(tracker.indicators, indicator) : null,
      kind,
      address,
      askedAt,
      confirmedAt,
      toldUntil: confirmedAt,
      mailings: { create: sent },
    },
  });
  return { id, address, token };
}
