-- Where every chain of the trail stands, for the worker, which takes the heads out of the database each day: a cut tail
-- or a rewritten chain shows only against a head that is kept elsewhere. A head tells nothing of the events.
CREATE FUNCTION app.audit_heads() RETURNS TABLE (agency_id uuid, seq bigint, hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT h.agency_id, h.seq, h.hash FROM audit_head h WHERE h.seq > 0 ORDER BY h.agency_id $$;

GRANT EXECUTE ON FUNCTION app.audit_heads() TO selaras_app;
