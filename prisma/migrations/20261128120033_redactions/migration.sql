-- CreateTable
CREATE TABLE "redaction" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fields" TEXT[],
    "sequence" BIGINT,
    "row_hash" TEXT,
    "content_hash" TEXT,
    "blanked" BIGINT[],
    "reason" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "redaction_kind_key_idx" ON "redaction"("kind", "key");

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE redaction ADD CONSTRAINT redaction_reason_has_words CHECK (has_words(reason));
ALTER TABLE redaction ADD CONSTRAINT redaction_signed_as_has_words CHECK (has_words(signed_as));
ALTER TABLE redaction ADD CONSTRAINT redaction_names_fields CHECK (cardinality(fields) > 0);
ALTER TABLE redaction ADD CONSTRAINT redaction_names_its_entry CHECK ((kind = 'person') = (sequence IS NULL) AND (sequence IS NULL) = (row_hash IS NULL));
ALTER TABLE redaction ADD CONSTRAINT redaction_comes_later CHECK (sequence < ledger_sequence);

ALTER TABLE redaction ALTER CONSTRAINT redaction_ledger_sequence_recorded_at_fkey DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER redaction_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON redaction
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redaction_is_new BEFORE INSERT ON redaction FOR EACH ROW EXECUTE FUNCTION refuse_when_entered();

-- Redactions that are being carried out: their entry is written last.
CREATE VIEW redaction_under_way AS
  SELECT r.* FROM redaction r WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.sequence = r.ledger_sequence);

-- Rows are only ever added; but words that had to go are taken out of them where a redaction says so.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM redaction_under_way WHERE kind = TG_TABLE_NAME OR TG_TABLE_NAME = 'ledger_entry') THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% of % is refused: its rows are only ever added', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Of a row only the fields that the redaction names are changed, and only into words that say so.
CREATE FUNCTION require_redaction() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  named text[];
BEGIN
  IF TG_TABLE_NAME = 'ledger_entry' THEN
    SELECT ARRAY['reason'] INTO named FROM redaction_under_way WHERE sequence = (to_jsonb(NEW) ->> 'sequence')::bigint AND 'reason' = ANY (fields);
  ELSE
    SELECT fields INTO named FROM redaction_under_way WHERE kind = TG_TABLE_NAME AND key = to_jsonb(NEW) ->> 'id';
  END IF;
  IF named IS NULL OR to_jsonb(NEW) - named <> to_jsonb(OLD) - named
    OR EXISTS (SELECT FROM unnest(named) AS field WHERE COALESCE(to_jsonb(NEW) ->> field, '') NOT LIKE '[Redacted on %') THEN
    RAISE EXCEPTION 'UPDATE of % is refused: its rows are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['evidence_version', 'assessment', 'indicator_check', 'approval', 'dissent', 'review', 'outlook',
    'outlook_result', 'source_rating', 'codebook', 'ledger_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION require_redaction()', tab || '_is_only_redacted', tab);
  END LOOP;
END $$;

-- What is searched says what is read.
CREATE FUNCTION keep_search_of_redactions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_text SET document = t.document FROM item_text t
    WHERE TG_TABLE_NAME = 'evidence_version' AND search_text.kind = 'ITEM' AND subject_id = NEW.id AND t.id = NEW.id;
  UPDATE search_text SET document = t.document FROM assessment_text t
    WHERE TG_TABLE_NAME = 'assessment' AND search_text.kind = 'ASSESSMENT' AND subject_id = NEW.id AND t.id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER evidence_version_is_searched AFTER UPDATE ON evidence_version FOR EACH ROW EXECUTE FUNCTION keep_search_of_redactions();
CREATE TRIGGER assessment_is_searched AFTER UPDATE ON assessment FOR EACH ROW EXECUTE FUNCTION keep_search_of_redactions();

-- One kind more that the ledger can describe.
DO $do$
BEGIN
  EXECUTE replace(pg_get_functiondef('payload_of(text, text)'::regprocedure), '    ELSE RAISE EXCEPTION', $kind$
    WHEN 'redaction' THEN
      SELECT jsonb_strip_nulls(to_jsonb(r) - 'recorded_at') INTO found FROM redaction r WHERE r.id = payload_of.key::integer;
    ELSE RAISE EXCEPTION$kind$);
END $do$;
