-- What must never be false of trackers that were taken over from another instance.

DO $$
DECLARE
  place record;
  tab text;
BEGIN
  FOR place IN
    SELECT split_part(entry, '.', 1) AS tab, split_part(entry, '.', 2) AS col FROM unnest(ARRAY[
      'fork.address', 'fork.seal', 'fork.signed_as', 'fork_entry.what'
    ]) AS entry
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (has_words(%I))',
      place.tab, place.tab || '_' || place.col || '_has_words', place.col);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['fork', 'fork_ledger', 'fork_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      tab || '_is_only_added_to', tab);
  END LOOP;
END $$;

ALTER TABLE fork ADD CONSTRAINT fork_content_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE fork ADD CONSTRAINT fork_address_is_address CHECK (is_web_address(address));
ALTER TABLE fork ADD CONSTRAINT fork_was_taken_over_by_entries CHECK (first_sequence <= ledger_sequence AND ledger_sequence <= last_sequence);
ALTER TABLE fork_entry ADD CONSTRAINT fork_entry_hashes_are_sha256 CHECK
  (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$' AND before_hash ~ '^[0-9a-f]{64}$' AND after_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE fork ALTER CONSTRAINT fork_ledger_sequence_recorded_at_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE fork_entry ALTER CONSTRAINT fork_entry_taken_as_fkey DEFERRABLE INITIALLY DEFERRED;

CREATE TRIGGER fork_is_new BEFORE INSERT ON fork FOR EACH ROW EXECUTE FUNCTION refuse_when_entered();

-- Planned once and not for every row: a fork comes with as many entries as its tracker has.
CREATE FUNCTION refuse_when_fork_entered() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM fork f JOIN ledger_entry e ON e.sequence = f.ledger_sequence WHERE f.id = NEW.fork_id) THEN
    RAISE EXCEPTION 'nothing is added to a % that is already in the ledger', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER fork_ledger_is_new BEFORE INSERT ON fork_ledger FOR EACH ROW EXECUTE FUNCTION refuse_when_fork_entered();
CREATE TRIGGER fork_entry_is_new BEFORE INSERT ON fork_entry FOR EACH ROW EXECUTE FUNCTION refuse_when_fork_entered();

-- Who approved or dissented elsewhere has no account here. Nobody else leaves it open.
CREATE FUNCTION require_taken_over() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM fork_entry WHERE taken_as = NEW.ledger_sequence) THEN
    RAISE EXCEPTION 'a % is a person''s, unless it was taken over from another instance', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER approval_is_by_a_person AFTER INSERT ON approval
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.reviewer_id IS NULL) EXECUTE FUNCTION require_taken_over();
CREATE CONSTRAINT TRIGGER dissent_is_by_a_person AFTER INSERT ON dissent
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.author_id IS NULL) EXECUTE FUNCTION require_taken_over();

-- What was approved elsewhere was held to this there; whoever approves here is still somebody else than the author.
DO $do$
BEGIN
  EXECUTE replace(pg_get_functiondef('require_other_person()'::regprocedure), '  IF NEW.version_id IS NOT NULL THEN', $kind$
  IF NEW.reviewer_id IS NULL THEN RETURN NEW; END IF;
  IF NEW.version_id IS NOT NULL THEN$kind$);
END $do$;

-- One kind more that the ledger can describe. Of the entries that came with it, one hash stands for all.
DO $do$
BEGIN
  EXECUTE replace(pg_get_functiondef('payload_of(text, text)'::regprocedure), '    ELSE RAISE EXCEPTION', $kind$
    WHEN 'fork' THEN
      SELECT jsonb_strip_nulls(to_jsonb(f) - 'recorded_at' - 'known_until') || jsonb_build_object(
        'known_until', f.known_until AT TIME ZONE 'UTC',
        'ledgers', (SELECT jsonb_agg(l.public_key ORDER BY l.number) FROM fork_ledger l WHERE l.fork_id = f.id),
        'entries', (SELECT encode(sha256(convert_to(string_agg(encode(sha256(convert_to(
            ((to_jsonb(e) - 'fork_id' - 'at') || jsonb_build_object('at', e.at AT TIME ZONE 'UTC'))::text, 'UTF8')), 'hex'), ''
            ORDER BY e.ledger, e.sequence), 'UTF8')), 'hex')
          FROM fork_entry e WHERE e.fork_id = f.id))
      INTO found FROM fork f WHERE f.id = key::integer;
    ELSE RAISE EXCEPTION$kind$);
END $do$;
