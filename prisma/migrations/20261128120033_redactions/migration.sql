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
