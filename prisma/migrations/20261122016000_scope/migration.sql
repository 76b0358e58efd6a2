-- The units under some roots on a day, the roots themselves among them. Runs with the caller's rights and so under
-- row-level security; UNION stops at a circle.
CREATE FUNCTION app.unit_subtree(roots uuid[], day date) RETURNS TABLE (unit_id uuid)
  LANGUAGE sql STABLE
AS $$
  WITH RECURSIVE subtree AS (
    SELECT v.unit_id FROM unit_version v
    WHERE v.unit_id = ANY (roots) AND v.valid_from <= day AND (v.valid_to IS NULL OR v.valid_to >= day)
    UNION
    SELECT v.unit_id FROM unit_version v JOIN subtree s ON v.parent_id = s.unit_id
    WHERE v.valid_from <= day AND (v.valid_to IS NULL OR v.valid_to >= day)
  )
  SELECT subtree.unit_id FROM subtree
$$;

GRANT EXECUTE ON FUNCTION app.unit_subtree(uuid[], date) TO selaras_app;
