-- CreateEnum
CREATE TYPE "summary_group" AS ENUM ('total', 'appraiser', 'golongan', 'opened');

-- CreateTable
CREATE TABLE "unit_summary" (
    "agency_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "is_under" BOOLEAN NOT NULL,
    "grouped_by" "summary_group" NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT,
    "people" INTEGER NOT NULL,
    "external" INTEGER NOT NULL,
    "imported" INTEGER NOT NULL,
    "agreed" INTEGER NOT NULL,
    "submitted" INTEGER NOT NULL,
    "drafted" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "reported" INTEGER NOT NULL,
    "partly_reported" INTEGER NOT NULL,
    "evaluated" INTEGER NOT NULL,
    "excused" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "objecting" INTEGER NOT NULL,
    "sangat_baik" INTEGER NOT NULL,
    "baik" INTEGER NOT NULL,
    "butuh_perbaikan" INTEGER NOT NULL,
    "kurang" INTEGER NOT NULL,
    "sangat_kurang" INTEGER NOT NULL,

    CONSTRAINT "unit_summary_pkey" PRIMARY KEY ("agency_id","period_id","unit_id","is_under","grouped_by","key")
);

-- CreateTable
CREATE TABLE "summary_change" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID,
    "employee_id" UUID,
    "year" INTEGER,
    "is_tree" BOOLEAN NOT NULL DEFAULT false,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_change_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "summary_state" (
    "agency_id" UUID NOT NULL,
    "counted_on" DATE NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "summary_state_pkey" PRIMARY KEY ("agency_id")
);

-- The highest of those who still have people to evaluate, found without looking at the others.
CREATE INDEX unit_summary_late_appraisers ON unit_summary
  (agency_id, period_id, unit_id, (expected - evaluated - excused) DESC)
  WHERE is_under AND grouped_by = 'appraiser' AND expected - evaluated - excused > 0;

SELECT app.guard_table('unit_summary');
SELECT app.guard_table('summary_change');
SELECT app.guard_table('summary_state');

-- Notes what a statement changed, in its own transaction. Only what a figure is made from counts as a change: another
-- text in an SKP, another number in a realisasi changes none. A person is noted by id, not by unit: where he or she is,
-- may change in a transaction that is not over yet, and is looked up when it is counted.
--
-- An update's rows before and after are told apart as sets. Joined with one another they were compared each with each,
-- as the plan of a trigger is kept for the session: one made for a single row met thousands.

CREATE FUNCTION app.note_skp_change() RETURNS trigger
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
      (SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id
          FROM before_rows
        EXCEPT SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id
          FROM after_rows)
      UNION ALL
      (SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id
          FROM after_rows
        EXCEPT SELECT agency_id, id, employee_id, year, unit_id, starts_on, status, agreed_version > 0, is_external, appraiser_id
          FROM before_rows)) other;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION app.note_iki_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM after_rows i JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id);
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM before_rows i JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id);
  ELSE
    INSERT INTO summary_change (agency_id, employee_id, year)
    SELECT DISTINCT s.agency_id, s.employee_id, s.year
    FROM (
      (SELECT agency_id, id, skp_id, removed_in IS NULL
          FROM before_rows
        EXCEPT SELECT agency_id, id, skp_id, removed_in IS NULL
          FROM after_rows)
      UNION ALL
      (SELECT agency_id, id, skp_id, removed_in IS NULL
          FROM after_rows
        EXCEPT SELECT agency_id, id, skp_id, removed_in IS NULL
          FROM before_rows)) other
    JOIN skp s ON (s.agency_id, s.id) = (other.agency_id, other.skp_id);
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION app.note_realisasi_change() RETURNS trigger
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
      (SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled
          FROM before_rows
        EXCEPT SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled
          FROM after_rows)
      UNION ALL
      (SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled
          FROM after_rows
        EXCEPT SELECT agency_id, id, iki_id, period_id, num_nonnulls(value_number, value_text, value_date) > 0 AS is_filled
          FROM before_rows)) other
    JOIN iki i ON (i.agency_id, i.id) = (other.agency_id, other.iki_id)
    JOIN skp s ON (s.agency_id, s.id) = (i.agency_id, i.skp_id);
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION app.note_evaluation_change() RETURNS trigger
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
      (SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL
          FROM before_rows
        EXCEPT SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL
          FROM after_rows)
      UNION ALL
      (SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL
          FROM after_rows
        EXCEPT SELECT agency_id, id, skp_id, employee_id, period_id, unit_id, golongan, status, predikat, not_evaluated, import_batch_id IS NULL
          FROM before_rows)) e
    JOIN period p ON (p.agency_id, p.id) = (e.agency_id, e.period_id);
  END IF;
  RETURN NULL;
END
$$;

-- Of the year that runs, whichever that is when it is counted.
CREATE FUNCTION app.note_relation_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO summary_change (agency_id, unit_id)
    SELECT DISTINCT agency_id, unit_id FROM after_rows WHERE unit_id IS NOT NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO summary_change (agency_id, unit_id)
    SELECT DISTINCT agency_id, unit_id FROM before_rows WHERE unit_id IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION app.note_period_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO summary_change (agency_id, year, is_tree) SELECT DISTINCT agency_id, year, true FROM after_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO summary_change (agency_id, year, is_tree) SELECT DISTINCT agency_id, year, true FROM before_rows;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION app.note_tree_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO summary_change (agency_id, is_tree) SELECT DISTINCT agency_id, true FROM after_rows;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO summary_change (agency_id, is_tree) SELECT DISTINCT agency_id, true FROM before_rows;
  ELSE
    INSERT INTO summary_change (agency_id, is_tree)
    SELECT DISTINCT agency_id, true FROM (
      (SELECT agency_id, id, unit_id, parent_id, valid_from, valid_to
          FROM before_rows
        EXCEPT SELECT agency_id, id, unit_id, parent_id, valid_from, valid_to
          FROM after_rows)
      UNION ALL
      (SELECT agency_id, id, unit_id, parent_id, valid_from, valid_to
          FROM after_rows
        EXCEPT SELECT agency_id, id, unit_id, parent_id, valid_from, valid_to
          FROM before_rows)) other;
  END IF;
  RETURN NULL;
END
$$;

-- A trigger with the rows of its statement is one for each kind of statement.
DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('skp', 'note_skp_change'), ('iki', 'note_iki_change'), ('realisasi', 'note_realisasi_change'),
    ('evaluation', 'note_evaluation_change'), ('appraisal_relation', 'note_relation_change'),
    ('period', 'note_period_change'), ('unit_version', 'note_tree_change')) w (tab, fn)
  LOOP
    EXECUTE format('CREATE TRIGGER summary_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS after_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', watched.tab, watched.fn);
    EXECUTE format('CREATE TRIGGER summary_update AFTER UPDATE ON %I
      REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', watched.tab, watched.fn);
    EXECUTE format('CREATE TRIGGER summary_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS before_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', watched.tab, watched.fn);
  END LOOP;
END
$$;

-- Whose figures wait to be counted: something changed, or another day has begun there. The worker asks.
CREATE FUNCTION app.agencies_to_count() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT g.id FROM agency g LEFT JOIN summary_state s ON s.agency_id = g.id
  WHERE s.counted_on IS DISTINCT FROM (now() AT TIME ZONE g.time_zone)::date
    OR EXISTS (SELECT 1 FROM summary_change c WHERE c.agency_id = g.id)
  ORDER BY 1
$$;

GRANT EXECUTE ON FUNCTION app.agencies_to_count() TO selaras_app;
