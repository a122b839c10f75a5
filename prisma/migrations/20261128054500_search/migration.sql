-- What is published, as words that can be searched for. The texts themselves stay where they are; each row here is
-- worked out from one of them by a trigger, when it is written.

-- Both may be made by whoever may make things in the database (CREATE), without being its superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "Searched" AS ENUM ('ITEM', 'ASSESSMENT', 'INDICATOR', 'ACTOR', 'SOURCE');

-- CreateTable
CREATE TABLE "search_text" (
    "kind" "Searched" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "tracker_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),
    "name" TEXT,
    "document" tsvector NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("kind","subject_id")
);

-- CreateIndex
CREATE INDEX "search_text_tracker_id_kind_day_subject_id_idx" ON "search_text"("tracker_id", "kind", "day" DESC, "subject_id" DESC);

-- CreateIndex
CREATE INDEX "search_text_document_idx" ON "search_text" USING GIN ("document");

-- CreateIndex
CREATE INDEX "search_text_name_idx" ON "search_text" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "evidence_version_ledger_sequence_idx" ON "evidence_version"("ledger_sequence");

-- CreateIndex
CREATE INDEX "assessment_ledger_sequence_idx" ON "assessment"("ledger_sequence");

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------- words

-- A text without accents, capitals and invisible marks. A database may have been made with a collation that knows the
-- capitals of ASCII only, so one is named that knows them all, wherever the server has one.
DO $$
DECLARE
  named text;
