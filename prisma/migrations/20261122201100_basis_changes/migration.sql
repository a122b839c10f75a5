-- CreateIndex
CREATE INDEX "evidence_version_tracker_id_change_idx" ON "evidence_version"("tracker_id", "change");

-- True where a source can be relied on less than before. F says that it cannot be judged: to lose one's judgement of a
-- source is a fall, and so is to learn that an unjudged source is not to be relied on.
CREATE FUNCTION is_downgrade(before "Reliability", after "Reliability") RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN after > before OR (before = 'F' AND after IN ('D', 'E'));

-- All that the assessments and outlooks of a tracker rest on: each cited item in the version that was cited, and each
-- cited check, with their sources as they are called now.
CREATE FUNCTION supports(of_tracker integer) RETURNS TABLE (
  assessment_id integer, outlook_id integer, indicator_id integer, effective_on text, made_in bigint,
  evidence_id integer, version integer, check_id integer, origin_id integer, outlet_id integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.id, NULL::integer, a.indicator_id, a.effective_on, a.ledger_sequence,
    v.evidence_id, v.number, NULL::integer, origin.present_id, outlet.present_id
  FROM indicator i
  JOIN assessment a ON a.indicator_id = i.id
  JOIN assessment_citation c ON c.assessment_id = a.id
  JOIN evidence_version v ON v.id = c.version_id
  JOIN source_now origin ON origin.id = v.origin_id
  JOIN source_now outlet ON outlet.id = v.outlet_id
  WHERE i.tracker_id = of_tracker
  UNION ALL
  SELECT a.id, NULL, a.indicator_id, a.effective_on, a.ledger_sequence, NULL, NULL, k.id, origin.present_id, origin.present_id
  FROM indicator i
  JOIN assessment a ON a.indicator_id = i.id
  JOIN assessment_check c ON c.assessment_id = a.id
  JOIN indicator_check k ON k.id = c.check_id
  JOIN source_now origin ON origin.id = k.source_id
  WHERE i.tracker_id = of_tracker
  UNION ALL
  SELECT NULL, o.id, o.indicator_id, NULL, o.ledger_sequence, v.evidence_id, v.number, NULL, origin.present_id, outlet.present_id
  FROM outlook o
  JOIN outlook_citation c ON c.outlook_id = o.id
  JOIN evidence_version v ON v.id = c.version_id
  JOIN source_now origin ON origin.id = v.origin_id
  JOIN source_now outlet ON outlet.id = v.outlet_id
  WHERE o.tracker_id = of_tracker
$$;

-- Each fall of something that an assessment or outlook rests on, and when somebody looked at the judgement again:
-- an item that was retracted after it was cited, or a source whose letter fell after the judgement and did not recover.
-- A judgement is looked at again by an assessment that can take its place, by a review of its indicator, or, if it is
-- an outlook, by its result. Counts what was recorded before a moment (null: everything).
CREATE FUNCTION basis_changes(of_tracker integer, known_before timestamptz) RETURNS TABLE (
  assessment_id integer, outlook_id integer, retraction_id integer, rating_id integer,
  changed_at timestamptz, settled_at timestamptz)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH fallen AS (
    SELECT DISTINCT s.assessment_id, s.outlook_id, s.indicator_id, s.effective_on,
      r.id AS retraction_id, NULL::integer AS rating_id, r.ledger_sequence, r.recorded_at
    FROM evidence_version r
    JOIN supports(of_tracker) s ON s.evidence_id = r.evidence_id AND s.version < r.number
    WHERE r.tracker_id = of_tracker AND r.change = 'RETRACTION'
      AND (known_before IS NULL OR r.recorded_at < known_before)
    UNION
    SELECT s.assessment_id, s.outlook_id, s.indicator_id, s.effective_on,
      NULL, r.id, r.ledger_sequence, r.recorded_at
    FROM source_now n
    JOIN source_rating r ON r.source_id = n.id
    JOIN supports(of_tracker) s ON n.present_id IN (s.origin_id, s.outlet_id) AND s.made_in < r.ledger_sequence
    WHERE n.tracker_id = of_tracker
      AND (known_before IS NULL OR r.recorded_at < known_before)
      AND is_downgrade(r.before, r.after)
      AND is_downgrade(r.before, (
        SELECT last.after FROM source_rating last
        WHERE last.source_id = r.source_id AND (known_before IS NULL OR last.recorded_at < known_before)
        ORDER BY last.number DESC LIMIT 1))
  )
  SELECT f.assessment_id, f.outlook_id, f.retraction_id, f.rating_id, f.recorded_at, settled.at
  FROM fallen f
  CROSS JOIN LATERAL (
    SELECT min(again.recorded_at) AS at FROM (
      SELECT a.recorded_at FROM assessment a
      WHERE a.indicator_id = f.indicator_id AND a.ledger_sequence > f.ledger_sequence
        AND (f.effective_on IS NULL OR a.effective_on >= f.effective_on)
      UNION ALL
      SELECT r.recorded_at FROM review r
      WHERE r.indicator_id = f.indicator_id AND r.ledger_sequence > f.ledger_sequence
      UNION ALL
      SELECT o.recorded_at FROM outlook_result o
      WHERE o.outlook_id = f.outlook_id
    ) AS again
    WHERE known_before IS NULL OR again.recorded_at < known_before
  ) AS settled
$$;
