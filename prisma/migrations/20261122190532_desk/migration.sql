-- CreateEnum
CREATE TYPE "OutlookKind" AS ENUM ('RISK_ALERT', 'OPPORTUNITY');

-- CreateEnum
CREATE TYPE "Likelihood" AS ENUM ('ALMOST_NO_CHANCE', 'VERY_UNLIKELY', 'UNLIKELY', 'ROUGHLY_EVEN_CHANCE', 'LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN');

-- CreateEnum
CREATE TYPE "OutlookOutcome" AS ENUM ('HAPPENED', 'DID_NOT_HAPPEN', 'CANNOT_BE_TOLD');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('NEW_EVIDENCE', 'EVIDENCE_EDIT', 'EVIDENCE_RETRACTION', 'ASSESSMENT');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('DRAFT', 'IN_REVIEW', 'SENT_BACK');

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "rule_exception" TEXT;

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "retired_on" TEXT,
ADD COLUMN     "retired_reason" TEXT;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "merged_into_id" INTEGER;

-- CreateTable
CREATE TABLE "rule_trigger" (
    "codebook_id" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "bearing" "Bearing" NOT NULL,
    "kind" "Kind",
    "tag" TEXT,

    CONSTRAINT "rule_trigger_pkey" PRIMARY KEY ("codebook_id","level","position")
);

