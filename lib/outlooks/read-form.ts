import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** So many of the newest items are offered to be cited. */
const MOST = 200;

interface CitableItem {
  number: number;
  version: number;
  occurred: string;
  headline: string;
}

/** What somebody needs who expects something in a tracker; null where there is no such tracker. */
export async function outlookForm(slug: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({
    where: { slug },
    select: {
      id: true,
      title: true,
      indicators: { select: { slug: true, title: true, retiredOn: true }, orderBy: { position: "asc" } },
    },
  });
  if (!tracker) return null;
  const items = await db.$queryRaw<CitableItem[]>`
    SELECT e.number, v.number AS version, v.occurred, v.headline
    FROM evidence_known(${tracker.id}, NULL) v JOIN evidence e ON e.id = v.evidence_id
    WHERE v.state <> 'RETRACTED'
    ORDER BY v.occurred_first DESC, e.number DESC LIMIT ${MOST}`;
  return { title: tracker.title, indicators: tracker.indicators.filter(({ retiredOn }) => retiredOn === null), items };
}
