-- What must never be false of what the desk adds.

-- ---------------------------------------------------------------- words, days and shapes

DO $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT split_part(entry, '.', 1) AS tab, split_part(entry, '.', 2) AS col FROM unnest(ARRAY[
      'indicator.retired_reason', 'assessment.rule_exception', 'rule_trigger.text', 'rule_trigger.tag',
      'source_rating.reason', 'source_rating.signed_as', 'evidence_copy.file_name', 'evidence_copy.media_type', 'evidence_copy.signed_as',
      'approval.note', 'approval.signed_as', 'dissent.rationale', 'dissent.signed_as', 'review.note', 'review.signed_as',
      'draft.remark', 'outlook.statement', 'outlook.basis', 'outlook.signed_as', 'outlook_result.note', 'outlook_result.signed_as',
      'expected_event.title', 'expected_event.note', 'expected_event.outcome'
    ]) AS entry
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (has_words(%I))',
      place.tab, place.tab || '_' || place.col || '_has_words', place.col);
  END LOOP;
END $$;

ALTER TABLE indicator ADD CONSTRAINT indicator_retired_with_reason CHECK
  ((retired_on IS NULL) = (retired_reason IS NULL) AND (retired_on IS NULL OR is_day(retired_on)));
ALTER TABLE source ADD CONSTRAINT source_is_not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE source_rating ADD CONSTRAINT source_rating_changes CHECK (before <> after);
ALTER TABLE rule_trigger ADD CONSTRAINT rule_trigger_level_is_rated CHECK (level <> 'NOT_YET_RATED');
ALTER TABLE evidence_copy ADD CONSTRAINT evidence_copy_sha256_is_one CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE evidence_copy ADD CONSTRAINT evidence_copy_bytes_in_range CHECK (bytes BETWEEN 1 AND 20971520);
ALTER TABLE approval ADD CONSTRAINT approval_is_of_one_thing CHECK (num_nonnulls(version_id, assessment_id) = 1);
ALTER TABLE review ADD CONSTRAINT review_reviewed_on_is_day CHECK (is_day(reviewed_on));
ALTER TABLE draft ADD CONSTRAINT draft_values_are_fields CHECK (jsonb_typeof(values) = 'object');
ALTER TABLE draft ADD CONSTRAINT draft_names_what_it_changes CHECK ((kind = 'NEW_EVIDENCE') = (subject IS NULL));
ALTER TABLE draft ADD CONSTRAINT draft_is_not_reviewed_by_its_author CHECK (reviewer_id <> author_id);
ALTER TABLE outlook ADD CONSTRAINT outlook_days CHECK (is_day(made_on) AND is_day(due_on) AND made_on <= due_on);
ALTER TABLE expected_event ADD CONSTRAINT expected_event_is_known CHECK (expected_first <> '' AND expected_last <> '');
ALTER TABLE expected_event ADD CONSTRAINT expected_event_url_is_address CHECK (url IS NULL OR is_web_address(url));

CREATE FUNCTION set_expected_edges() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.expected_first := COALESCE(edtf_first(NEW.expected), '');
  NEW.expected_last := COALESCE(edtf_last(NEW.expected), '');
  RETURN NEW;
END $$;

CREATE TRIGGER expected_event_edges BEFORE INSERT OR UPDATE ON expected_event
FOR EACH ROW EXECUTE FUNCTION set_expected_edges();

-- ---------------------------------------------------------------- added to, never changed

DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['rule_trigger', 'source_rating', 'evidence_copy', 'evidence_copy_content', 'approval', 'dissent',
    'review', 'review_citation', 'review_check', 'outlook', 'outlook_citation', 'outlook_result']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      tab || '_is_only_added_to', tab);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['source_rating', 'evidence_copy', 'approval', 'dissent', 'review', 'outlook', 'outlook_result']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION refuse_when_entered()', tab || '_is_new', tab);
    EXECUTE format('ALTER TABLE %I ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', tab, tab || '_ledger_sequence_recorded_at_fkey');
  END LOOP;
