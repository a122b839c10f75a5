-- CreateIndex
CREATE INDEX "evidence_version_tracker_id_recorded_at_evidence_id_idx" ON "evidence_version"("tracker_id", "recorded_at" DESC, "evidence_id" DESC);

-- CreateIndex
CREATE INDEX "evidence_version_tracker_id_ledger_sequence_idx" ON "evidence_version"("tracker_id", "ledger_sequence" DESC);
-- A number of an item is not taken by nothing.
CREATE FUNCTION require_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM evidence_version WHERE evidence_id = NEW.id) THEN
    RAISE EXCEPTION 'an item has at least one version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER evidence_has_version AFTER INSERT ON evidence
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_version();
