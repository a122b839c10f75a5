-- From how many distinct origins the items come that an assessment cites, as known before a moment (null: now). Merged
-- sources are one origin, and what was retracted since speaks for nothing.
CREATE FUNCTION origins_of(judgement integer, known_before timestamptz) RETURNS integer
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT count(DISTINCT source_now.present_id)::integer
  FROM assessment_citation AS cited
  JOIN evidence_version AS version ON version.id = cited.version_id
  JOIN source_now ON source_now.id = version.origin_id
  WHERE cited.assessment_id = judgement AND NOT EXISTS (
    SELECT 1 FROM evidence_version AS later
    WHERE later.evidence_id = version.evidence_id AND later.state = 'RETRACTED'
      AND (known_before IS NULL OR later.recorded_at < known_before))
$$;
