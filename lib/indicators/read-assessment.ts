import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { approvalShown, stateShown } from "@/lib/approvals/read-shown";
import type { Approval } from "@/lib/approvals/rules";
import { indicatorBasisChanges } from "@/lib/basis/read";
import type { BasisChange } from "@/lib/basis/rules";
import type { CheckRow } from "@/lib/checks/read";
import { type Renamed, renamedAmong } from "@/lib/corrections/rules";
import { contradicting } from "@/lib/corroboration/read";
import type { OtherItems } from "@/lib/corroboration/rules";
import { db } from "@/lib/db";
import { type Dissent, dissentsFrom } from "@/lib/dissents/read";
import type { Confidence, EditorialState, Level } from "@/lib/scales/rules";
import { joinKnown } from "@/lib/trackers/read-known";
import { Prisma } from "@/prisma/generated/client";
import { type Citation, citationsAsOf, citedChecks } from "./read-citations";

/** An assessment under its permanent address, by the names of when it was made, with how it stands today. */
export interface AssessmentPage {
  number: number;
  tracker: { slug: string; title: string };
  indicator: { slug: string; title: string };
  /** What the page names that is called otherwise today. */
  renamed: Renamed[];
  level: Level;
  confidence: Confidence | null;
  confidenceReason: string | null;
  rationale: string;
  effectiveOn: string;
  state: EditorialState;
  approval: Approval | null;
  dissents: Dissent[];
  signedAs: string;
  recordedAt: Date;
  codebook: { version: number; rule: string | null };
  /** Why the level holds although nothing cited is what its rule names; null where something is. */
  ruleException: string | null;
  /** Where the level's rule says something else today: the version that first changed it, and what holds now. */
  laterRule: LaterRule | null;
  citations: Citation[];
  checks: CheckRow[];
  /** The items that contradict it, as known today. */
  contradictedBy: OtherItems;
  /** The last first. */
  basisChanges: BasisChange[];
  /** The one that holds today; null where all speak of later days. */
  standing: { number: number; level: Level; effectiveOn: string } | null;
  /** The one that took its place: of the next day that any speaks of, or recorded later for the same day. */
  next: { number: number; effectiveOn: string } | null;
}

export interface LaterRule {
  version: number;
  note: string;
  /** RFC 3339. */
  recordedAt: string;
  now: string;
}

type FoundAssessment = Omit<AssessmentPage, "basisChanges"> & {
  trackerId: number;
  indicatorId: number;
};

/** The moment after that at which an assessment `a` was recorded. */
const WHEN_RECORDED = Prisma.sql`(a.recorded_at + interval '1 millisecond')`;

/** SQL for what the origins of the items that an assessment `a` cites were called then and are called now. */
const CITED_ORIGINS = Prisma.sql`(
  SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('was', was.name, 'now', present.name)), '[]')
  FROM assessment_citation x JOIN evidence_version v ON v.id = x.version_id
  JOIN source_now present ON present.id = v.origin_id
  ${joinKnown("source_now", "was", Prisma.sql`v.origin_id`, WHEN_RECORDED)}
  WHERE x.assessment_id = a.id)`;

/** SQL for the `LaterRule` of an assessment `a`, made under a codebook `c`. */
const LATER_RULE = Prisma.sql`(
  SELECT jsonb_build_object('version', l.version, 'note', l.note, 'recordedAt', l.recorded_at, 'now', newest.text)
  FROM rule was
  JOIN codebook l ON l.indicator_id = a.indicator_id AND l.version > c.version
  JOIN rule says ON says.codebook_id = l.id AND says.level = a.level AND says.text <> was.text
  CROSS JOIN LATERAL (
    SELECT r.text FROM rule r JOIN codebook n ON n.id = r.codebook_id
    WHERE n.indicator_id = a.indicator_id AND r.level = a.level ORDER BY n.version DESC LIMIT 1) AS newest
  WHERE was.codebook_id = c.id AND was.level = a.level AND newest.text <> was.text
  ORDER BY l.version LIMIT 1)`;

/** An assessment by its number; null where the indicator has none of this number. */
export async function assessmentPage(
  tracker: string,
  indicator: string,
  number: number,
  today: string,
): Promise<AssessmentPage | null> {
  if (!isSlug(tracker) || !isSlug(indicator)) return null;
  const [found] = await db.$queryRaw<FoundAssessment[]>`
    SELECT a.number, t.id AS "trackerId", i.id AS "indicatorId", jsonb_build_object('slug', t.slug, 'title', tracker_then.title) AS tracker,
      jsonb_build_object('slug', i.slug, 'title', indicator_then.title) AS indicator,
      jsonb_build_array(jsonb_build_object('was', tracker_then.title, 'now', t.title),
        jsonb_build_object('was', indicator_then.title, 'now', i.title)) || ${CITED_ORIGINS} AS renamed,
      a.level, a.confidence, a.confidence_reason AS "confidenceReason", a.rationale, a.effective_on AS "effectiveOn",
      ${stateShown("assessment", null)} AS state, ${approvalShown("assessment", null)} AS approval,
      ${dissentsFrom(null)} AS dissents, a.signed_as AS "signedAs", a.recorded_at AS "recordedAt",
      jsonb_build_object('version', c.version,
        'rule', (SELECT r.text FROM rule r WHERE r.codebook_id = c.id AND r.level = a.level)) AS codebook,
      a.rule_exception AS "ruleException", ${LATER_RULE} AS "laterRule",
      ${citationsAsOf("assessment", null, WHEN_RECORDED)} AS citations, ${citedChecks("assessment", WHEN_RECORDED)} AS checks,
      (SELECT jsonb_build_object('number', s.number, 'level', s.level, 'effectiveOn', s.effective_on)
        FROM assessments_known(i.id, ${today}, NULL) s LIMIT 1) AS standing,
      (SELECT jsonb_build_object('number', n.number, 'effectiveOn', n.effective_on) FROM assessment n
        WHERE n.indicator_id = i.id AND n.effective_on <= ${today} AND (n.effective_on, n.recorded_at, n.id) > (a.effective_on, a.recorded_at, a.id)
        ORDER BY n.effective_on, n.recorded_at, n.id LIMIT 1) AS next,
      ${contradicting(Prisma.sql`t.id`, null)} AS "contradictedBy"
    FROM assessment a
    JOIN codebook c ON c.id = a.codebook_id
    JOIN indicator i ON i.id = a.indicator_id
    JOIN tracker t ON t.id = i.tracker_id
    ${joinKnown("tracker", "tracker_then", Prisma.sql`t.id`, WHEN_RECORDED)}
    ${joinKnown("indicator", "indicator_then", Prisma.sql`i.id`, WHEN_RECORDED)}
    WHERE t.slug = ${tracker} AND i.slug = ${indicator} AND a.number = ${number}`;
  if (!found) return null;
  const { trackerId, indicatorId, ...page } = found;
  const changes = await indicatorBasisChanges(trackerId, indicatorId, null);
  return {
    ...page,
    renamed: renamedAmong(page.renamed),
    basisChanges: changes.filter(({ assessment }) => assessment === number),
  };
}
