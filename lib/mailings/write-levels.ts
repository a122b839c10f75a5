import "server-only";
import type { Transaction } from "@/lib/db";
import { isBackDated, type Told } from "@/lib/outbox/rules";
import { IS_PRESENT } from "./read-digest";
import { LEVELS_A_DAY } from "./rules";

/**
 * Makes a mail for each judgement by which an indicator came to stand at another level, for each reader who wants to know
 * at once. What is put down for earlier days, what came in with a file and what is too much is left to the digest.
 */
export async function makeLevelMails(tx: Transaction, told: readonly Told[], now: Date): Promise<void> {
  const news = told.filter((one) => one.changesLevel && !one.isImported && !isBackDated(one));
  for (const { assessmentId } of news) {
    await tx.$executeRaw`
      INSERT INTO mailing (subscription_id, thing, made_at, due_at)
      SELECT s.id, 'assessment/' || a.id, ${now}, ${now}
      FROM assessment a JOIN indicator i ON i.id = a.indicator_id
      JOIN subscription s ON s.tracker_id = i.tracker_id AND s.kind = 'LEVELS'
        AND coalesce(s.theme_id, i.theme_id) = i.theme_id AND coalesce(s.indicator_id, i.id) = i.id
      WHERE a.id = ${assessmentId} AND ${IS_PRESENT}
        AND s.confirmed_at IS NOT NULL AND s.ended_at IS NULL AND a.recorded_at >= s.told_until
        AND (SELECT count(*) FROM mailing m WHERE m.subscription_id = s.id AND m.thing LIKE 'assessment/%'
          AND m.made_at > ${now}::timestamptz - interval '1 day') < ${LEVELS_A_DAY}
      ON CONFLICT DO NOTHING`;
  }
}
