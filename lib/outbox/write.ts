import "server-only";
import { db } from "@/lib/db";
import type { Consumer } from "./consumer";
import type { Told } from "./rules";

const BATCH = 500;

/**
 * Hands a consumer what was published since it was last asked, some rows at a time; false where there is nothing, or
 * where another worker is handing it out. All of it is noted and the place moved on, or neither.
 */
export function handOut({ name, take }: Pick<Consumer, "name" | "take">, size = BATCH): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [place] = await tx.$queryRaw<{ reached: bigint }[]>`
      SELECT reached FROM outbox_place WHERE consumer = ${name} AND reached < (SELECT max(id) FROM outbox)
      FOR UPDATE SKIP LOCKED`;
    if (!place) return false;
    // Rows are numbered under the ledger's lock: none appears later below one that can be seen.
    const told = await tx.$queryRaw<Told[]>`
      SELECT id, tracker_id AS "trackerId", kind, assessment_id AS "assessmentId", version_id AS "versionId", day,
        changes_level AS "changesLevel", is_imported AS "isImported", recorded_at AS "recordedAt",
        ledger_sequence AS "ledgerSequence"
      FROM outbox WHERE id > ${place.reached} ORDER BY id LIMIT ${size}`;
    const last = told.at(-1);
    if (!last) return false;
    await take(tx, told);
    await tx.$executeRaw`UPDATE outbox_place SET reached = ${last.id} WHERE consumer = ${name}`;
    return true;
  });
}
