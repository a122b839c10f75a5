-- CreateEnum
CREATE TYPE "Level" AS ENUM ('MOVING_AWAY', 'NO_MOVEMENT', 'SIGNS_OF_MOVEMENT', 'GENUINE_MOVEMENT', 'NOT_YET_RATED');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('LOW', 'MODERATE', 'HIGH');

-- CreateEnum
CREATE TYPE "Bearing" AS ENUM ('TOWARD', 'AWAY', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('STATEMENT', 'ACTION', 'CAPABILITY');

-- CreateEnum
CREATE TYPE "Significance" AS ENUM ('MINOR', 'MODERATE', 'MAJOR');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "Fit" AS ENUM ('VERY_INCONSISTENT', 'INCONSISTENT', 'NEUTRAL', 'CONSISTENT', 'VERY_CONSISTENT', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "EditorialState" AS ENUM ('PUBLISHED', 'PUBLISHED_NEEDS_REVIEW', 'RETRACTED');

-- CreateEnum
CREATE TYPE "Change" AS ENUM ('FIRST', 'MINOR', 'CORRECTION', 'RETRACTION');

-- CreateEnum
CREATE TYPE "Publishing" AS ENUM ('ALONE', 'SECOND_PERSON');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('STATE', 'BODY', 'PERSON');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('AGENCY', 'OUTLET', 'GOVERNMENT', 'INTERGOVERNMENTAL', 'RESEARCH', 'STATE_MEDIA');

-- CreateEnum
CREATE TYPE "QuoteFinding" AS ENUM ('CONFIRMED', 'SENSE_CONFIRMED', 'MISDATED', 'NOT_FOUND');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('EDITOR', 'REVIEWER', 'ADMIN');

-- CreateTable
CREATE TABLE "tracker" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "publishing" "Publishing" NOT NULL DEFAULT 'ALONE',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tracker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "observes" TEXT NOT NULL,
    "article_sentence" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "significance" "Significance" NOT NULL,
    "review_every_days" INTEGER NOT NULL,
    "review_note" TEXT,
    "searched_until" TEXT,
    "known_gaps" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "codebook" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "codebook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule" (
    "codebook_id" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "rule_pkey" PRIMARY KEY ("codebook_id","level")
);

-- CreateTable
CREATE TABLE "actor" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "original_name" TEXT,
    "kind" "ActorKind" NOT NULL,
    "affiliation" TEXT,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "host" TEXT,
    "reliability" "Reliability" NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "definition" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "id" SERIAL NOT NULL,
    "evidence_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "occurred" TEXT NOT NULL,
    "occurred_first" TEXT NOT NULL DEFAULT '',
    "occurred_last" TEXT NOT NULL DEFAULT '',
    "zone" TEXT,
    "published" TEXT,
    "captured" TEXT,
    "headline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "quote" TEXT,
    "quote_lang" TEXT,
    "kind" "Kind" NOT NULL,
    "significance" "Significance" NOT NULL,
    "origin_id" INTEGER NOT NULL,
    "outlet_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "url_key" TEXT NOT NULL,
    "archived_url" TEXT,
    "reliability" "Reliability" NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "note" TEXT,
    "state" "EditorialState" NOT NULL,
    "change" "Change" NOT NULL,
    "reason" TEXT,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_bearing" (
    "version_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "bearing" "Bearing" NOT NULL,
    "note" TEXT,

    CONSTRAINT "evidence_bearing_pkey" PRIMARY KEY ("version_id","indicator_id")
);

-- CreateTable
CREATE TABLE "evidence_actor" (
    "version_id" INTEGER NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,

    CONSTRAINT "evidence_actor_pkey" PRIMARY KEY ("version_id","actor_id")
);

-- CreateTable
CREATE TABLE "evidence_tag" (
    "version_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,

    CONSTRAINT "evidence_tag_pkey" PRIMARY KEY ("version_id","tag_id")
);

-- CreateTable
CREATE TABLE "indicator_check" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "period_first" TEXT NOT NULL,
    "period_last" TEXT NOT NULL,
    "checked_on" TEXT NOT NULL,
    "note" TEXT,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "indicator_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "confidence" "Confidence",
    "confidence_reason" TEXT,
    "rationale" TEXT NOT NULL,
    "effective_on" TEXT NOT NULL,
    "codebook_id" INTEGER NOT NULL,
    "state" "EditorialState" NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_citation" (
    "assessment_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,

    CONSTRAINT "assessment_citation_pkey" PRIMARY KEY ("assessment_id","version_id")
);

