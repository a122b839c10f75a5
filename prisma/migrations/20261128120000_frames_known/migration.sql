-- Trackers, themes, indicators, scenarios, actors and sources keep their rows when they are described otherwise. What
-- they said before a moment stands in the ledger, which holds every state of them.

-- What was last entered of a subject before a moment: no row where nothing was, a null where the words were blanked.
CREATE FUNCTION entered_before(of_subject text, known_before timestamptz) RETURNS TABLE (sequence bigint, said jsonb)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT entry.sequence, payload.after::jsonb
  FROM ledger_entry AS entry LEFT JOIN ledger_payload AS payload ON payload.sequence = entry.sequence
  WHERE entry.subject = of_subject AND entry.at < known_before
  ORDER BY entry.sequence DESC LIMIT 1
$$;

-- Each of the following gives a row as it was known before a moment; as it is where the ledger has nothing to tell, but
-- that nothing had been looked for or counted then.

CREATE FUNCTION tracker_known(of_tracker integer, known_before timestamptz) RETURNS SETOF tracker
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM tracker
  LEFT JOIN LATERAL entered_before(tracker.slug, known_before) AS entered ON true
  CROSS JOIN LATERAL jsonb_populate_record(CASE WHEN entered.said IS NULL THEN tracker END, entered.said) AS known
  WHERE tracker.id = of_tracker
$$;

CREATE FUNCTION theme_known(of_theme integer, known_before timestamptz) RETURNS SETOF theme
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM theme JOIN tracker ON tracker.id = theme.tracker_id
  LEFT JOIN LATERAL (
    SELECT one.said FROM entered_before(tracker.slug, known_before) AS entered
    CROSS JOIN LATERAL jsonb_array_elements(entered.said->'themes') AS one (said)
    WHERE (one.said->>'id')::integer = theme.id) AS entered ON true
  CROSS JOIN LATERAL jsonb_populate_record(CASE WHEN entered.said IS NULL THEN theme END, entered.said) AS known
  WHERE theme.id = of_theme
$$;

CREATE FUNCTION indicator_known(of_indicator integer, known_before timestamptz) RETURNS SETOF indicator
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM indicator JOIN tracker ON tracker.id = indicator.tracker_id
  LEFT JOIN LATERAL entered_before(tracker.slug || '/indicators/' || indicator.slug, known_before) AS entered ON true
  CROSS JOIN LATERAL jsonb_populate_record(CASE WHEN entered.said IS NULL THEN indicator END,
    COALESCE(entered.said, CASE WHEN known_before IS NOT NULL THEN '{"searched_until": null, "known_gaps": [], "counts": null}'::jsonb END)) AS known
  WHERE indicator.id = of_indicator
$$;

CREATE FUNCTION scenario_known(of_scenario integer, known_before timestamptz) RETURNS SETOF scenario
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM scenario JOIN tracker ON tracker.id = scenario.tracker_id
  LEFT JOIN LATERAL entered_before(tracker.slug || '/scenarios/' || scenario.slug, known_before) AS entered ON true
  CROSS JOIN LATERAL jsonb_populate_record(CASE WHEN entered.said IS NULL THEN scenario END, entered.said) AS known
  WHERE scenario.id = of_scenario
$$;

CREATE FUNCTION actor_known(of_actor integer, known_before timestamptz) RETURNS SETOF actor
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM actor JOIN tracker ON tracker.id = actor.tracker_id
  LEFT JOIN LATERAL entered_before(tracker.slug || '/actors/' || actor.id, known_before) AS entered ON true
  CROSS JOIN LATERAL jsonb_populate_record(CASE WHEN entered.said IS NULL THEN actor END, entered.said) AS known
  WHERE actor.id = of_actor
$$;

CREATE FUNCTION source_known(of_source integer, known_before timestamptz) RETURNS SETOF source
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM source JOIN tracker ON tracker.id = source.tracker_id
  LEFT JOIN LATERAL entered_before(tracker.slug || '/sources/' || source.id, known_before) AS entered ON true
  CROSS JOIN LATERAL jsonb_populate_record(CASE WHEN entered.said IS NULL THEN source END, entered.said) AS known
  WHERE source.id = of_source
$$;

-- A source by the name that it went by before a moment: that of the one it had been merged into by then.
CREATE FUNCTION source_now_known(of_source integer, known_before timestamptz) RETURNS SETOF source_now
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT written.id, written.tracker_id, present.id, present.name, present.kind, present.host, present.reliability, written.name
  FROM source_known(of_source, known_before) AS written
  CROSS JOIN LATERAL source_known(COALESCE(written.merged_into_id, written.id), known_before) AS present
$$;

-- How the levels fitted a scenario.
CREATE FUNCTION scenario_fits_known(of_scenario integer, known_before timestamptz) RETURNS SETOF scenario_fit
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT scenario.id, fit.indicator_id, scenario.tracker_id, fit.level, fit.fit, fit.note, fit.settled
  FROM scenario JOIN tracker ON tracker.id = scenario.tracker_id
  LEFT JOIN LATERAL entered_before(tracker.slug || '/scenarios/' || scenario.slug, known_before) AS entered ON true
  CROSS JOIN LATERAL (
    SELECT present.* FROM scenario_fit AS present WHERE entered.said IS NULL AND present.scenario_id = of_scenario
    UNION ALL
    SELECT said.* FROM jsonb_populate_recordset(NULL::scenario_fit, entered.said->'fits') AS said
  ) AS fit
  WHERE scenario.id = of_scenario
