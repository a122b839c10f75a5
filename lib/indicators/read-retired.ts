import "server-only";
import { allKnown } from "@/lib/trackers/read-known";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** An indicator that is watched no more. */
export interface RetiredIndicator {
  slug: string;
  title: string;
  retiredOn: string;
  retiredReason: string | null;
}

/** SQL for the `RetiredIndicator`s of a `tracker` in a view, the last one first. */
export function retiredBy({ asOf, knownBefore }: View): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('slug', i.slug, 'title', i.title, 'retiredOn', i.retired_on,
      'retiredReason', i.retired_reason) ORDER BY i.retired_on DESC, i.position, i.id), '[]')
    FROM ${allKnown("indicator", Prisma.sql`tracker.id`, knownBefore)} AS i WHERE i.retired_on <= ${asOf})`;
}
