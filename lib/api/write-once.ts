import "server-only";
import { db } from "@/lib/db";
import type { Keyed } from "./keyed";
import { Problem } from "./problem";

/** As long as this nobody else takes up what was begun; no write takes longer. */
const PATIENCE = "60 seconds";
const KEPT_FOR = "1 day";

/**
 * Carries out what a request asks for once: the same request under the same key gives the same answer. What was refused
 * frees its key. Throws a problem where the key was used for something else, or is being used at this moment.
 */
export async function carriedOutOnce<T>(keyed: Keyed, work: () => Promise<T>): Promise<T> {
  const earlier = await begin(keyed);
  if (earlier !== null) return JSON.parse(earlier) as T;
  const { who, key } = keyed;
  let answer: T;
  try {
    answer = await work();
  } catch (error) {
    await db.keyedRequest.deleteMany({ where: { who, key, answer: null } });
    throw error;
  }
  // It is done by now. Where this fails, the write itself knows that it was carried out.
  await db.keyedRequest
    .updateMany({ where: { who, key }, data: { answer: JSON.stringify(answer) } })
    .catch(() => undefined);
  return answer;
}

/** Takes the key, or gives the answer that was given under it; null where the work is to be done. */
async function begin({ who, key, hash }: Keyed): Promise<string | null> {
  await db.$executeRaw`DELETE FROM keyed_request WHERE started_at < now() - ${KEPT_FOR}::interval`;
  const taken = await db.$queryRaw<{ key: string }[]>`
    INSERT INTO keyed_request AS held (who, key, request_hash) VALUES (${who}, ${key}, ${hash})
    ON CONFLICT (who, key) DO UPDATE SET started_at = now()
    WHERE held.request_hash = excluded.request_hash AND held.answer IS NULL AND held.started_at < now() - ${PATIENCE}::interval
    RETURNING key`;
  if (taken.length > 0) return null;
  const held = await db.keyedRequest.findUnique({ where: { who_key: { who, key } } });
  if (held && held.requestHash !== hash) {
    const detail = "This key was used for another request. Take a new one for each.";
    throw new Problem(422, detail, { errors: { "Idempotency-Key": detail } });
  }
  if (held?.answer) return held.answer;
  const detail = "The same request is being carried out at this moment. Ask again in a second.";
  throw new Problem(409, detail, { headers: { "retry-after": "1" } });
}
