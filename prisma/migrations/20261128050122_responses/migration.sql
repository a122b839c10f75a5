-- CreateTable
CREATE TABLE "response" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "evidence_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "move_id" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_withdrawal" (
    "id" SERIAL NOT NULL,
    "response_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "response_withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "response_move_id_idx" ON "response"("move_id");

-- CreateIndex
CREATE INDEX "response_tracker_id_idx" ON "response"("tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_evidence_id_number_key" ON "response"("evidence_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "response_withdrawal_response_id_key" ON "response_withdrawal"("response_id");

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_evidence_id_tracker_id_fkey" FOREIGN KEY ("evidence_id", "tracker_id") REFERENCES "evidence"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_move_id_tracker_id_fkey" FOREIGN KEY ("move_id", "tracker_id") REFERENCES "evidence"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response_withdrawal" ADD CONSTRAINT "response_withdrawal_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response_withdrawal" ADD CONSTRAINT "response_withdrawal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "response_withdrawal" ADD CONSTRAINT "response_withdrawal_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;
