-- Whether a person wrote a version of an item that nobody has approved yet, neither that version nor a later one. An
-- edit by somebody else does not make it another's work.
CREATE FUNCTION wrote_unapproved(person text, item integer) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (
    SELECT 1 FROM evidence_version part
    WHERE part.evidence_id = item AND part.author_id = person AND NOT EXISTS (
      SELECT 1 FROM evidence_version approved JOIN approval ON approval.version_id = approved.id
      WHERE approved.evidence_id = item AND approved.number >= part.number))
$$;

CREATE OR REPLACE FUNCTION require_other_person() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  is_own boolean;
BEGIN
  IF TG_TABLE_NAME = 'dissent' THEN
    SELECT author_id = NEW.author_id INTO is_own FROM assessment WHERE id = NEW.assessment_id;
    IF is_own THEN
      RAISE EXCEPTION 'nobody dissents from an assessment of their own' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.version_id IS NOT NULL THEN
    SELECT author_id IS NOT DISTINCT FROM NEW.reviewer_id OR wrote_unapproved(NEW.reviewer_id, evidence_id) INTO is_own
    FROM evidence_version WHERE id = NEW.version_id;
  ELSE
    SELECT author_id = NEW.reviewer_id INTO is_own FROM assessment WHERE id = NEW.assessment_id;
  END IF;
  IF is_own THEN
    RAISE EXCEPTION 'nobody approves what they wrote themselves, not even in part' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