-- CreateTable
CREATE TABLE "source_rating" (
    "id" SERIAL NOT NULL,
    "source_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "before" "Reliability" NOT NULL,
    "after" "Reliability" NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "source_rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_copy" (
    "id" SERIAL NOT NULL,
    "evidence_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "evidence_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_copy_content" (
    "copy_id" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "evidence_copy_content_pkey" PRIMARY KEY ("copy_id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER,
    "assessment_id" INTEGER,
    "note" TEXT,
    "reviewer_id" TEXT NOT NULL,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dissent" (
    "id" SERIAL NOT NULL,
    "assessment_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "rationale" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "dissent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "assessment_id" INTEGER NOT NULL,
    "reviewed_on" TEXT NOT NULL,
    "note" TEXT,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_citation" (
    "review_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,

    CONSTRAINT "review_citation_pkey" PRIMARY KEY ("review_id","version_id")
);

-- CreateTable
CREATE TABLE "review_check" (
    "review_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "check_id" INTEGER NOT NULL,

    CONSTRAINT "review_check_pkey" PRIMARY KEY ("review_id","check_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "subject" TEXT,
    "values" JSONB NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" TEXT NOT NULL,
    "remark" TEXT,
    "reviewer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlook" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "indicator_id" INTEGER,
    "kind" "OutlookKind" NOT NULL,
    "statement" TEXT NOT NULL,
    "likelihood" "Likelihood" NOT NULL,
    "basis" TEXT NOT NULL,
    "made_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "outlook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlook_citation" (
    "outlook_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,

    CONSTRAINT "outlook_citation_pkey" PRIMARY KEY ("outlook_id","version_id")
);

-- CreateTable
CREATE TABLE "outlook_result" (
    "id" SERIAL NOT NULL,
    "outlook_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "OutlookOutcome" NOT NULL,
    "note" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "outlook_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_event" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "expected_first" TEXT NOT NULL DEFAULT '',
    "expected_last" TEXT NOT NULL DEFAULT '',
    "note" TEXT,
    "url" TEXT,
    "outcome" TEXT,
    "is_expected" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "expected_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_event_indicator" (
    "event_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,

    CONSTRAINT "expected_event_indicator_pkey" PRIMARY KEY ("event_id","indicator_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_rating_source_id_number_key" ON "source_rating"("source_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_copy_evidence_id_number_key" ON "evidence_copy"("evidence_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "approval_version_id_key" ON "approval"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_assessment_id_key" ON "approval"("assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "dissent_assessment_id_number_key" ON "dissent"("assessment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_indicator_id_number_key" ON "review"("indicator_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_id_indicator_id_key" ON "review"("id", "indicator_id");

-- CreateIndex
CREATE INDEX "review_citation_version_id_idx" ON "review_citation"("version_id");

-- CreateIndex
CREATE INDEX "review_check_check_id_idx" ON "review_check"("check_id");

-- CreateIndex
CREATE INDEX "draft_author_id_idx" ON "draft"("author_id");

-- CreateIndex
CREATE INDEX "draft_state_submitted_at_idx" ON "draft"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "outlook_tracker_id_number_key" ON "outlook"("tracker_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "outlook_id_tracker_id_key" ON "outlook"("id", "tracker_id");

-- CreateIndex
CREATE INDEX "outlook_citation_version_id_idx" ON "outlook_citation"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "outlook_result_outlook_id_number_key" ON "outlook_result"("outlook_id", "number");

-- CreateIndex
CREATE INDEX "expected_event_tracker_id_expected_first_idx" ON "expected_event"("tracker_id", "expected_first");

-- CreateIndex
CREATE UNIQUE INDEX "expected_event_tracker_id_number_key" ON "expected_event"("tracker_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "expected_event_id_tracker_id_key" ON "expected_event"("id", "tracker_id");

-- CreateIndex
CREATE INDEX "expected_event_indicator_indicator_id_idx" ON "expected_event_indicator"("indicator_id");

-- AddForeignKey
ALTER TABLE "rule_trigger" ADD CONSTRAINT "rule_trigger_codebook_id_level_fkey" FOREIGN KEY ("codebook_id", "level") REFERENCES "rule"("codebook_id", "level") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_merged_into_id_tracker_id_fkey" FOREIGN KEY ("merged_into_id", "tracker_id") REFERENCES "source"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_rating" ADD CONSTRAINT "source_rating_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_rating" ADD CONSTRAINT "source_rating_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_rating" ADD CONSTRAINT "source_rating_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_copy" ADD CONSTRAINT "evidence_copy_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_copy" ADD CONSTRAINT "evidence_copy_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_copy" ADD CONSTRAINT "evidence_copy_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_copy_content" ADD CONSTRAINT "evidence_copy_content_copy_id_fkey" FOREIGN KEY ("copy_id") REFERENCES "evidence_copy"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "evidence_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_assessment_id_indicator_id_fkey" FOREIGN KEY ("assessment_id", "indicator_id") REFERENCES "assessment"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_citation" ADD CONSTRAINT "review_citation_review_id_indicator_id_fkey" FOREIGN KEY ("review_id", "indicator_id") REFERENCES "review"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_citation" ADD CONSTRAINT "review_citation_version_id_indicator_id_fkey" FOREIGN KEY ("version_id", "indicator_id") REFERENCES "evidence_bearing"("version_id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_check" ADD CONSTRAINT "review_check_review_id_indicator_id_fkey" FOREIGN KEY ("review_id", "indicator_id") REFERENCES "review"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_check" ADD CONSTRAINT "review_check_check_id_indicator_id_fkey" FOREIGN KEY ("check_id", "indicator_id") REFERENCES "indicator_check"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook" ADD CONSTRAINT "outlook_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook" ADD CONSTRAINT "outlook_indicator_id_tracker_id_fkey" FOREIGN KEY ("indicator_id", "tracker_id") REFERENCES "indicator"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook" ADD CONSTRAINT "outlook_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook" ADD CONSTRAINT "outlook_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook_citation" ADD CONSTRAINT "outlook_citation_outlook_id_tracker_id_fkey" FOREIGN KEY ("outlook_id", "tracker_id") REFERENCES "outlook"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook_citation" ADD CONSTRAINT "outlook_citation_version_id_tracker_id_fkey" FOREIGN KEY ("version_id", "tracker_id") REFERENCES "evidence_version"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook_result" ADD CONSTRAINT "outlook_result_outlook_id_fkey" FOREIGN KEY ("outlook_id") REFERENCES "outlook"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook_result" ADD CONSTRAINT "outlook_result_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outlook_result" ADD CONSTRAINT "outlook_result_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expected_event" ADD CONSTRAINT "expected_event_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expected_event_indicator" ADD CONSTRAINT "expected_event_indicator_event_id_tracker_id_fkey" FOREIGN KEY ("event_id", "tracker_id") REFERENCES "expected_event"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expected_event_indicator" ADD CONSTRAINT "expected_event_indicator_indicator_id_tracker_id_fkey" FOREIGN KEY ("indicator_id", "tracker_id") REFERENCES "indicator"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
