-- An update's rows before and after are told apart as sets. Joined with one another they were compared each with each,
-- as the plan of a trigger is kept for the session: one made for a single row met thousands.

CREATE OR REPLACE FUNCTION app.note_skp_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO summary_change (agency_id, unit_id, employee_id, year)
    SELECT DISTINCT agency_id, unit_id, employee_id, year FROM after_rows;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO summary_change (agency_id, unit_id, employee_id, year)
    SELECT DISTINCT agency_id, unit_id, employee_id, year FROM before_rows;
  ELSE
    INSERT INTO summary_change (agency_id, unit_id, employee_id, year)
    SELECT DISTINCT agency_id, unit_id, employee_id, year FROM (
      (SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id FROM before_rows EXCEPT SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id FROM after_rows)
      UNION ALL (SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id FROM after_rows EXCEPT SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id FROM before_rows)) other;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION app.note_realisasi_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM after_rows r JOIN iki i ON (i.agency_id, i.id) = (r.agency_id, r.iki_id)
    JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id)
    WHERE num_nonnulls(r.value_number, r.value_text, r.value_date) > 0;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM before_rows r JOIN iki i ON (i.agency_id, i.id) = (r.agency_id, r.iki_id)
    JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id)
    WHERE num_nonnulls(r.value_number, r.value_text, r.value_date) > 0;
  ELSE
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM (
      (SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled FROM before_rows EXCEPT SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled FROM after_rows)
      UNION ALL (SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled FROM after_rows EXCEPT SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled FROM before_rows)) other
    JOIN iki i ON (i.agency_id, i.id) = (other.agency_id, other.iki_id)
    JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id);
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION app.note_evaluation_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO summary_change (agency_id, unit_id, employee_id, year)
    SELECT DISTINCT e.agency_id, e.unit_id, e.employee_id, p.year
    FROM after_rows e JOIN period p ON (p.agency_id, p.id) = (e.agency_id, e.period_id);
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO summary_change (agency_id, unit_id, employee_id, year)
    SELECT DISTINCT e.agency_id, e.unit_id, e.employee_id, p.year
    FROM before_rows e JOIN period p ON (p.agency_id, p.id) = (e.agency_id, e.period_id);
  ELSE
    INSERT INTO summary_change (agency_id, unit_id, employee_id, year)
    SELECT DISTINCT e.agency_id, e.unit_id, e.employee_id, p.year
    FROM (
      (SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL FROM before_rows EXCEPT SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL FROM after_rows)
      UNION ALL (SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL FROM after_rows EXCEPT SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL FROM before_rows)) e
    JOIN period p ON (p.agency_id, p.id) = (e.agency_id, e.period_id);
  END IF;
  RETURN NULL;
END
$$;
