-- Lines are looked for by their target only all at once, by a hash; an index would cost every line that is staged.
DROP INDEX "import_row_agency_id_batch_id_target_id_idx";

-- A hundred thousand rows that a transaction has just written are a handful to the planner until statistics are taken;
-- the joins and the checks of references that follow would then go through whole tables row by row. Only an owner may
-- take them, so an import asks for it here. It reads nothing out and changes nothing but statistics.
CREATE FUNCTION app.import_statistics() RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  ANALYZE import_row, "position", unit, unit_version, employee, employee_number, employee_rank, placement;
END
$$;

GRANT EXECUTE ON FUNCTION app.import_statistics() TO selaras_app;
