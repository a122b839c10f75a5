-- CreateEnum
CREATE TYPE "WebhookStop" AS ENUM ('FAILING', 'GONE');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'DELIVERED', 'GIVEN_UP');

-- CreateTable
CREATE TABLE "webhook" (
    "id" SERIAL NOT NULL,
    "tracker_id" INTEGER,
    "address" TEXT NOT NULL,
    "only_levels" BOOLEAN NOT NULL,
    "includes_imported" BOOLEAN NOT NULL,
    "secret" TEXT NOT NULL,
    "earlier_secret" TEXT,
    "earlier_until" TIMESTAMPTZ(3),
    "secret_number" INTEGER NOT NULL DEFAULT 1,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "on_since" TIMESTAMPTZ(3) NOT NULL,
    "failing_since" TIMESTAMPTZ(3),
    "stop" "WebhookStop",
    "stopped_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" TEXT NOT NULL,
    "webhook_id" INTEGER NOT NULL,
    "outbox_id" BIGINT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempt" (
    "id" SERIAL NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "took" INTEGER NOT NULL,
    "status" INTEGER,
    "fault" TEXT,
    "answer" TEXT,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_delivery_state_next_attempt_at_idx" ON "webhook_delivery"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "webhook_delivery_claimed_until_idx" ON "webhook_delivery"("claimed_until");

-- CreateIndex
CREATE INDEX "webhook_delivery_ended_at_idx" ON "webhook_delivery"("ended_at");

-- CreateIndex
CREATE INDEX "webhook_delivery_outbox_id_idx" ON "webhook_delivery"("outbox_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_outbox_id_key" ON "webhook_delivery"("webhook_id", "outbox_id");

-- CreateIndex
CREATE INDEX "webhook_attempt_delivery_id_idx" ON "webhook_attempt"("delivery_id");

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_outbox_id_fkey" FOREIGN KEY ("outbox_id") REFERENCES "outbox"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- what must never be false

ALTER TABLE webhook ADD CONSTRAINT webhook_address_is_address CHECK (is_web_address(address));
ALTER TABLE webhook ADD CONSTRAINT webhook_keeps_a_secret_until_its_end CHECK ((secret = '') = (ended_at IS NOT NULL));
ALTER TABLE webhook ADD CONSTRAINT webhook_that_ended_is_off CHECK (ended_at IS NULL OR (NOT is_on AND earlier_secret IS NULL));
ALTER TABLE webhook ADD CONSTRAINT webhook_earlier_secret_runs_out CHECK ((earlier_secret IS NULL) = (earlier_until IS NULL));
ALTER TABLE webhook ADD CONSTRAINT webhook_stop_has_a_moment CHECK ((stop IS NULL) = (stopped_at IS NULL));
ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_ends_once CHECK ((state = 'WAITING') = (ended_at IS NULL));
ALTER TABLE webhook_attempt ADD CONSTRAINT webhook_attempt_fails_for_a_reason CHECK (fault IS NOT NULL OR status BETWEEN 200 AND 299);

-- A secret belongs to one address, and whoever had one that ended is told nothing more.
CREATE FUNCTION refuse_webhook_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'webhooks are ended, not deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.id, NEW.address) <> (OLD.id, OLD.address) THEN
    RAISE EXCEPTION 'another address is another webhook' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'a webhook that was ended stays ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER webhook_stays BEFORE UPDATE OR DELETE ON webhook FOR EACH ROW EXECUTE FUNCTION refuse_webhook_change();

-- One kind more that the ledger can describe: what administrators decided. An address can hold a secret of the receiver's,
-- so that only its host is named; the hash shows whether it is the same.
DO $do$
BEGIN
  EXECUTE replace(pg_get_functiondef('payload_of(text, text)'::regprocedure), '    ELSE RAISE EXCEPTION', $kind$
    WHEN 'webhook' THEN
      SELECT jsonb_strip_nulls(jsonb_build_object('id', w.id, 'tracker_id', w.tracker_id,
        'host', substring(w.address FROM '^https?://([^/?#]+)'), 'address_hash', encode(sha256(convert_to(w.address, 'UTF8')), 'hex'),
        'only_levels', w.only_levels, 'includes_imported', w.includes_imported, 'secret_number', w.secret_number,
        'is_on', w.is_on, 'ended', w.ended_at IS NOT NULL))
      INTO found FROM webhook w WHERE w.id = key::integer;
    ELSE RAISE EXCEPTION$kind$);
END $do$;

-- From here on webhooks are told what is published.
INSERT INTO outbox_place (consumer, reached) SELECT 'webhooks', COALESCE(max(id), 0) FROM outbox;
