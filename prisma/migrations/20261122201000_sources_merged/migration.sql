-- Each source as readers see it: a merged one by the name, kind, host and letter of the one that it turned out to be.
-- A merge says that two names always meant one source, so it has no date of its own.
CREATE VIEW source_now AS
  SELECT written.id, written.tracker_id, present.id AS present_id, present.name, present.kind, present.host,
    present.reliability, written.name AS written_name
  FROM source AS written
  JOIN source AS present ON present.id = COALESCE(written.merged_into_id, written.id);

CREATE INDEX "source_merged_into_id_idx" ON "source"("merged_into_id");

-- One step leads from a merged source to the one that it is.
CREATE FUNCTION require_surviving_source() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM source WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL)
    OR EXISTS (SELECT 1 FROM source WHERE merged_into_id = NEW.id) THEN
    RAISE EXCEPTION 'a source is merged into one that is not merged itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_survives BEFORE INSERT OR UPDATE OF merged_into_id ON source
FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION require_surviving_source();

CREATE FUNCTION refuse_unmerging() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.merged_into_id IS NULL THEN
    RAISE EXCEPTION 'a merged source stays merged' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_stays_merged BEFORE UPDATE OF merged_into_id ON source
FOR EACH ROW WHEN (OLD.merged_into_id IS NOT NULL) EXECUTE FUNCTION refuse_unmerging();
