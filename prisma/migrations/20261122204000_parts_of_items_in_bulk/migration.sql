-- As refuse_when_entered('evidence_version', 'version_id'), but planned once and not for every row: an import adds
-- tens of thousands of these at a time, while every other write waits.
CREATE FUNCTION refuse_when_version_entered() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM evidence_version v JOIN ledger_entry e ON e.sequence = v.ledger_sequence WHERE v.id = NEW.version_id) THEN
    RAISE EXCEPTION 'nothing is added to a % that is already in the ledger', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER evidence_bearing_is_new BEFORE INSERT ON evidence_bearing
FOR EACH ROW EXECUTE FUNCTION refuse_when_version_entered();
CREATE OR REPLACE TRIGGER evidence_actor_is_new BEFORE INSERT ON evidence_actor
FOR EACH ROW EXECUTE FUNCTION refuse_when_version_entered();
CREATE OR REPLACE TRIGGER evidence_tag_is_new BEFORE INSERT ON evidence_tag
FOR EACH ROW EXECUTE FUNCTION refuse_when_version_entered();
