ALTER TABLE api_token ADD CONSTRAINT api_token_hash_is_one CHECK (token_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE api_token ADD CONSTRAINT api_token_name_has_words CHECK (has_words(name));
ALTER TABLE api_token ADD CONSTRAINT api_token_may_do_something CHECK (cardinality(scopes) > 0);
ALTER TABLE api_token ADD CONSTRAINT api_token_ends CHECK (expires_at > created_at);
ALTER TABLE keyed_request ADD CONSTRAINT keyed_request_hash_is_one CHECK (request_hash ~ '^[0-9a-f]{64}$');

-- A token stays what it was made as: it is used, and once ended it does not come back.
CREATE FUNCTION refuse_token_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'tokens are ended, not deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF to_jsonb(NEW) - 'last_used_at' - 'ended_at' <> to_jsonb(OLD) - 'last_used_at' - 'ended_at' THEN
    RAISE EXCEPTION 'a token stays what it was made as' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'a token that was ended stays ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER api_token_stays BEFORE UPDATE OR DELETE ON api_token FOR EACH ROW EXECUTE FUNCTION refuse_token_change();

-- Whoever is shut out, or gets another role, has no token left that was made before.
CREATE FUNCTION require_no_token() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM api_token AS token JOIN "user" AS person ON person.id = token.user_id
    WHERE person.id = NEW.id AND token.ended_at IS NULL AND (person.disabled_at IS NOT NULL OR person.role <> token.role)) THEN
    RAISE EXCEPTION 'tokens end with the access that they were made under' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER tokens_end_with_access AFTER UPDATE OF role, disabled_at ON "user"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_no_token();

-- One kind more that the ledger can describe. When a token was last used is no part of it.
DO $do$
BEGIN
  EXECUTE replace(pg_get_functiondef('payload_of(text, text)'::regprocedure), '    ELSE RAISE EXCEPTION', $kind$
    WHEN 'api_token' THEN
      SELECT jsonb_build_object('id', t.id, 'person', t.user_id, 'name', t.name, 'scopes', t.scopes, 'role', t.role,
        'expires', to_char(t.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'ended', t.ended_at IS NOT NULL)
      INTO found FROM api_token t WHERE t.id = key::integer;
    ELSE RAISE EXCEPTION$kind$);
END $do$;
