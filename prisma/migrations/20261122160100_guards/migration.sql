-- What must never be false, whoever writes.

-- ---------------------------------------------------------------- words

-- True where something would be seen: not only white space, zero-width and control characters.
CREATE FUNCTION has_words(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(t, '[\s\u0001-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]', '', 'g') <> '';

CREATE FUNCTION is_slug(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN t ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(t) <= 80 AND t NOT IN ('new', 'edit');

CREATE FUNCTION is_web_address(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN t ~* '^https?://[^\s/?#@]+([/?#]\S*)?$' AND length(t) <= 2000;

DO $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT split_part(entry, '.', 1) AS tab, split_part(entry, '.', 2) AS col FROM unnest(ARRAY[
      'tracker.title', 'tracker.question', 'tracker.summary', 'tracker.about', 'tracker.licence', 'theme.title',
      'indicator.title', 'indicator.observes', 'indicator.article_sentence', 'indicator.basis', 'indicator.review_note',
      'codebook.note', 'codebook.signed_as', 'rule.text', 'actor.name', 'actor.original_name', 'actor.affiliation',
      'source.name', 'source.host', 'tag.definition',
      'evidence_version.zone', 'evidence_version.headline', 'evidence_version.quote', 'evidence_version.quote_lang',
      'evidence_version.note', 'evidence_version.reason', 'evidence_version.signed_as', 'evidence_version.url_key',
      'evidence_bearing.note', 'indicator_check.scope', 'indicator_check.note', 'indicator_check.signed_as',
      'assessment.rationale', 'assessment.confidence_reason', 'assessment.signed_as',
      'scenario.title', 'scenario.statement', 'scenario.article_phrase', 'scenario_fit.note',
      'quote.wording', 'quote.speaker', 'quote.note',
      'ledger_entry.who', 'ledger_entry.what', 'ledger_entry.subject', 'ledger_entry.reason', 'user.name', 'user.email'
    ]) AS entry
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (has_words(%I))',
      place.tab, place.tab || '_' || place.col || '_has_words', place.col);
  END LOOP;
END $$;

ALTER TABLE tracker ADD CONSTRAINT tracker_slug_is_slug CHECK (is_slug(slug));
ALTER TABLE theme ADD CONSTRAINT theme_slug_is_slug CHECK (is_slug(slug));
ALTER TABLE indicator ADD CONSTRAINT indicator_slug_is_slug CHECK (is_slug(slug));
ALTER TABLE tag ADD CONSTRAINT tag_slug_is_slug CHECK (is_slug(slug));
ALTER TABLE scenario ADD CONSTRAINT scenario_slug_is_slug CHECK (is_slug(slug));

-- ---------------------------------------------------------------- days

-- First (or last) day that one EDTF date can mean, or null where it is none: a year, month or day,
-- with or without one of the marks ~ ? %.
CREATE FUNCTION edtf_edge(part text, wants_last boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  m text[] := regexp_match(part, '^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?$');
  y integer; mo integer; d integer; month_days integer;
BEGIN
  IF m IS NULL OR m[1] = '0000' THEN RETURN NULL; END IF;
  y := m[1]::integer;
  mo := COALESCE(m[2]::integer, CASE WHEN wants_last THEN 12 ELSE 1 END);
  IF mo NOT BETWEEN 1 AND 12 THEN RETURN NULL; END IF;
  month_days := extract(day FROM make_date(y, mo, 1) + interval '1 month' - interval '1 day');
  d := COALESCE(m[3]::integer, CASE WHEN wants_last THEN month_days ELSE 1 END);
  IF d NOT BETWEEN 1 AND month_days THEN RETURN NULL; END IF;
  RETURN m[1] || '-' || lpad(mo::text, 2, '0') || '-' || lpad(d::text, 2, '0');
END $$;

-- First day that an EDTF text can mean, or null where the text is no date as known.
CREATE FUNCTION edtf_first(t text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN t !~ '/' THEN edtf_edge(t, false)
  WHEN t !~ '/.*/' AND edtf_edge(split_part(t, '/', 1), false) <= edtf_edge(split_part(t, '/', 2), true)
    THEN edtf_edge(split_part(t, '/', 1), false)
END;

-- Last day that an EDTF text can mean, or null where the text is no date as known.
CREATE FUNCTION edtf_last(t text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN t !~ '/' THEN edtf_edge(t, true)
  WHEN edtf_first(t) IS NOT NULL THEN edtf_edge(split_part(t, '/', 2), true)
END;

CREATE FUNCTION is_day(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN length(t) = 10 AND edtf_first(t) IS NOT NULL AND edtf_first(t) = t;

CREATE FUNCTION set_occurred_edges() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.occurred_first := COALESCE(edtf_first(NEW.occurred), '');
  NEW.occurred_last := COALESCE(edtf_last(NEW.occurred), '');
  RETURN NEW;
END $$;

CREATE TRIGGER evidence_version_edges BEFORE INSERT ON evidence_version
FOR EACH ROW EXECUTE FUNCTION set_occurred_edges();

ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_occurred_is_known CHECK (occurred_first <> '' AND occurred_last <> '');
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_published_is_known CHECK (published IS NULL OR edtf_first(published) IS NOT NULL);
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_captured_is_day CHECK (captured IS NULL OR is_day(captured));
ALTER TABLE assessment ADD CONSTRAINT assessment_effective_on_is_day CHECK (is_day(effective_on));
ALTER TABLE indicator ADD CONSTRAINT indicator_searched_until_is_day CHECK (searched_until IS NULL OR is_day(searched_until));
ALTER TABLE quote ADD CONSTRAINT quote_said_on_is_known CHECK (said_on IS NULL OR edtf_first(said_on) IS NOT NULL);
ALTER TABLE indicator_check ADD CONSTRAINT indicator_check_days CHECK
  (is_day(checked_on) AND is_day(period_first) AND is_day(period_last) AND period_first <= period_last);

-- ---------------------------------------------------------------- closed scales and shapes

ALTER TABLE indicator ADD CONSTRAINT indicator_review_every_days_in_range CHECK (review_every_days BETWEEN 1 AND 3650);
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_credibility_in_scale CHECK (credibility BETWEEN 1 AND 6);
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_url_is_address CHECK (is_web_address(url));
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_archived_url_is_address CHECK (archived_url IS NULL OR is_web_address(archived_url));
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_first_has_no_past CHECK ((number = 1) = (change = 'FIRST'));
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_change_has_reason CHECK (number = 1 OR reason IS NOT NULL);
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_retraction_retracts CHECK (change <> 'RETRACTION' OR state = 'RETRACTED');
ALTER TABLE rule ADD CONSTRAINT rule_level_is_rated CHECK (level <> 'NOT_YET_RATED');
ALTER TABLE scenario_fit ADD CONSTRAINT scenario_fit_level_is_rated CHECK (level <> 'NOT_YET_RATED');
ALTER TABLE assessment ADD CONSTRAINT assessment_state_is_public CHECK (state <> 'RETRACTED');
ALTER TABLE assessment ADD CONSTRAINT assessment_confidence_goes_with_rating CHECK ((level = 'NOT_YET_RATED') = (confidence IS NULL));
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_hashes_are_sha256 CHECK
  (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$' AND before_hash ~ '^[0-9a-f]{64}$' AND after_hash ~ '^[0-9a-f]{64}$');

-- ---------------------------------------------------------------- added to, never changed

CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: its rows are only ever added', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['evidence', 'evidence_version', 'evidence_bearing', 'evidence_actor', 'evidence_tag',
    'assessment', 'assessment_citation', 'assessment_check', 'indicator_check', 'codebook', 'rule', 'ledger_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      tab || '_is_only_added_to', tab);
  END LOOP;
END $$;

-- A payload can be blanked, and nothing else.
CREATE FUNCTION refuse_payload_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence = OLD.sequence AND NEW.before IS NULL AND NEW.after IS NULL AND NEW.blanked_at IS NOT NULL AND OLD.blanked_at IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a ledger payload can be blanked once and not changed' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_payload_is_only_blanked BEFORE UPDATE ON ledger_payload
FOR EACH ROW EXECUTE FUNCTION refuse_payload_change();
CREATE TRIGGER ledger_payload_is_kept BEFORE DELETE OR TRUNCATE ON ledger_payload
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- the ledger's chain

-- The key of the lock that puts all writes of one database in a row.
CREATE FUNCTION ledger_lock() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN 5137001;

CREATE FUNCTION continue_chain() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  last ledger_entry;
BEGIN
  PERFORM pg_advisory_xact_lock(ledger_lock());
  SELECT * INTO last FROM ledger_entry ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence IS DISTINCT FROM COALESCE(last.sequence, 0) + 1
    OR NEW.previous_hash IS DISTINCT FROM COALESCE(last.hash, repeat('0', 64))
    OR NEW.at < last.at THEN
    RAISE EXCEPTION 'ledger entry % does not continue the chain', NEW.sequence USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ledger_entry_continues_chain BEFORE INSERT ON ledger_entry
FOR EACH ROW EXECUTE FUNCTION continue_chain();

-- The entry is written last, so a row names an entry that is not there yet, and its moment is the entry's.
ALTER TABLE codebook ALTER CONSTRAINT codebook_ledger_sequence_recorded_at_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE evidence_version ALTER CONSTRAINT evidence_version_ledger_sequence_recorded_at_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessment ALTER CONSTRAINT assessment_ledger_sequence_recorded_at_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE indicator_check ALTER CONSTRAINT indicator_check_ledger_sequence_recorded_at_fkey DEFERRABLE INITIALLY DEFERRED;

-- Once the entry stands, nothing is added to what it speaks of.
CREATE FUNCTION refuse_when_entered() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  entered boolean;
BEGIN
  IF TG_NARGS = 0 THEN
    SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE sequence = NEW.ledger_sequence) INTO entered;
  ELSE
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I p JOIN ledger_entry e ON e.sequence = p.ledger_sequence WHERE p.id = ($1).%I)',
      TG_ARGV[0], TG_ARGV[1]) INTO entered USING NEW;
  END IF;
  IF entered THEN
    RAISE EXCEPTION 'nothing is added to a % that is already in the ledger', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER codebook_is_new BEFORE INSERT ON codebook FOR EACH ROW EXECUTE FUNCTION refuse_when_entered();
CREATE TRIGGER evidence_version_is_new BEFORE INSERT ON evidence_version FOR EACH ROW EXECUTE FUNCTION refuse_when_entered();
CREATE TRIGGER assessment_is_new BEFORE INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION refuse_when_entered();
CREATE TRIGGER indicator_check_is_new BEFORE INSERT ON indicator_check FOR EACH ROW EXECUTE FUNCTION refuse_when_entered();
CREATE TRIGGER rule_is_new BEFORE INSERT ON rule FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('codebook', 'codebook_id');
CREATE TRIGGER evidence_bearing_is_new BEFORE INSERT ON evidence_bearing FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('evidence_version', 'version_id');
CREATE TRIGGER evidence_actor_is_new BEFORE INSERT ON evidence_actor FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('evidence_version', 'version_id');
CREATE TRIGGER evidence_tag_is_new BEFORE INSERT ON evidence_tag FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('evidence_version', 'version_id');
CREATE TRIGGER assessment_citation_is_new BEFORE INSERT ON assessment_citation FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('assessment', 'assessment_id');
CREATE TRIGGER assessment_check_is_new BEFORE INSERT ON assessment_check FOR EACH ROW EXECUTE FUNCTION refuse_when_entered('assessment', 'assessment_id');

-- ---------------------------------------------------------------- whole at the end of a write

CREATE FUNCTION require_next_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 AND NOT EXISTS (SELECT 1 FROM evidence_version WHERE evidence_id = NEW.evidence_id AND number = NEW.number - 1) THEN
    RAISE EXCEPTION 'version % of an item has no version before it', NEW.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER evidence_version_follows BEFORE INSERT ON evidence_version
FOR EACH ROW EXECUTE FUNCTION require_next_version();

CREATE FUNCTION require_bearing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM evidence_bearing WHERE version_id = NEW.id) THEN
    RAISE EXCEPTION 'evidence bears on at least one indicator' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER evidence_version_bears AFTER INSERT ON evidence_version
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_bearing();

CREATE FUNCTION require_citation() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.level <> 'NOT_YET_RATED'
    AND NOT EXISTS (SELECT 1 FROM assessment_citation WHERE assessment_id = NEW.id)
    AND NOT EXISTS (SELECT 1 FROM assessment_check WHERE assessment_id = NEW.id) THEN
    RAISE EXCEPTION 'an assessment cites at least one item or check' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER assessment_cites AFTER INSERT ON assessment
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation();

CREATE FUNCTION require_all_rules() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM rule WHERE codebook_id = NEW.id) <> 4 THEN
    RAISE EXCEPTION 'a codebook has one rule for each of the four levels' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER codebook_is_complete AFTER INSERT ON codebook
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_all_rules();
