import "server-only";
import type { View } from "@/lib/view";
import { Prisma } from "@/prisma/generated/client";

/** When an indicator was last looked at, and by when it should be reviewed again. */
export interface ReviewKnown {
  /** The later of the standing judgement's day and the last "reviewed, unchanged"; null where there is neither. */
  reviewedOn: string | null;
  /** The day of the last look that found nothing. */
  checkedOn: string | null;
  /** Null where nothing was ever judged, and where the indicator is retired. */
  dueOn: string | null;
  isOverdue: boolean;
}

/** The columns of a `ReviewKnown`, where `reviewIn` was joined. */
export const REVIEW_COLUMNS = Prisma.sql`review.reviewed_on AS "reviewedOn", review.checked_on AS "checkedOn",
  review.due_on AS "dueOn", review.is_overdue AS "isOverdue"`;

/** SQL that joins to an `indicator` how its review stands in a view. */
export function reviewIn({ asOf, knownBefore }: View): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL review_known(indicator.id, ${asOf}, ${knownBefore}::timestamptz) AS review`;
}
