-- Search by name or number. ILIKE and trigram operators are not leakproof, so under row-level security they would
-- scan everything; here the agency is filtered inside and the index is used.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX employee_name_search ON employee USING gin (agency_id, name gin_trgm_ops);
CREATE INDEX employee_number_prefix ON employee_number (agency_id, number text_pattern_ops);
CREATE INDEX unit_version_name_search ON unit_version USING gin (agency_id, name gin_trgm_ops);

-- Ids of employees of the actor's agency whose name holds every word of the query, or one of whose numbers begins
-- with its digits. At most `max` (100), in the order of their names.
CREATE FUNCTION app.search_employees(query text, max integer) RETURNS TABLE (employee_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  digits text := regexp_replace(query, '[^0-9]', '', 'g');
  words text[] := ARRAY(
    SELECT '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
    FROM regexp_split_to_table(trim(query), '\s+') AS word WHERE word <> '');
BEGIN
  IF app.agency() IS NULL OR cardinality(words) = 0 THEN
    RETURN;
  ELSIF length(digits) >= 4 AND query ~ '^[0-9 .]+$' THEN
    RETURN QUERY
      SELECT DISTINCT n.employee_id FROM employee_number n
      WHERE n.agency_id = app.agency() AND n.number LIKE digits || '%'
      LIMIT least(max, 100);
  ELSE
    RETURN QUERY
      SELECT e.id FROM employee e
      WHERE e.agency_id = app.agency() AND e.name ILIKE ALL (words)
      ORDER BY e.name, e.id
      LIMIT least(max, 100);
  END IF;
END
$$;

-- Ids of units of the actor's agency with a version whose name holds every word of the query; at most `max` (100).
CREATE FUNCTION app.search_units(query text, max integer) RETURNS TABLE (unit_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  words text[] := ARRAY(
    SELECT '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
    FROM regexp_split_to_table(trim(query), '\s+') AS word WHERE word <> '');
BEGIN
  IF app.agency() IS NULL OR cardinality(words) = 0 THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT DISTINCT v.unit_id FROM unit_version v
    WHERE v.agency_id = app.agency() AND v.name ILIKE ALL (words)
    LIMIT least(max, 100);
END
$$;

GRANT EXECUTE ON FUNCTION app.search_employees(text, integer), app.search_units(text, integer) TO selaras_app;
