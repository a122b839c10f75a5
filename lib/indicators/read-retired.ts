import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** An indicator that is watched no more. */
export interface RetiredIndicator {
  slug: string;
  title: string;
  retiredOn: string;
  retiredReason: string | null;
}

/** SQL for the `RetiredIndicator`s of a `tracker` on a day, the last one first. */
export function retiredBy(day: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'retiredOn', i.retired_on,
      'retiredReason', i.retired_reason) ORDER BY i.retired_on DESC, i.position, i.id), '[]')
    FROM indicator i WHERE i.tracker_id = tracker.id AND i.retired_on <= ${day})`;
}