-- CreateTable
CREATE TABLE "assessment_check" (
    "assessment_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "check_id" INTEGER NOT NULL,

    CONSTRAINT "assessment_check_pkey" PRIMARY KEY ("assessment_id","check_id")
);

-- CreateTable
CREATE TABLE "scenario" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "article_phrase" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario_fit" (
    "scenario_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "fit" "Fit" NOT NULL,
    "note" TEXT,
    "settled" BOOLEAN NOT NULL,

    CONSTRAINT "scenario_fit_pkey" PRIMARY KEY ("scenario_id","indicator_id","level")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "said_on" TEXT,
    "finding" "QuoteFinding" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT,
    "before_hash" TEXT,
    "after_hash" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "ledger_payload" (
    "sequence" BIGINT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "blanked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_payload_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "submission" (
    "key" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'EDITOR',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "tracker_slug_key" ON "tracker"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "theme_tracker_id_slug_key" ON "theme"("tracker_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "theme_id_tracker_id_key" ON "theme"("id", "tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_tracker_id_slug_key" ON "indicator"("tracker_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_id_tracker_id_key" ON "indicator"("id", "tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "codebook_indicator_id_version_key" ON "codebook"("indicator_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "codebook_id_indicator_id_key" ON "codebook"("id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "actor_tracker_id_name_key" ON "actor"("tracker_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "actor_id_tracker_id_key" ON "actor"("id", "tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_tracker_id_name_key" ON "source"("tracker_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "source_id_tracker_id_key" ON "source"("id", "tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "tag_tracker_id_slug_key" ON "tag"("tracker_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "tag_id_tracker_id_key" ON "tag"("id", "tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_tracker_id_number_key" ON "evidence"("tracker_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_id_tracker_id_key" ON "evidence"("id", "tracker_id");

-- CreateIndex
CREATE INDEX "evidence_version_tracker_id_occurred_first_evidence_id_idx" ON "evidence_version"("tracker_id", "occurred_first" DESC, "evidence_id" DESC);

-- CreateIndex
CREATE INDEX "evidence_version_tracker_id_url_key_idx" ON "evidence_version"("tracker_id", "url_key");

-- CreateIndex
CREATE INDEX "evidence_version_origin_id_idx" ON "evidence_version"("origin_id");

-- CreateIndex
CREATE INDEX "evidence_version_outlet_id_idx" ON "evidence_version"("outlet_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_evidence_id_number_key" ON "evidence_version"("evidence_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_id_tracker_id_key" ON "evidence_version"("id", "tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_id_evidence_id_key" ON "evidence_version"("id", "evidence_id");

-- CreateIndex
CREATE INDEX "evidence_bearing_indicator_id_idx" ON "evidence_bearing"("indicator_id");

-- CreateIndex
CREATE INDEX "evidence_actor_actor_id_idx" ON "evidence_actor"("actor_id");

-- CreateIndex
CREATE INDEX "evidence_tag_tag_id_idx" ON "evidence_tag"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_check_indicator_id_number_key" ON "indicator_check"("indicator_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_check_id_indicator_id_key" ON "indicator_check"("id", "indicator_id");

-- CreateIndex
CREATE INDEX "assessment_indicator_id_effective_on_recorded_at_id_idx" ON "assessment"("indicator_id", "effective_on" DESC, "recorded_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "assessment_indicator_id_number_key" ON "assessment"("indicator_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_id_indicator_id_key" ON "assessment"("id", "indicator_id");

-- CreateIndex
CREATE INDEX "assessment_citation_version_id_idx" ON "assessment_citation"("version_id");

-- CreateIndex
CREATE INDEX "assessment_check_check_id_idx" ON "assessment_check"("check_id");

-- CreateIndex
CREATE UNIQUE INDEX "scenario_tracker_id_slug_key" ON "scenario"("tracker_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "scenario_id_tracker_id_key" ON "scenario"("id", "tracker_id");

-- CreateIndex
CREATE INDEX "scenario_fit_indicator_id_idx" ON "scenario_fit"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "quote_tracker_id_position_key" ON "quote"("tracker_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_hash_key" ON "ledger_entry"("hash");

-- CreateIndex
CREATE INDEX "ledger_entry_subject_idx" ON "ledger_entry"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_sequence_at_key" ON "ledger_entry"("sequence", "at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "invitation_user_id_idx" ON "invitation"("user_id");

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_theme_id_tracker_id_fkey" FOREIGN KEY ("theme_id", "tracker_id") REFERENCES "theme"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "codebook" ADD CONSTRAINT "codebook_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "codebook" ADD CONSTRAINT "codebook_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "codebook" ADD CONSTRAINT "codebook_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule" ADD CONSTRAINT "rule_codebook_id_fkey" FOREIGN KEY ("codebook_id") REFERENCES "codebook"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_evidence_id_tracker_id_fkey" FOREIGN KEY ("evidence_id", "tracker_id") REFERENCES "evidence"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_origin_id_tracker_id_fkey" FOREIGN KEY ("origin_id", "tracker_id") REFERENCES "source"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_outlet_id_tracker_id_fkey" FOREIGN KEY ("outlet_id", "tracker_id") REFERENCES "source"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_bearing" ADD CONSTRAINT "evidence_bearing_version_id_tracker_id_fkey" FOREIGN KEY ("version_id", "tracker_id") REFERENCES "evidence_version"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_bearing" ADD CONSTRAINT "evidence_bearing_indicator_id_tracker_id_fkey" FOREIGN KEY ("indicator_id", "tracker_id") REFERENCES "indicator"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_actor" ADD CONSTRAINT "evidence_actor_version_id_tracker_id_fkey" FOREIGN KEY ("version_id", "tracker_id") REFERENCES "evidence_version"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_actor" ADD CONSTRAINT "evidence_actor_actor_id_tracker_id_fkey" FOREIGN KEY ("actor_id", "tracker_id") REFERENCES "actor"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_tag" ADD CONSTRAINT "evidence_tag_version_id_tracker_id_fkey" FOREIGN KEY ("version_id", "tracker_id") REFERENCES "evidence_version"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_tag" ADD CONSTRAINT "evidence_tag_tag_id_tracker_id_fkey" FOREIGN KEY ("tag_id", "tracker_id") REFERENCES "tag"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator_check" ADD CONSTRAINT "indicator_check_indicator_id_tracker_id_fkey" FOREIGN KEY ("indicator_id", "tracker_id") REFERENCES "indicator"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator_check" ADD CONSTRAINT "indicator_check_source_id_tracker_id_fkey" FOREIGN KEY ("source_id", "tracker_id") REFERENCES "source"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator_check" ADD CONSTRAINT "indicator_check_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator_check" ADD CONSTRAINT "indicator_check_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_codebook_id_indicator_id_fkey" FOREIGN KEY ("codebook_id", "indicator_id") REFERENCES "codebook"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_citation" ADD CONSTRAINT "assessment_citation_assessment_id_indicator_id_fkey" FOREIGN KEY ("assessment_id", "indicator_id") REFERENCES "assessment"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_citation" ADD CONSTRAINT "assessment_citation_version_id_indicator_id_fkey" FOREIGN KEY ("version_id", "indicator_id") REFERENCES "evidence_bearing"("version_id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_check" ADD CONSTRAINT "assessment_check_assessment_id_indicator_id_fkey" FOREIGN KEY ("assessment_id", "indicator_id") REFERENCES "assessment"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_check" ADD CONSTRAINT "assessment_check_check_id_indicator_id_fkey" FOREIGN KEY ("check_id", "indicator_id") REFERENCES "indicator_check"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scenario_fit" ADD CONSTRAINT "scenario_fit_scenario_id_tracker_id_fkey" FOREIGN KEY ("scenario_id", "tracker_id") REFERENCES "scenario"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scenario_fit" ADD CONSTRAINT "scenario_fit_indicator_id_tracker_id_fkey" FOREIGN KEY ("indicator_id", "tracker_id") REFERENCES "indicator"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_payload" ADD CONSTRAINT "ledger_payload_sequence_fkey" FOREIGN KEY ("sequence") REFERENCES "ledger_entry"("sequence") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
