-- When an indicator was last reviewed (judged, or "reviewed, unchanged") and last looked at with nothing found, on a day
-- and as known before a moment, and by which day it should be reviewed again. What is retired is never due.
CREATE FUNCTION review_known(of_indicator integer, as_of text, known_before timestamptz)
RETURNS TABLE (reviewed_on text, checked_on text, due_on text, is_overdue boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT last.reviewed_on, last.checked_on, next.due_on, COALESCE(next.due_on < as_of, false)
  FROM indicator
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
  WHERE indicator.id = of_indicator
$$;
