-- CreateTable
CREATE TABLE "backup" (
    "id" SERIAL NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "is_scheduled" BOOLEAN NOT NULL,
    "place" TEXT NOT NULL,
    "rows" BIGINT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "ledger_head" TEXT NOT NULL,

    CONSTRAINT "backup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_made_at_idx" ON "backup"("made_at");