END $$;

CREATE TRIGGER rule_trigger_is_new BEFORE INSERT ON rule_trigger FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('codebook', 'codebook_id');
CREATE TRIGGER review_citation_is_new BEFORE INSERT ON review_citation FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('review', 'review_id');
CREATE TRIGGER review_check_is_new BEFORE INSERT ON review_check FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('review', 'review_id');
CREATE TRIGGER outlook_citation_is_new BEFORE INSERT ON outlook_citation FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('outlook', 'outlook_id');
CREATE TRIGGER evidence_copy_content_is_new BEFORE INSERT ON evidence_copy_content FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('evidence_copy', 'copy_id');

-- ---------------------------------------------------------------- a second person

CREATE FUNCTION require_other_person() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  author text;
BEGIN
  IF TG_TABLE_NAME = 'dissent' THEN
    SELECT author_id INTO author FROM assessment WHERE id = NEW.assessment_id;
    IF NEW.author_id = author THEN
      RAISE EXCEPTION 'nobody dissents from an assessment of their own' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.version_id IS NOT NULL THEN
    SELECT author_id INTO author FROM evidence_version WHERE id = NEW.version_id;
  ELSE
    SELECT author_id INTO author FROM assessment WHERE id = NEW.assessment_id;
  END IF;
  IF NEW.reviewer_id = author THEN
    RAISE EXCEPTION 'nobody approves what they wrote themselves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER approval_is_by_another BEFORE INSERT ON approval FOR EACH ROW EXECUTE FUNCTION require_other_person();
CREATE TRIGGER dissent_is_by_another BEFORE INSERT ON dissent FOR EACH ROW EXECUTE FUNCTION require_other_person();

-- Where a tracker asks for a second person, what a person publishes as reviewed carries an approval from the start.
-- The command line is no person: what it loads or imports is signed as such.
CREATE FUNCTION require_approval() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  asks boolean;
  has boolean;
BEGIN
  IF NEW.author_id IS NULL OR NEW.state = 'PUBLISHED_NEEDS_REVIEW' THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'assessment' THEN
    SELECT t.publishing = 'SECOND_PERSON' INTO asks FROM indicator i JOIN tracker t ON t.id = i.tracker_id WHERE i.id = NEW.indicator_id;
    SELECT EXISTS (SELECT 1 FROM approval WHERE assessment_id = NEW.id) INTO has;
  ELSE
    SELECT t.publishing = 'SECOND_PERSON' INTO asks FROM tracker t WHERE t.id = NEW.tracker_id;
    SELECT EXISTS (SELECT 1 FROM approval WHERE version_id = NEW.id) INTO has;
  END IF;
  IF asks AND NOT has THEN
    RAISE EXCEPTION 'in this tracker a second person approves what is published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER evidence_version_is_approved AFTER INSERT ON evidence_version
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_approval();
CREATE CONSTRAINT TRIGGER assessment_is_approved AFTER INSERT ON assessment
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_approval();

-- ---------------------------------------------------------------- whole at the end of a write

CREATE FUNCTION require_looked_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM review_citation WHERE review_id = NEW.id)
    AND NOT EXISTS (SELECT 1 FROM review_check WHERE review_id = NEW.id) THEN
    RAISE EXCEPTION 'a review names at least one item or check' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER review_looked AFTER INSERT ON review
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_looked_at();

CREATE FUNCTION require_copy_content() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM evidence_copy_content c
    WHERE c.copy_id = NEW.id AND length(c.content) = NEW.bytes AND encode(sha256(c.content), 'hex') = NEW.sha256) THEN
    RAISE EXCEPTION 'an evidentiary copy has the content that it names' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER evidence_copy_has_content AFTER INSERT ON evidence_copy
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_copy_content();

-- ---------------------------------------------------------------- the ledger's payloads

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
