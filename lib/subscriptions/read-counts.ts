import "server-only";
import { db } from "@/lib/db";
import type { MailKind } from "./rules";

const DAYS = 30;

/** How many readers a tracker has by e-mail and how its mail goes out: counts alone, and nobody's address. */
export interface MailCounts {
  holding: Partial<Record<MailKind, number>>;
  unconfirmed: number;
  /** Of the last 30 days; of what waits, all. */
  mails: Partial<Record<"WAITING" | "SENDING" | "SENT" | "UNSURE" | "REFUSED", number>>;
}

export async function mailCounts(tracker: string, now = new Date()): Promise<MailCounts> {
  const since = new Date(now.getTime() - DAYS * 24 * 3_600_000);
  const [found] = await db.$queryRaw<MailCounts[]>`
    WITH own AS MATERIALIZED (
      SELECT s.id, s.kind, s.confirmed_at, s.ended_at FROM subscription s JOIN tracker t ON t.id = s.tracker_id WHERE t.slug = ${tracker})
    SELECT
      (SELECT coalesce(jsonb_object_agg(kind, count), '{}') FROM
        (SELECT kind, count(*) FROM own WHERE confirmed_at IS NOT NULL AND ended_at IS NULL GROUP BY kind) AS held) AS holding,
      (SELECT count(*)::integer FROM own WHERE confirmed_at IS NULL AND ended_at IS NULL) AS unconfirmed,
      (SELECT coalesce(jsonb_object_agg(state, count), '{}') FROM
        (SELECT m.state, count(*) FROM mailing m JOIN own ON own.id = m.subscription_id
          WHERE m.settled_at IS NULL OR m.settled_at >= ${since} GROUP BY m.state) AS sent) AS mails`;
  return found ?? { holding: {}, unconfirmed: 0, mails: {} };
}
