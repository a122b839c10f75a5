import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import type { Bearing, Confidence, Kind, Level } from "@/lib/scales/rules";

/** More than this is not offered to be cited; older items are found on the indicator's page. */
const MOST_ITEMS = 300;

interface Standing {
  id: number;
  number: number;
  level: Level;
  confidence: Confidence | null;
  confidenceReason: string | null;
  rationale: string;
  effectiveOn: string;
  signedAs: string;
}

export interface CitableItem {
  number: number;
  version: number;
  occurred: string;
  headline: string;
  kind: Kind;
  bearing: Bearing;
  origin: string;
  rating: string;
  /** It happened after the standing judgement's day, or was recorded after the judgement. */
  isNew: boolean;
  /** The standing judgement cites it. */
  isCited: boolean;
}

/** What an editor needs in order to judge an indicator on a day; null where there is no such indicator. */
export async function assessmentForm(trackerSlug: string, indicatorSlug: string, today: string) {
  if (!isSlug(trackerSlug) || !isSlug(indicatorSlug)) return null;
  const indicator = await db.indicator.findFirst({
    where: { slug: indicatorSlug, tracker: { slug: trackerSlug } },
    select: {
      id: true,
      slug: true,
      title: true,
      observes: true,
      reviewNote: true,
      tracker: { select: { id: true, slug: true, title: true } },
      codebooks: {
        select: { version: true, rules: { select: { level: true, text: true } } },
        orderBy: { version: "desc" },
        take: 1,
      },
      assessments: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      checks: {
        select: { number: true, scope: true, checkedOn: true, source: { select: { name: true } } },
        orderBy: { checkedOn: "desc" },
        take: MOST_ITEMS,
      },
    },
  });
  if (!indicator) return null;
  const [standing] = await db.$queryRaw<Standing[]>`
    SELECT id, number, level::text, confidence::text, confidence_reason AS "confidenceReason", rationale,
      effective_on AS "effectiveOn", signed_as AS "signedAs"
    FROM assessments_known(${indicator.id}, ${today}, NULL) LIMIT 1`;
  const items = await citableItems(indicator.tracker.id, indicator.id, standing?.id ?? null);
  return { ...indicator, standing: standing ?? null, items };
}
export type AssessmentForm = NonNullable<Awaited<ReturnType<typeof assessmentForm>>>;

function citableItems(trackerId: number, indicatorId: number, standingId: number | null): Promise<CitableItem[]> {
  return db.$queryRaw<CitableItem[]>`
    SELECT evidence.number, version.number AS version, version.occurred, version.headline, version.kind::text,
      bearing.bearing::text, source.name AS origin, version.reliability::text || version.credibility AS rating,
      standing.id IS NULL OR version.occurred_last > standing.effective_on
        OR version.recorded_at > standing.recorded_at AS "isNew",
      EXISTS (
        SELECT FROM assessment_citation AS cited JOIN evidence_version AS read ON read.id = cited.version_id
        WHERE cited.assessment_id = standing.id AND read.evidence_id = version.evidence_id
      ) AS "isCited"
    FROM evidence_bearing AS bearing
    JOIN evidence_known(${trackerId}, NULL) AS version ON version.id = bearing.version_id
    JOIN evidence ON evidence.id = version.evidence_id
    JOIN source ON source.id = version.origin_id
    LEFT JOIN assessment AS standing ON standing.id = ${standingId}::integer
    WHERE bearing.indicator_id = ${indicatorId} AND version.state <> 'RETRACTED'
    ORDER BY version.occurred_first DESC, evidence.number DESC LIMIT ${MOST_ITEMS}`;
}
