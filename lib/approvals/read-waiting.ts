import "server-only";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { mayDo } from "@/lib/people/rules";
import { counted, NOTHING, type Portion, type Portioned, type Waiting } from "@/lib/queue/rules";

type Counted = Waiting & { count: number };

/** What was published before a second person had seen it, for a reviewer who did not write it; the oldest first. */
export async function unreviewedWaiting(editor: Editor, { tracker, skip, take }: Portion): Promise<Portioned> {
  if (editor.id === null || !mayDo(editor.role, "approve")) return NOTHING;
  // What a row says of itself is asked first: it leaves out almost all of them without a look-up.
  return counted(
    await db.$queryRaw<Counted[]>`
      WITH waiting AS (
        SELECT tracker.slug AS tracker, version.headline AS title, 'By ' || version.signed_as AS note, version.recorded_at AS since,
          '/desk/trackers/' || tracker.slug || '/evidence/' || evidence.number AS href
        FROM tracker
        CROSS JOIN LATERAL evidence_known(tracker.id, NULL) AS version
        JOIN evidence ON evidence.id = version.evidence_id
        WHERE version.state = 'PUBLISHED_NEEDS_REVIEW' AND (${tracker}::text IS NULL OR tracker.slug = ${tracker})
          AND state_of_version(version.id, version.state, NULL) = 'PUBLISHED_NEEDS_REVIEW'
          AND NOT wrote_unapproved(${editor.id}, version.evidence_id)
        UNION ALL
        SELECT tracker.slug, indicator.title || ': ' || assessment.rationale, 'By ' || assessment.signed_as, assessment.recorded_at,
          '/desk/trackers/' || tracker.slug || '/indicators/' || indicator.slug || '/assessments/' || assessment.number
        FROM assessment
        JOIN indicator ON indicator.id = assessment.indicator_id
        JOIN tracker ON tracker.id = indicator.tracker_id
        WHERE assessment.state = 'PUBLISHED_NEEDS_REVIEW' AND (${tracker}::text IS NULL OR tracker.slug = ${tracker})
          AND state_of_assessment(assessment.id, assessment.state, NULL) = 'PUBLISHED_NEEDS_REVIEW'
          AND assessment.author_id IS DISTINCT FROM ${editor.id}
      )
      SELECT *, count(*) OVER ()::integer AS count FROM waiting ORDER BY since, href LIMIT ${take} OFFSET ${skip}`,
  );
}
