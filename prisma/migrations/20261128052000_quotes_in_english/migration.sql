-- AlterTable
ALTER TABLE "evidence_version" ADD COLUMN     "quote_english" TEXT;

-- A translation stands beside the words that it translates, and English needs none. Payloads leave nulls out, so that
-- what was entered before keeps its hash.
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_quote_english_has_words CHECK (has_words(quote_english));
ALTER TABLE evidence_version ADD CONSTRAINT evidence_version_translates_a_quote CHECK (
  quote_english IS NULL OR (quote IS NOT NULL AND quote_lang IS NOT NULL AND quote_lang !~* '^en(-|$)'));
