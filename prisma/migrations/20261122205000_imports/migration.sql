-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('UPLOADED', 'TRYING', 'TRIED', 'APPLYING', 'APPLIED', 'STOPPED');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('ADD', 'REFUSED', 'DUPLICATE');

-- CreateTable
CREATE TABLE "import_job" (
    "id" TEXT NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "author_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "header" TEXT[],
    "sample" TEXT[],
    "ambiguous" TEXT,
    "rows" INTEGER NOT NULL,
    "mapping" JSONB,
    "choices" JSONB,
    "state" "ImportState" NOT NULL DEFAULT 'UPLOADED',
    "run" TEXT,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_refused" INTEGER NOT NULL DEFAULT 0,
    "seen" BIGINT NOT NULL DEFAULT 0,
    "is_stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "fault" TEXT,
    "first_number" INTEGER,
    "last_number" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "job_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "occurred" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "faults" JSONB,
    "like_item" INTEGER,
    "like_line" INTEGER,
    "item" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("job_id","line")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "tracker_id" INTEGER NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "choices" JSONB NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("tracker_id","signature")
);

-- CreateIndex
CREATE INDEX "import_job_author_id_idx" ON "import_job"("author_id");

-- CreateIndex
CREATE INDEX "import_row_job_id_outcome_line_idx" ON "import_row"("job_id", "outcome", "line");

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_job"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
