-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('LEVELS', 'DAILY', 'WEEKLY');

-- CreateEnum
CREATE TYPE "SubscriptionEnd" AS ENUM ('READER', 'REPLACED', 'REFUSED');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('WAITING', 'SENDING', 'SENT', 'UNSURE', 'REFUSED');

-- CreateTable
CREATE TABLE "subscription" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "theme_id" INTEGER,
    "indicator_id" INTEGER,
    "kind" "MailKind" NOT NULL,
    "address" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended" "SubscriptionEnd",
    "told_until" TIMESTAMPTZ(3),
    "refusals" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing" (
    "id" SERIAL NOT NULL,
    "subscription_id" INTEGER NOT NULL,
    "thing" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),
    "token_hash" TEXT,
    "state" "MailState" NOT NULL DEFAULT 'WAITING',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claim" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "handed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "subscription_tracker_id_kind_idx" ON "subscription"("tracker_id", "kind");

-- CreateIndex
CREATE INDEX "subscription_address_idx" ON "subscription"("address");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_token_hash_key" ON "mailing"("token_hash");

-- CreateIndex
CREATE INDEX "mailing_state_due_at_idx" ON "mailing"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_subscription_id_thing_key" ON "mailing"("subscription_id", "thing");

-- CreateIndex
CREATE INDEX "outbox_tracker_id_recorded_at_idx" ON "outbox"("tracker_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_theme_id_tracker_id_fkey" FOREIGN KEY ("theme_id", "tracker_id") REFERENCES "theme"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_indicator_id_tracker_id_fkey" FOREIGN KEY ("indicator_id", "tracker_id") REFERENCES "indicator"("id", "tracker_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscription"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what must never be false

ALTER TABLE subscription ADD CONSTRAINT subscription_is_about_one_thing CHECK (num_nonnulls(theme_id, indicator_id) <= 1);
ALTER TABLE subscription ADD CONSTRAINT subscription_address_is_one CHECK (address = lower(address) AND address ~ '^[^\s@<>,;"]+@[^\s@<>,;"]+$');
-- Whose subscription has ended is forgotten.
ALTER TABLE subscription ADD CONSTRAINT subscription_address_goes_with_its_end CHECK
  ((ended_at IS NULL) = (address IS NOT NULL) AND (ended_at IS NULL) = (ended IS NULL));
ALTER TABLE subscription ADD CONSTRAINT subscription_is_told_once_confirmed CHECK ((confirmed_at IS NULL) = (told_until IS NULL));
ALTER TABLE mailing ADD CONSTRAINT mailing_thing_is_known CHECK
  (thing ~ '^(confirmation|assessment/[0-9]+|digest/[0-9]{4}-[0-9]{2}-[0-9]{2})$');
ALTER TABLE mailing ADD CONSTRAINT mailing_digest_has_a_period CHECK
  (CASE WHEN thing LIKE 'digest/%' THEN "from" < until AND until IS NOT NULL ELSE num_nonnulls("from", until) = 0 END);
ALTER TABLE mailing ADD CONSTRAINT mailing_token_hash_is_one CHECK (token_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE mailing ADD CONSTRAINT mailing_is_claimed_while_sent CHECK
  (state <> 'SENDING' OR num_nonnulls(claim, claimed_at) = 2);
ALTER TABLE mailing ADD CONSTRAINT mailing_is_settled_in_the_end CHECK ((state IN ('WAITING', 'SENDING')) = (settled_at IS NULL));
ALTER TABLE mailing ADD CONSTRAINT mailing_unsure_was_handed CHECK (state <> 'UNSURE' OR handed_at IS NOT NULL);

-- Of one thing no mailbox is told twice, however often somebody subscribes.
CREATE UNIQUE INDEX subscription_holds_once ON subscription (address, tracker_id, COALESCE(theme_id, 0), COALESCE(indicator_id, 0))
  WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;

CREATE FUNCTION refuse_return() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what has ended stays so: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER subscription_stays_ended BEFORE UPDATE ON subscription FOR EACH ROW
WHEN (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) EXECUTE FUNCTION refuse_return();
-- A mail that was sent, or may have been, is not sent again.
CREATE TRIGGER mailing_stays_settled BEFORE UPDATE ON mailing FOR EACH ROW
WHEN (OLD.settled_at IS NOT NULL AND NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION refuse_return();

-- What was published before is no news to anybody.
INSERT INTO outbox_place (consumer, reached) SELECT 'mail', COALESCE(max(id), 0) FROM outbox;
