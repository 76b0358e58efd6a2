-- Search by name or number. ILIKE and trigram operators are not leakproof, so under row-level security they would
-- scan everything; here the agency is filtered inside and the index is used.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX employee_name_search ON employee USING gin (agency_id, name gin_trgm_ops);
CREATE INDEX employee_number_prefix ON employee_number (agency_id, number text_pattern_ops);
CREATE INDEX unit_version_name_search ON unit_version USING gin (agency_id, name gin_trgm_ops);

-- A condition on `name_column` that holds where the name has every word of the query; a word of one or two letters must
-- begin a word of the name. Null where no word has three letters: too much would be found, and slowly. It is text, with
-- the patterns as constants: an index serves neither `ILIKE ALL (…)` nor a pattern that the planner does not know.
CREATE FUNCTION app.name_condition(name_column text, query text) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE WHEN max(length(word)) > 2 THEN string_agg(
    CASE WHEN length(word) > 2 THEN format('%s ILIKE %L', name_column, '%' || escaped || '%')
    ELSE format('(%1$s ILIKE %2$L OR %1$s ILIKE %3$L)', name_column, escaped || '%', '% ' || escaped || '%') END, ' AND ') END
  FROM regexp_split_to_table(trim(query), '\s+') AS word,
       regexp_replace(word, '([\\%_])', '\\\1', 'g') AS escaped
$$;

-- Ids of employees of the actor's agency in the order of their names (ties by id), at most `max`. With a query:
-- those whose name holds its words, or one of whose numbers begins with its digits (four or more). Then, each where it
-- is given: placed on `day` in one of `units`; of `employee_kind`; with one of `standings` on `day` (none recorded is
-- aktif); after the row (`from_name`, `from_id`), or before it, nearest first, where `backwards`.
CREATE FUNCTION app.search_employees(
  query text, max integer, day date DEFAULT NULL, units uuid[] DEFAULT NULL, of_kind employee_kind DEFAULT NULL,
  standings standing_kind[] DEFAULT NULL, from_name text DEFAULT NULL, from_id uuid DEFAULT NULL, backwards boolean DEFAULT false
) RETURNS TABLE (employee_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 26 SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  digits text := regexp_replace(query, '[^0-9]', '', 'g');
  in_force text := 'valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)';
  rare text := '';
  wanted text := '';
BEGIN
  IF app.agency() IS NULL THEN
    RETURN;
  END IF;
  -- What is rare is looked up first and apart, so that it is not looked for by walking through all names in their order.
  IF query ~ '^[0-9 .-]+$' THEN
    IF length(digits) < 4 THEN
      RETURN;
    END IF;
    rare := format(' AND id IN (SELECT employee_id FROM employee_number WHERE agency_id = $1 AND number LIKE %L)', digits || '%');
  ELSIF query IS NOT NULL THEN
    rare := ' AND ' || app.name_condition('name', query);
    IF rare IS NULL THEN
      RETURN;
    END IF;
  END IF;
  IF 'aktif' = ANY (standings) THEN
    wanted := ' AND NOT EXISTS (SELECT FROM employee_standing WHERE agency_id = $1 AND employee_id = e.id
      AND kind <> ''aktif'' AND kind <> ALL ($5) AND ' || in_force || ')';
  ELSIF standings IS NOT NULL THEN
    rare := rare || ' AND id IN (SELECT employee_id FROM employee_standing WHERE agency_id = $1
      AND kind <> ''aktif'' AND kind = ANY ($5) AND ' || in_force || ')';
  END IF;
  IF units IS NOT NULL THEN
    wanted := wanted || ' AND e.id IN (SELECT employee_id FROM placement WHERE agency_id = $1
      AND unit_id = ANY ($3) AND ' || in_force || ')';
  END IF;
  IF of_kind IS NOT NULL THEN
    wanted := wanted || ' AND e.kind = $4';
  END IF;
  IF from_name IS NOT NULL THEN
    wanted := wanted || format(' AND (e.name, e.id) %s ($6, $7)', CASE WHEN backwards THEN '<' ELSE '>' END);
  END IF;
  RETURN QUERY EXECUTE format(
    CASE WHEN rare = '' THEN '' ELSE
      'WITH hit AS MATERIALIZED (SELECT agency_id, id, name, kind FROM employee WHERE agency_id = $1 %2$s) ' END
    || 'SELECT e.id FROM %1$s e WHERE e.agency_id = $1 %3$s ORDER BY e.name %4$s, e.id %4$s LIMIT $8',
    CASE WHEN rare = '' THEN 'employee' ELSE 'hit' END, rare, wanted, CASE WHEN backwards THEN 'DESC' ELSE 'ASC' END)
    USING app.agency(), day, units, of_kind, standings, from_name, from_id, max;
END
$$;

-- Ids of units of the actor's agency with a version whose name holds every word of the query, at most `max` (100):
-- the shortest names first, as the nearest.
CREATE FUNCTION app.search_units(query text, max integer) RETURNS TABLE (unit_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  condition text := app.name_condition('v.name', query);
BEGIN
  IF app.agency() IS NULL OR condition IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE
    format('SELECT v.unit_id FROM unit_version v WHERE v.agency_id = $1 AND %s
            GROUP BY v.unit_id ORDER BY min(length(v.name)), v.unit_id LIMIT $2', condition)
    USING app.agency(), least(max, 100);
END
$$;

GRANT EXECUTE ON FUNCTION
  app.search_employees(text, integer, date, uuid[], employee_kind, standing_kind[], text, uuid, boolean),
  app.search_units(text, integer)
TO selaras_app;
