import "server-only";
import type { FrameChange } from "@/lib/corrections/rules";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

/** SQL for the `FrameChange`s of a tracker since the moment before which it is shown; none where that is now. */
export function frameChanges(tracker: number | Prisma.Sql, knownBefore: Date | null): Prisma.Sql {
  if (knownBefore === null) return Prisma.sql`'[]'::jsonb`;
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(to_jsonb(changed) - 'place' ORDER BY array_position(ARRAY['TRACKER', 'THEME', 'INDICATOR', 'SCENARIO'], changed.kind),
      changed.place, changed.slug), '[]')
    FROM frame_changes(${tracker}, ${knownBefore}::timestamptz) AS changed)`;
}

/** What stands otherwise now in the frame of a tracker that is shown as known before a moment. */
export async function frameChangesSince(trackerId: number, knownBefore: Date | null): Promise<FrameChange[]> {
  if (knownBefore === null) return [];
  const [found] = await db.$queryRaw<
    { changes: FrameChange[] }[]
  >`SELECT ${frameChanges(trackerId, knownBefore)} AS changes`;
  return found?.changes ?? [];
}
