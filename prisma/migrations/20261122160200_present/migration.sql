-- The present is worked out, never stored. Both functions take a moment before which a row must have been
-- recorded to count (null: everything counts), and are plain enough that the planner merges them into the query.

-- The assessments of an indicator that count on a day, the standing one first, the one before it second.
CREATE FUNCTION assessments_known(of_indicator integer, as_of text, known_before timestamptz) RETURNS SETOF assessment
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM assessment
  WHERE indicator_id = of_indicator
    AND effective_on <= as_of
    AND (known_before IS NULL OR recorded_at < known_before)
  ORDER BY effective_on DESC, recorded_at DESC, id DESC
$$;

-- Each item of a tracker in the last version that was recorded.
CREATE FUNCTION evidence_known(of_tracker integer, known_before timestamptz) RETURNS SETOF evidence_version
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM evidence_version AS version
  WHERE version.tracker_id = of_tracker
    AND (known_before IS NULL OR version.recorded_at < known_before)
    AND NOT EXISTS (
      SELECT 1 FROM evidence_version AS later
      WHERE later.evidence_id = version.evidence_id
        AND later.number > version.number
        AND (known_before IS NULL OR later.recorded_at < known_before)
    )
$$;

-- What a ledger entry's payload hash speaks of: a row with all that hangs on it. Nulls are left out, so that a
-- column added later changes no hash; the moment is left out because the entry itself carries it.
CREATE FUNCTION payload_of(kind text, key text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
  found jsonb;
BEGIN
  CASE kind
    WHEN 'evidence_version' THEN
      SELECT jsonb_strip_nulls(to_jsonb(v) - 'recorded_at') || jsonb_build_object(
        'bearings', (SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(b) - 'version_id' - 'tracker_id') ORDER BY b.indicator_id) FROM evidence_bearing b WHERE b.version_id = v.id),
        'actors', COALESCE((SELECT jsonb_agg(a.actor_id ORDER BY a.actor_id) FROM evidence_actor a WHERE a.version_id = v.id), '[]'),
        'tags', COALESCE((SELECT jsonb_agg(t.tag_id ORDER BY t.tag_id) FROM evidence_tag t WHERE t.version_id = v.id), '[]'))
      INTO found FROM evidence_version v WHERE v.id = key::integer;
    WHEN 'assessment' THEN
      SELECT jsonb_strip_nulls(to_jsonb(a) - 'recorded_at') || jsonb_build_object(
        'citations', COALESCE((SELECT jsonb_agg(c.version_id ORDER BY c.version_id) FROM assessment_citation c WHERE c.assessment_id = a.id), '[]'),
        'checks', COALESCE((SELECT jsonb_agg(c.check_id ORDER BY c.check_id) FROM assessment_check c WHERE c.assessment_id = a.id), '[]'))
      INTO found FROM assessment a WHERE a.id = key::integer;
    WHEN 'codebook' THEN
      SELECT jsonb_strip_nulls(to_jsonb(c) - 'recorded_at') || jsonb_build_object(
        'rules', (SELECT jsonb_object_agg(r.level, r.text) FROM rule r WHERE r.codebook_id = c.id))
      INTO found FROM codebook c WHERE c.id = key::integer;
    WHEN 'indicator_check' THEN
      SELECT jsonb_strip_nulls(to_jsonb(c) - 'recorded_at') INTO found FROM indicator_check c WHERE c.id = key::integer;
    WHEN 'tracker' THEN
      SELECT jsonb_strip_nulls(to_jsonb(t) - 'created_at') || jsonb_build_object(
        'themes', COALESCE((SELECT jsonb_agg(to_jsonb(h) ORDER BY h.position, h.id) FROM theme h WHERE h.tracker_id = t.id), '[]'),
        'tags', COALESCE((SELECT jsonb_agg(to_jsonb(g) ORDER BY g.slug) FROM tag g WHERE g.tracker_id = t.id), '[]'),
        'quotes', COALESCE((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(q)) ORDER BY q.position) FROM quote q WHERE q.tracker_id = t.id), '[]'))
      INTO found FROM tracker t WHERE t.id = key::integer;
    WHEN 'indicator' THEN
      SELECT jsonb_strip_nulls(to_jsonb(i)) INTO found FROM indicator i WHERE i.id = key::integer;
    WHEN 'actor' THEN
      SELECT jsonb_strip_nulls(to_jsonb(a)) INTO found FROM actor a WHERE a.id = key::integer;
    WHEN 'source' THEN
      SELECT jsonb_strip_nulls(to_jsonb(s)) INTO found FROM source s WHERE s.id = key::integer;
    WHEN 'scenario' THEN
      SELECT jsonb_strip_nulls(to_jsonb(s)) || jsonb_build_object(
        'fits', COALESCE((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(f) - 'scenario_id' - 'tracker_id') ORDER BY f.indicator_id, f.level) FROM scenario_fit f WHERE f.scenario_id = s.id), '[]'))
      INTO found FROM scenario s WHERE s.id = key::integer;
    WHEN 'person' THEN
      SELECT jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'disabled', u.disabled_at IS NOT NULL)
      INTO found FROM "user" u WHERE u.id = key;
    ELSE RAISE EXCEPTION 'no payload is defined for %', kind;
  END CASE;
  RETURN found;
END $$;
