-- Who never had a dialog kinerja is a figure of the dashboard: kept, noted and proved like the others.
ALTER TABLE "unit_summary" ADD COLUMN "planned" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "talked" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "unit_summary" ALTER COLUMN "planned" DROP DEFAULT, ALTER COLUMN "talked" DROP DEFAULT;

-- A dialog counts once both have confirmed it; what was agreed on makes no figure.
CREATE FUNCTION app.note_dialog_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM after_rows d JOIN skp s ON (s.agency_id, s.id) = (d.agency_id, d.skp_id)
    WHERE d.employee_confirmed_at IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM before_rows d JOIN skp s ON (s.agency_id, s.id) = (d.agency_id, d.skp_id)
    WHERE d.employee_confirmed_at IS NOT NULL;
  ELSE
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM (
      (SELECT agency_id, id, skp_id, employee_confirmed_at IS NOT NULL, appraiser_confirmed_at IS NOT NULL
          FROM before_rows
        EXCEPT SELECT agency_id, id, skp_id, employee_confirmed_at IS NOT NULL, appraiser_confirmed_at IS NOT NULL
          FROM after_rows)
      UNION ALL
      (SELECT agency_id, id, skp_id, employee_confirmed_at IS NOT NULL, appraiser_confirmed_at IS NOT NULL
          FROM after_rows
        EXCEPT SELECT agency_id, id, skp_id, employee_confirmed_at IS NOT NULL, appraiser_confirmed_at IS NOT NULL
          FROM before_rows)) other
    JOIN skp s ON (s.agency_id, s.id) = (other.agency_id, other.skp_id);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER summary_insert AFTER INSERT ON dialog REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_dialog_change();
CREATE TRIGGER summary_update AFTER UPDATE ON dialog REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_dialog_change();
CREATE TRIGGER summary_delete AFTER DELETE ON dialog REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_dialog_change();

-- What is kept already has the two new figures to count, in every year; until then the pages say that it waits.
INSERT INTO summary_change (agency_id, year, is_tree) SELECT DISTINCT agency_id, year, true FROM period;
