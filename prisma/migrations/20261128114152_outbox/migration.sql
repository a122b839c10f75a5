-- CreateEnum
CREATE TYPE "OutboxKind" AS ENUM ('ASSESSMENT', 'EVIDENCE', 'CORRECTION', 'RETRACTION');

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "kind" "OutboxKind" NOT NULL,
    "assessment_id" INTEGER,
    "version_id" INTEGER,
    "day" TEXT NOT NULL,
    "changes_level" BOOLEAN NOT NULL,
    "is_imported" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_place" (
    "consumer" TEXT NOT NULL,
    "reached" BIGINT NOT NULL,

    CONSTRAINT "outbox_place_pkey" PRIMARY KEY ("consumer")
);

-- CreateIndex
CREATE UNIQUE INDEX "outbox_assessment_id_key" ON "outbox"("assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_version_id_key" ON "outbox"("version_id");

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "evidence_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what must never be false

ALTER TABLE outbox ADD CONSTRAINT outbox_tells_one_thing CHECK
  (num_nonnulls(assessment_id, version_id) = 1 AND (kind = 'ASSESSMENT') = (assessment_id IS NOT NULL));
ALTER TABLE outbox ADD CONSTRAINT outbox_day_is_day CHECK (is_day(day));
ALTER TABLE outbox_place ADD CONSTRAINT outbox_place_consumer_has_words CHECK (has_words(consumer));

CREATE TRIGGER outbox_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON outbox
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- written with the entry

-- The level that was held for the day of a judgement until it was recorded.
CREATE FUNCTION level_before(judged assessment) RETURNS "Level"
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT COALESCE((
    SELECT p.level FROM assessments_known(judged.indicator_id, judged.effective_on, judged.recorded_at + interval '1 millisecond') p
    WHERE (p.effective_on, p.recorded_at, p.id) < (judged.effective_on, judged.recorded_at, judged.id) LIMIT 1), 'NOT_YET_RATED')
$$;

-- An entry is written last, in the transaction of what it speaks of and in the order of the chain; so are these rows. A
-- small change of an item is no news. Who brings in what was written elsewhere says so for the transaction.
CREATE FUNCTION put_into_outbox() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  is_imported CONSTANT boolean := COALESCE(current_setting('signpost.imported', true), '') = 'on';
BEGIN
  INSERT INTO outbox (tracker_id, kind, assessment_id, version_id, day, changes_level, is_imported, recorded_at, ledger_sequence)
    SELECT tracker_id, kind::"OutboxKind", assessment_id, version_id, day, changes_level, is_imported, recorded_at, ledger_sequence
    FROM (
      SELECT v.tracker_id, CASE v.change WHEN 'FIRST' THEN 'EVIDENCE' ELSE v.change::text END AS kind, NULL::integer AS assessment_id,
        v.id AS version_id, v.occurred_last AS day, false AS changes_level, v.recorded_at, v.ledger_sequence
      FROM entered JOIN evidence_version v ON v.ledger_sequence = entered.sequence
      WHERE v.change <> 'MINOR'
      UNION ALL
      SELECT i.tracker_id, 'ASSESSMENT', a.id, NULL, a.effective_on, a.level <> level_before(a), a.recorded_at, a.ledger_sequence
      FROM entered JOIN assessment a ON a.ledger_sequence = entered.sequence JOIN indicator i ON i.id = a.indicator_id
    ) AS told ORDER BY ledger_sequence, version_id;
  IF FOUND THEN PERFORM pg_notify('signpost_outbox', ''); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER ledger_entry_is_told AFTER INSERT ON ledger_entry
REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION put_into_outbox();
