-- What an editor lets an indicator count: a few of them, each by its title, its kind and the tags that items carry. Null
-- where there is none, so that no payload of an indicator changes.
ALTER TABLE "indicator" ADD COLUMN "counts" JSONB;

CREATE FUNCTION are_counts(counts jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_typeof(counts) = 'array' AND jsonb_array_length(counts) BETWEEN 1 AND 6
  AND NOT jsonb_path_exists(counts, '$[*] ? (!(@.title.type() == "string" && @.title != "" && (@.kind == "DAYS_SINCE" || @.kind == "PER_QUARTER")
    && @.tags.type() == "array" && @.tags.size() > 0))', '{}', false);

ALTER TABLE indicator ADD CONSTRAINT indicator_counts_are_counts CHECK (counts IS NULL OR are_counts(counts));
