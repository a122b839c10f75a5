-- The state that readers meet, as known before a moment (null: now): what was published first and reviewed later is
-- published once a second person has approved it.
CREATE FUNCTION state_of_version(version integer, written "EditorialState", known_before timestamptz) RETURNS "EditorialState"
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN written = 'PUBLISHED_NEEDS_REVIEW' AND EXISTS (
      SELECT 1 FROM approval WHERE version_id = version AND (known_before IS NULL OR recorded_at < known_before))
    THEN 'PUBLISHED' ELSE written END
$$;

CREATE FUNCTION state_of_assessment(assessment integer, written "EditorialState", known_before timestamptz) RETURNS "EditorialState"
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN written = 'PUBLISHED_NEEDS_REVIEW' AND EXISTS (
      SELECT 1 FROM approval WHERE assessment_id = assessment AND (known_before IS NULL OR recorded_at < known_before))
    THEN 'PUBLISHED' ELSE written END
$$;