BEGIN
  SELECT 'COLLATE pg_catalog.' || quote_ident(collname) INTO named
  FROM pg_collation
  WHERE collnamespace = 'pg_catalog'::regnamespace AND collencoding IN (-1, pg_char_to_encoding('UTF8'))
    AND collname IN ('pg_c_utf8', 'und-x-icu', 'C.UTF-8', 'C.utf8')
  ORDER BY array_position(ARRAY['pg_c_utf8', 'und-x-icu', 'C.UTF-8', 'C.utf8'], collname::text) LIMIT 1;
  EXECUTE format($fold$
    CREATE FUNCTION search_fold(t text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(unaccent('unaccent'::regdictionary, translate(normalize(t, NFKC), U&'\00AD\200B\200C\200D\2060\FEFF', '')) %s)
  $fold$, COALESCE(named, ''));
END $$;

-- The words of a text in their order, and their places. What is written without blanks (Han, kana, Hangul) is cut into
-- all its pairs of signs, so that each part of it from two signs on is found. Before and after such a run one place is left
-- empty, so that no pair is read across a blank or across a word.
CREATE FUNCTION search_words(t text) RETURNS TABLE (word text, place integer)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT ROWS 60 AS $$
DECLARE
  together CONSTANT text := '\u1100-\u11ff\u3005-\u3007\u3040-\u30fa\u30fc-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff';
  apart CONSTANT text := '\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02c2-\u02df\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u1680\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ufe00-\ufe1f\ufe30-\ufe6f\ufffc\ufffd\U0001f000-\U0001faff';
  was_together boolean := false;
  run text[];
BEGIN
  place := 0;
  FOR run IN SELECT regexp_matches(search_fold(t), '([' || together || ']+)|([^' || together || apart || ']+)', 'g') LOOP
    IF place > 0 AND (was_together OR run[1] IS NOT NULL) THEN place := place + 1; END IF;
    IF run[1] IS NULL THEN
      place := place + 1;
      -- A word can have 2,046 bytes.
      word := left(run[2], 500);
      RETURN NEXT;
    ELSE
      FOR at IN 1 .. greatest(length(run[1]) - 1, 1) LOOP
        place := place + 1;
        word := substr(run[1], at, 2);
        RETURN NEXT;
      END LOOP;
    END IF;
    was_together := run[1] IS NOT NULL;
  END LOOP;
END $$;

-- A text as it is searched. PostgreSQL's own parser is fast, but sees addresses and numbers in signs, and letters as the
-- database's collation does: it is given only texts of ASCII letters, digits and blanks, and no number such as 1e5.
CREATE FUNCTION search_document(t text, weight "char") RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  -- Those that the parser would not take for a blank everywhere.
  signs CONSTANT text := '#%&+-./:<=>?@\_~';
  folded CONSTANT text := CASE WHEN octet_length(t) = length(t) THEN lower(t COLLATE "C") ELSE search_fold(t) END;
BEGIN
  IF octet_length(folded) = length(folded) AND folded !~ '[0-9]e[0-9]' THEN
    RETURN setweight(to_tsvector('simple', translate(folded, signs, '                ')), weight);
  END IF;
  RETURN COALESCE((SELECT setweight(string_agg(quote_literal(word) || ':' || place, ' ')::tsvector, weight) FROM search_words(folded)), '');
END $$;

-- What stands between two texts of one document, so that no words are in a row across them.
CREATE FUNCTION search_gap() RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '|:2'::tsvector;

-- What finds a text as it was typed: its words in a row. Where it is open, the last word may go on, if it has three
-- letters or more.
CREATE FUNCTION search_term(typed text, is_open boolean) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  asked text := '';
  earlier integer;
  found record;
BEGIN
  FOR found IN SELECT * FROM search_words(typed) LOOP
    asked := asked || CASE WHEN earlier IS NULL THEN '' ELSE ' <' || found.place - earlier || '> ' END || quote_literal(found.word);
    earlier := found.place;
  END LOOP;
  IF is_open AND length(found.word) >= 3 THEN asked := asked || ':*'; END IF;
  RETURN asked::tsquery;
END $$;

-- ---------------------------------------------------------------- what each text says

-- Actors and sources stand in an item by their number, so that it need not change where they get another name.
CREATE VIEW item_text AS
  SELECT v.id, v.tracker_id, v.occurred_first AS day, v.recorded_at, v.ledger_sequence,
    (SELECT min(later.recorded_at) FROM evidence_version later WHERE later.evidence_id = v.evidence_id AND later.number = v.number + 1) AS replaced_at,
    search_document(v.headline, 'A') || search_gap() || search_document(v.summary, 'B') || search_gap() || search_document(v.quote, 'B')
      || search_gap() || search_document(v.quote_english, 'B')
      || array_to_tsvector(ARRAY['source ' || v.origin_id, 'source ' || v.outlet_id]
        || ARRAY(SELECT 'actor ' || a.actor_id FROM evidence_actor a WHERE a.version_id = v.id)) AS document
  FROM evidence_version v;

CREATE VIEW assessment_text AS
  SELECT a.id, i.tracker_id, a.effective_on AS day, a.recorded_at, a.ledger_sequence,
    search_document(a.rationale, 'A') || search_gap() || search_document(a.rule_exception, 'B') || search_gap()
      || search_document(a.confidence_reason, 'B') AS document
  FROM assessment a JOIN indicator i ON i.id = a.indicator_id;

CREATE VIEW named_text AS
  SELECT 'INDICATOR'::"Searched" AS kind, id, tracker_id, search_fold(title) AS name,
    search_document(title, 'A') || search_gap() || search_document(observes, 'B') || search_gap() || search_document(article_sentence, 'C') AS document
  FROM indicator
  UNION ALL
  SELECT 'ACTOR', id, tracker_id, search_fold(concat_ws(' ', name, original_name)),
    search_document(name, 'A') || search_gap() || search_document(original_name, 'A')
  FROM actor
  UNION ALL
  SELECT 'SOURCE', id, tracker_id, search_fold(name), search_document(name, 'A')
  FROM source;

-- ---------------------------------------------------------------- kept in step

-- An entry is written last, and nothing is added any more to what it speaks of.
CREATE FUNCTION keep_search_of_entries() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_text (kind, subject_id, tracker_id, day, recorded_at, document)
    SELECT 'ITEM', t.id, t.tracker_id, t.day, t.recorded_at, t.document
    FROM entered JOIN item_text t ON t.ledger_sequence = entered.sequence;
  UPDATE search_text SET replaced_at = later.recorded_at
    FROM entered
    JOIN evidence_version later ON later.ledger_sequence = entered.sequence
    JOIN evidence_version earlier ON earlier.evidence_id = later.evidence_id AND earlier.number = later.number - 1
    WHERE search_text.kind = 'ITEM' AND search_text.subject_id = earlier.id;
  INSERT INTO search_text (kind, subject_id, tracker_id, day, recorded_at, document)
    SELECT 'ASSESSMENT', t.id, t.tracker_id, t.day, t.recorded_at, t.document
    FROM entered JOIN assessment_text t ON t.ledger_sequence = entered.sequence;
  RETURN NULL;
END $$;

CREATE TRIGGER ledger_entry_is_searched AFTER INSERT ON ledger_entry
REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION keep_search_of_entries();

CREATE FUNCTION keep_search_of_names() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_text (kind, subject_id, tracker_id, name, document)
    SELECT kind, id, tracker_id, name, document FROM named_text WHERE kind = TG_ARGV[0]::"Searched" AND id = NEW.id
    ON CONFLICT (kind, subject_id) DO UPDATE SET name = excluded.name, document = excluded.document;
  RETURN NULL;
END $$;

CREATE TRIGGER indicator_is_searched AFTER INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION keep_search_of_names('INDICATOR');
CREATE TRIGGER actor_is_searched AFTER INSERT OR UPDATE ON actor FOR EACH ROW EXECUTE FUNCTION keep_search_of_names('ACTOR');
CREATE TRIGGER source_is_searched AFTER INSERT OR UPDATE ON source FOR EACH ROW EXECUTE FUNCTION keep_search_of_names('SOURCE');

INSERT INTO search_text (kind, subject_id, tracker_id, day, recorded_at, replaced_at, document)
  SELECT 'ITEM', id, tracker_id, day, recorded_at, replaced_at, document FROM item_text;
INSERT INTO search_text (kind, subject_id, tracker_id, day, recorded_at, document)
  SELECT 'ASSESSMENT', id, tracker_id, day, recorded_at, document FROM assessment_text;
INSERT INTO search_text (kind, subject_id, tracker_id, name, document)
  SELECT kind, id, tracker_id, name, document FROM named_text;

-- ---------------------------------------------------------------- asked

-- The texts of one kind in a tracker that count before a moment (null: now), each item in its last version by then.
CREATE FUNCTION search_known(of_tracker integer, of_kind "Searched", known_before timestamptz) RETURNS SETOF search_text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM search_text
  WHERE tracker_id = of_tracker AND kind = of_kind
    AND (known_before IS NULL OR recorded_at < known_before)
    AND (replaced_at IS NULL OR replaced_at >= known_before)
$$;

-- What finds the items of the actors and sources whose names are found; a merged source goes by all its names.
CREATE FUNCTION search_names(of_tracker integer, asked tsquery) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT COALESCE(string_agg(quote_literal(found.name), ' | ')::tsquery, '') FROM (
    SELECT 'actor ' || subject_id FROM search_text WHERE tracker_id = of_tracker AND kind = 'ACTOR' AND document @@ asked
    UNION
    SELECT 'source ' || same.id
    FROM search_text JOIN source_now meant ON meant.id = search_text.subject_id
    JOIN source_now same ON same.present_id = meant.present_id AND same.tracker_id = of_tracker
    WHERE search_text.tracker_id = of_tracker AND search_text.kind = 'SOURCE' AND search_text.document @@ asked
  ) AS found (name)
$$;

-- What finds one thing that was typed, in any of the forms that it may be written in, in a text or among its names.
CREATE FUNCTION search_asked(of_tracker integer, forms text[], is_open boolean) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT asked || search_names(of_tracker, asked)
  FROM (SELECT COALESCE(string_agg('(' || found::text || ')', ' | ')::tsquery, '') AS asked
    FROM unnest(forms) AS form CROSS JOIN LATERAL search_term(form, is_open) AS term (found)
    WHERE numnode(found) > 0) AS term
$$;

-- What is called nearly as a word that was typed, the likeliest first.
CREATE FUNCTION search_similar(of_tracker integer, typed text) RETURNS TABLE (kind "Searched", subject_id integer, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
  SELECT kind, subject_id, word_similarity(search_fold(typed), name) AS likeness FROM search_text
  WHERE tracker_id = of_tracker AND search_fold(typed) <% name
  ORDER BY likeness DESC, kind, subject_id LIMIT 5
$$;
