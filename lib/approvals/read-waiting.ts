import "server-only";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { mayDo } from "@/lib/people/rules";
import type { Waiting } from "@/lib/queue/rules";

/** What was published before a second person had seen it, for a reviewer who did not write it; the oldest first. */
export async function unreviewedWaiting(editor: Editor): Promise<Waiting[]> {
  if (editor.id === null || !mayDo(editor.role, "approve")) return [];
  return db.$queryRaw<Waiting[]>`
    SELECT tracker.slug AS tracker, version.headline AS title, 'By ' || version.signed_as AS note, version.recorded_at AS since,
      '/desk/trackers/' || tracker.slug || '/evidence/' || evidence.number AS href
    FROM tracker
    CROSS JOIN LATERAL evidence_known(tracker.id, NULL) AS version
    JOIN evidence ON evidence.id = version.evidence_id
    WHERE state_of_version(version.id, version.state, NULL) = 'PUBLISHED_NEEDS_REVIEW'
      AND NOT wrote_unapproved(${editor.id}, version.evidence_id)
    UNION ALL
    SELECT tracker.slug, indicator.title || ': ' || assessment.rationale, 'By ' || assessment.signed_as, assessment.recorded_at,
      '/desk/trackers/' || tracker.slug || '/indicators/' || indicator.slug || '/assessments/' || assessment.number
    FROM assessment
    JOIN indicator ON indicator.id = assessment.indicator_id
    JOIN tracker ON tracker.id = indicator.tracker_id
    WHERE state_of_assessment(assessment.id, assessment.state, NULL) = 'PUBLISHED_NEEDS_REVIEW'
      AND assessment.author_id IS DISTINCT FROM ${editor.id}
    ORDER BY since`;
}
