-- AlterTable
ALTER TABLE "approval" ALTER COLUMN "reviewer_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "dissent" ALTER COLUMN "author_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "fork" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "origins" TEXT[],
    "public_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "known_until" TIMESTAMPTZ(3) NOT NULL,
    "first_sequence" BIGINT NOT NULL,
    "last_sequence" BIGINT NOT NULL,
    "author_id" TEXT,
    "signed_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ledger_sequence" BIGINT NOT NULL,

    CONSTRAINT "fork_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fork_ledger" (
    "fork_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "public_key" TEXT NOT NULL,

    CONSTRAINT "fork_ledger_pkey" PRIMARY KEY ("fork_id","number")
);

-- CreateTable
CREATE TABLE "fork_entry" (
    "fork_id" INTEGER NOT NULL,
    "ledger" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before_hash" TEXT,
    "after_hash" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "taken_as" BIGINT,

    CONSTRAINT "fork_entry_pkey" PRIMARY KEY ("fork_id","ledger","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "fork_tracker_id_key" ON "fork"("tracker_id");

-- CreateIndex
CREATE UNIQUE INDEX "fork_entry_taken_as_key" ON "fork_entry"("taken_as");

-- AddForeignKey
ALTER TABLE "fork" ADD CONSTRAINT "fork_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fork" ADD CONSTRAINT "fork_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fork" ADD CONSTRAINT "fork_ledger_sequence_recorded_at_fkey" FOREIGN KEY ("ledger_sequence", "recorded_at") REFERENCES "ledger_entry"("sequence", "at") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fork_ledger" ADD CONSTRAINT "fork_ledger_fork_id_fkey" FOREIGN KEY ("fork_id") REFERENCES "fork"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fork_entry" ADD CONSTRAINT "fork_entry_fork_id_ledger_fkey" FOREIGN KEY ("fork_id", "ledger") REFERENCES "fork_ledger"("fork_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fork_entry" ADD CONSTRAINT "fork_entry_taken_as_fkey" FOREIGN KEY ("taken_as") REFERENCES "ledger_entry"("sequence") ON DELETE RESTRICT ON UPDATE RESTRICT;
