import "server-only";
import { indicatorBasisChanges } from "@/lib/basis/read";
import { openChanges, withoutRepeats } from "@/lib/basis/rules";
import { db } from "@/lib/db";
import type { Bearing, Confidence, Kind, Level } from "@/lib/scales/rules";

/** More than this is not offered to be cited; older items are found on the indicator's page. */
const MOST = 300;

export interface StandingJudgement {
  id: number;
  number: number;
  level: Level;
  confidence: Confidence | null;
  confidenceReason: string | null;
  rationale: string;
  effectiveOn: string;
  signedAs: string;
}

/** Whether something that can be cited is news to the standing judgement, or cited by it. */
interface Freshness {
  /** Of a later day than the standing judgement's, or recorded after it. */
  isNew: boolean;
  isCited: boolean;
}

export interface CitableItem extends Freshness {
  number: number;
  version: number;
  occurred: string;
  headline: string;
  kind: Kind;
  bearing: Bearing;
  origin: string;
  rating: string;
}

export interface CitableCheck extends Freshness {
  number: number;
  source: string;
  scope: string;
  checkedOn: string;
}

/** The judgement on an indicator that holds on a day, and what the next one or a review of it can cite. */
export async function citable({ id, trackerId }: { id: number; trackerId: number }, today: string) {
  const [standing = null] = await db.$queryRaw<StandingJudgement[]>`
    SELECT id, number, level::text, confidence::text, confidence_reason AS "confidenceReason", rationale,
      effective_on AS "effectiveOn", signed_as AS "signedAs"
    FROM assessments_known(${id}, ${today}, NULL) LIMIT 1`;
  const standingId = standing?.id ?? null;
  const [items, checks, changes] = await Promise.all([
    citableItems(trackerId, id, standingId),
    citableChecks(id, standingId),
    indicatorBasisChanges(trackerId, id, null),
  ]);
  return { standing, items, checks, basisChanges: withoutRepeats(openChanges(changes)) };
}

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
    JOIN source_now AS source ON source.id = version.origin_id
    LEFT JOIN assessment AS standing ON standing.id = ${standingId}::integer
    WHERE bearing.indicator_id = ${indicatorId} AND version.state <> 'RETRACTED'
    ORDER BY version.occurred_first DESC, evidence.number DESC LIMIT ${MOST}`;
}

function citableChecks(indicatorId: number, standingId: number | null): Promise<CitableCheck[]> {
  return db.$queryRaw<CitableCheck[]>`
    SELECT looked.number, source.name AS source, looked.scope, looked.checked_on AS "checkedOn",
      standing.id IS NULL OR looked.checked_on > standing.effective_on
        OR looked.recorded_at > standing.recorded_at AS "isNew",
      EXISTS (
        SELECT FROM assessment_check AS cited WHERE cited.assessment_id = standing.id AND cited.check_id = looked.id
      ) AS "isCited"
    FROM indicator_check AS looked
    JOIN source_now AS source ON source.id = looked.source_id
    LEFT JOIN assessment AS standing ON standing.id = ${standingId}::integer
    WHERE looked.indicator_id = ${indicatorId}
    ORDER BY looked.checked_on DESC, looked.number DESC LIMIT ${MOST}`;
}
