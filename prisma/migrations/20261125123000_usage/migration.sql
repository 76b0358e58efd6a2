-- What the application itself costs a person: the time between the requests of a visit, and one minute of reading behind
-- the last. A gap of more than five minutes is no use of it and begins a new visit.

ALTER TABLE usage_month ADD CONSTRAINT usage_month_seconds CHECK (seconds >= 0);

CREATE FUNCTION app.count_usage(counted_agency uuid, counted_account uuid, added integer) RETURNS void
  LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp
AS $$
  INSERT INTO usage_month AS u (agency_id, account_id, month, seconds)
  SELECT g.id, counted_account, date_trunc('month', now() AT TIME ZONE g.time_zone)::date, added
  FROM agency g WHERE g.id = counted_agency
  ON CONFLICT (agency_id, account_id, month) DO UPDATE SET seconds = u.seconds + EXCLUDED.seconds
$$;

GRANT EXECUTE ON FUNCTION app.count_usage(uuid, uuid, integer) TO selaras_app;

-- As before (migration `gates`), and where last_seen_at is written, at most once a minute, the time since is counted.
CREATE OR REPLACE FUNCTION app.session_actor(secret_hash text, idle interval) RETURNS TABLE (
  agency_id uuid, account_id uuid, session_id uuid, employee_id uuid, name text,
  agency_name text, time_zone text, is_demo boolean, mfa_required boolean, mfa_active boolean, today date, grants json
)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  s session%ROWTYPE;
  gap integer;
  touched integer;
BEGIN
  SELECT * INTO s FROM session
  WHERE token_hash = secret_hash AND expires_at > now() AND last_seen_at > now() - idle;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF s.last_seen_at < now() - interval '1 minute' THEN
    -- Of several requests at once one counts.
    UPDATE session SET last_seen_at = now()
    WHERE session.agency_id = s.agency_id AND id = s.id AND last_seen_at = s.last_seen_at;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched = 1 THEN
      gap := extract(epoch FROM now() - s.last_seen_at)::integer;
      PERFORM app.count_usage(s.agency_id, s.account_id, CASE WHEN gap <= 300 THEN gap ELSE 60 END);
    END IF;
  END IF;
  RETURN QUERY
    SELECT a.agency_id, a.id, s.id, a.employee_id, a.name,
           g.name, g.time_zone, g.is_demo, g.mfa_required, a.totp_confirmed_at IS NOT NULL,
           day.today,
           coalesce((
             SELECT json_agg(json_build_object('role', r.role, 'unitId', r.unit_id) ORDER BY r.role, r.unit_id)
             FROM role_grant r
             WHERE r.agency_id = a.agency_id AND r.account_id = a.id
               AND r.valid_from <= day.today AND (r.valid_to IS NULL OR r.valid_to >= day.today)), '[]')
    FROM account a
    JOIN agency g ON g.id = a.agency_id
    CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE g.time_zone)::date AS today) day
    WHERE a.agency_id = s.agency_id AND a.id = s.account_id AND a.status = 'active';
END
$$;