$$;

-- The indicators and the scenarios that a tracker had before a moment; all of them where it had not begun itself.

CREATE FUNCTION indicators_known(of_tracker integer, known_before timestamptz) RETURNS SETOF indicator
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM indicator JOIN tracker ON tracker.id = indicator.tracker_id
  CROSS JOIN LATERAL indicator_known(indicator.id, known_before) AS known
  WHERE indicator.tracker_id = of_tracker
    AND (EXISTS (SELECT 1 FROM entered_before(tracker.slug || '/indicators/' || indicator.slug, known_before))
      OR NOT EXISTS (SELECT 1 FROM entered_before(tracker.slug, known_before)))
$$;

CREATE FUNCTION scenarios_known(of_tracker integer, known_before timestamptz) RETURNS SETOF scenario
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT known.* FROM scenario JOIN tracker ON tracker.id = scenario.tracker_id
  CROSS JOIN LATERAL scenario_known(scenario.id, known_before) AS known
  WHERE scenario.tracker_id = of_tracker
    AND (EXISTS (SELECT 1 FROM entered_before(tracker.slug || '/scenarios/' || scenario.slug, known_before))
      OR NOT EXISTS (SELECT 1 FROM entered_before(tracker.slug, known_before)))
$$;

-- What stands otherwise now in the frame of a tracker that was known before a moment. `was` and `now` are titles: the
-- first is null for what was added since, and both are the same where something else than the title was changed.
CREATE FUNCTION frame_changes(of_tracker integer, known_before timestamptz)
RETURNS TABLE (kind text, slug text, was text, now text, place integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT 'TRACKER', tracker.slug, known.title, tracker.title, 0
  FROM tracker CROSS JOIN LATERAL tracker_known(tracker.id, known_before) AS known
  WHERE tracker.id = of_tracker AND (known.title, known.question) IS DISTINCT FROM (tracker.title, tracker.question)
  UNION ALL
  SELECT 'THEME', theme.slug, known.title, theme.title, theme.position
  FROM theme CROSS JOIN LATERAL theme_known(theme.id, known_before) AS known
  WHERE theme.tracker_id = of_tracker AND known.title <> theme.title
  UNION ALL
  SELECT 'INDICATOR', indicator.slug, known.title, indicator.title, indicator.position
  FROM indicator LEFT JOIN indicators_known(of_tracker, known_before) AS known ON known.id = indicator.id
  WHERE indicator.tracker_id = of_tracker AND (known.id IS NULL OR to_jsonb(known) - ARRAY['searched_until', 'known_gaps', 'position', 'retired_on', 'retired_reason']
    <> to_jsonb(indicator) - ARRAY['searched_until', 'known_gaps', 'position', 'retired_on', 'retired_reason'])
  UNION ALL
  SELECT 'SCENARIO', scenario.slug, known.title, scenario.title, scenario.position
  FROM scenario LEFT JOIN scenarios_known(of_tracker, known_before) AS known ON known.id = scenario.id
  WHERE scenario.tracker_id = of_tracker AND (known.id IS NULL OR to_jsonb(known) - 'position' <> to_jsonb(scenario) - 'position'
    OR EXISTS ((SELECT fit.indicator_id, fit.level, fit.fit FROM scenario_fits_known(scenario.id, known_before) AS fit
        EXCEPT SELECT fit.indicator_id, fit.level, fit.fit FROM scenario_fit AS fit WHERE fit.scenario_id = scenario.id)
      UNION ALL (SELECT fit.indicator_id, fit.level, fit.fit FROM scenario_fit AS fit WHERE fit.scenario_id = scenario.id
        EXCEPT SELECT fit.indicator_id, fit.level, fit.fit FROM scenario_fits_known(scenario.id, known_before) AS fit)))
$$;

-- By when an indicator was to be reviewed goes by the interval that was known.
CREATE OR REPLACE FUNCTION review_known(of_indicator integer, as_of text, known_before timestamptz)
RETURNS TABLE (reviewed_on text, checked_on text, due_on text, is_overdue boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT last.reviewed_on, last.checked_on, next.due_on, COALESCE(next.due_on < as_of, false)
  FROM (
    SELECT retired_on, review_every_days FROM indicator WHERE known_before IS NULL AND id = of_indicator
    UNION ALL
    SELECT retired_on, review_every_days FROM indicator_known(of_indicator, known_before) WHERE known_before IS NOT NULL
  ) AS indicator
  CROSS JOIN LATERAL (SELECT
    greatest(
      (SELECT effective_on FROM assessments_known(of_indicator, as_of, known_before) LIMIT 1),
      (SELECT max(review.reviewed_on) FROM review
        WHERE indicator_id = of_indicator AND review.reviewed_on <= as_of AND (known_before IS NULL OR recorded_at < known_before))
    ) AS reviewed_on,
    (SELECT max(indicator_check.checked_on) FROM indicator_check
      WHERE indicator_id = of_indicator AND indicator_check.checked_on <= as_of AND (known_before IS NULL OR recorded_at < known_before)
    ) AS checked_on
  ) AS last
  CROSS JOIN LATERAL (SELECT CASE WHEN last.reviewed_on IS NOT NULL AND (retired_on IS NULL OR retired_on > as_of)
    THEN to_char(least(last.reviewed_on::date + review_every_days, date '9999-12-31'), 'YYYY-MM-DD') END AS due_on
  ) AS next
$$;
