-- What must never be false of the links between items and what they respond to.

ALTER TABLE response ADD CONSTRAINT response_note_has_words CHECK (has_words(note));
ALTER TABLE response ADD CONSTRAINT response_signed_as_has_words CHECK (has_words(signed_as));
ALTER TABLE response ADD CONSTRAINT response_is_not_to_itself CHECK (evidence_id <> move_id);
ALTER TABLE response_withdrawal ADD CONSTRAINT response_withdrawal_reason_has_words CHECK (has_words(reason));
ALTER TABLE response_withdrawal ADD CONSTRAINT response_withdrawal_signed_as_has_words CHECK (has_words(signed_as));

DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['response', 'response_withdrawal']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      tab || '_is_only_added_to', tab);
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION refuse_when_entered()', tab || '_is_new', tab);
    EXECUTE format('ALTER TABLE %I ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', tab, tab || '_ledger_sequence_recorded_at_fkey');
  END LOOP;
END $$;

-- Of two items one link stands at most, in whichever direction.
CREATE FUNCTION require_no_standing_response() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM response
    WHERE (evidence_id, move_id) IN ((NEW.evidence_id, NEW.move_id), (NEW.move_id, NEW.evidence_id))
      AND NOT EXISTS (SELECT 1 FROM response_withdrawal WHERE response_id = response.id)) THEN
    RAISE EXCEPTION 'these two items are linked already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER response_is_the_only_one BEFORE INSERT ON response
FOR EACH ROW EXECUTE FUNCTION require_no_standing_response();

-- The links that stand in a tracker, as known before a moment (null: now).
CREATE FUNCTION responses_known(of_tracker integer, known_before timestamptz) RETURNS SETOF response
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM response
  WHERE tracker_id = of_tracker
    AND (known_before IS NULL OR recorded_at < known_before)
    AND NOT EXISTS (SELECT 1 FROM response_withdrawal AS withdrawal
      WHERE withdrawal.response_id = response.id AND (known_before IS NULL OR withdrawal.recorded_at < known_before))
$$;

-- What a ledger entry's payload hash speaks of: a row with all that hangs on it. Nulls are left out, so that a
-- column added later changes no hash; the moment is left out because the entry itself carries it.
CREATE OR REPLACE FUNCTION payload_of(kind text, key text) RETURNS jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000 AS $$
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
        || jsonb_strip_nulls(jsonb_build_object('triggers', (SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(t) - 'codebook_id') ORDER BY t.level, t.position)
          FROM rule_trigger t WHERE t.codebook_id = c.id)))
      INTO found FROM codebook c WHERE c.id = key::integer;
    WHEN 'indicator_check' THEN
      SELECT jsonb_strip_nulls(to_jsonb(c) - 'recorded_at') INTO found FROM indicator_check c WHERE c.id = key::integer;
    WHEN 'source_rating' THEN
      SELECT jsonb_strip_nulls(to_jsonb(r) - 'recorded_at') INTO found FROM source_rating r WHERE r.id = key::integer;
    WHEN 'evidence_copy' THEN
      SELECT jsonb_strip_nulls(to_jsonb(c) - 'recorded_at') INTO found FROM evidence_copy c WHERE c.id = key::integer;
    WHEN 'approval' THEN
      SELECT jsonb_strip_nulls(to_jsonb(a) - 'recorded_at') INTO found FROM approval a WHERE a.id = key::integer;
    WHEN 'dissent' THEN
      SELECT jsonb_strip_nulls(to_jsonb(d) - 'recorded_at') INTO found FROM dissent d WHERE d.id = key::integer;
    WHEN 'review' THEN
      SELECT jsonb_strip_nulls(to_jsonb(r) - 'recorded_at') || jsonb_build_object(
        'citations', COALESCE((SELECT jsonb_agg(c.version_id ORDER BY c.version_id) FROM review_citation c WHERE c.review_id = r.id), '[]'),
        'checks', COALESCE((SELECT jsonb_agg(c.check_id ORDER BY c.check_id) FROM review_check c WHERE c.review_id = r.id), '[]'))
      INTO found FROM review r WHERE r.id = key::integer;
    WHEN 'outlook' THEN
      SELECT jsonb_strip_nulls(to_jsonb(o) - 'recorded_at') || jsonb_build_object(
        'citations', COALESCE((SELECT jsonb_agg(c.version_id ORDER BY c.version_id) FROM outlook_citation c WHERE c.outlook_id = o.id), '[]'))
      INTO found FROM outlook o WHERE o.id = key::integer;
    WHEN 'outlook_result' THEN
      SELECT jsonb_strip_nulls(to_jsonb(r) - 'recorded_at') INTO found FROM outlook_result r WHERE r.id = key::integer;
    WHEN 'response' THEN
      SELECT jsonb_strip_nulls(to_jsonb(r) - 'recorded_at') INTO found FROM response r WHERE r.id = key::integer;
    WHEN 'response_withdrawal' THEN
      SELECT jsonb_strip_nulls(to_jsonb(w) - 'recorded_at') INTO found FROM response_withdrawal w WHERE w.id = key::integer;
    WHEN 'expected_event' THEN
      SELECT jsonb_strip_nulls(to_jsonb(e)) || jsonb_build_object(
        'indicators', COALESCE((SELECT jsonb_agg(x.indicator_id ORDER BY x.indicator_id) FROM expected_event_indicator x WHERE x.event_id = e.id), '[]'))
      INTO found FROM expected_event e WHERE e.id = key::integer;
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
