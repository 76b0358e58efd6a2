-- What may be asked before there is an actor: at sign-in, for a session, with a one-time token, by a health check and
-- by the worker. Each function gives only what its caller needs; tests/db walks this list against the catalog.

CREATE UNIQUE INDEX account_email_once ON account (lower(email)) WHERE email IS NOT NULL AND status <> 'suspended';

-- The account that an e-mail address or an NIP / NI PPPK names. Where a person has moved, the agency in which the
-- account still works comes first.
CREATE FUNCTION app.sign_in_account(identifier text) RETURNS TABLE (
  agency_id uuid, account_id uuid, status account_status, password_hash text,
  totp_secret text, totp_confirmed boolean, totp_last_step bigint, is_demo boolean
)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT a.agency_id, a.id, a.status, a.password_hash,
         a.totp_secret, a.totp_confirmed_at IS NOT NULL, a.totp_last_step, g.is_demo
  FROM account a JOIN agency g ON g.id = a.agency_id
  WHERE (position('@' in identifier) > 0 AND lower(a.email) = lower(identifier))
     OR (a.agency_id, a.employee_id) IN (
          SELECT n.agency_id, n.employee_id FROM employee_number n WHERE n.number = identifier)
  ORDER BY (a.status = 'active') DESC, a.created_at DESC
  LIMIT 1
$$;

CREATE INDEX employee_number_sign_in ON employee_number (number);

-- All that a request needs to know of its session: who, where, with which roles on the agency's present day. Writes
-- last_seen_at at most once a minute; a session that is idle too long or past its end gives nothing.
CREATE FUNCTION app.session_actor(secret_hash text, idle interval) RETURNS TABLE (
  agency_id uuid, account_id uuid, session_id uuid, employee_id uuid, name text,
  agency_name text, time_zone text, is_demo boolean, mfa_required boolean, mfa_active boolean, today date, grants json
)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  s session%ROWTYPE;
BEGIN
  SELECT * INTO s FROM session
  WHERE token_hash = secret_hash AND expires_at > now() AND last_seen_at > now() - idle;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF s.last_seen_at < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now() WHERE session.agency_id = s.agency_id AND id = s.id;
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

-- What a one-time token opens, if it is unused and in date.
CREATE FUNCTION app.token_account(secret_hash text) RETURNS TABLE (
  agency_id uuid, account_id uuid, token_id uuid, purpose token_purpose, name text, agency_name text
)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT t.agency_id, t.account_id, t.id, t.purpose, a.name, g.name
  FROM activation_token t
  JOIN account a ON a.agency_id = t.agency_id AND a.id = t.account_id
  JOIN agency g ON g.id = t.agency_id
  WHERE t.token_hash = secret_hash AND t.used_at IS NULL AND t.expires_at > now() AND a.status <> 'suspended'
$$;

-- Throttling of sign-in, per key (a hash of the name, or the address): after `free` failures within the window each
-- further one doubles a wait that begins at 5 s and ends at 15 minutes, so nobody is locked out for good.
CREATE FUNCTION app.sign_in_wait(keys text[]) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT coalesce(ceil(extract(epoch FROM max(blocked_till) - now())), 0)::integer
  FROM sign_in_attempt WHERE key = ANY (keys) AND blocked_till > now()
$$;

CREATE FUNCTION app.sign_in_failed(attempt_key text, free integer) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  DELETE FROM sign_in_attempt WHERE window_start < now() - interval '1 day' AND blocked_till < now();
  INSERT INTO sign_in_attempt AS t (key, failures, window_start, blocked_till)
  VALUES (attempt_key, 1, now(), now())
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN t.window_start < now() - interval '1 hour' THEN 1 ELSE t.failures + 1 END,
    window_start = CASE WHEN t.window_start < now() - interval '1 hour' THEN now() ELSE t.window_start END,
    blocked_till = CASE
      WHEN t.window_start < now() - interval '1 hour' OR t.failures + 1 <= free THEN now()
      ELSE now() + least(interval '15 minutes', interval '5 seconds' * power(2, least(t.failures - free, 10)))
    END
$$;

CREATE FUNCTION app.sign_in_succeeded(attempt_key text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  DELETE FROM sign_in_attempt WHERE key = attempt_key
$$;

-- The ready-made accounts of demo agencies, for the sign-in page in demo mode, each with its place in the organisation
-- on the agency's present day.
CREATE FUNCTION app.demo_accounts() RETURNS TABLE (
  agency_id uuid, agency_name text, account_id uuid, name text, employee_id uuid,
  position_name text, unit_name text, is_head boolean, roles text[]
)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT g.id, g.name, a.id, a.name, a.employee_id,
         place.position_name, place.unit_name, coalesce(place.is_head, false),
         ARRAY(SELECT r.role::text FROM role_grant r
               WHERE r.agency_id = a.agency_id AND r.account_id = a.id
                 AND r.valid_from <= day.today AND (r.valid_to IS NULL OR r.valid_to >= day.today) ORDER BY r.role)
  FROM account a JOIN agency g ON g.id = a.agency_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE g.time_zone)::date AS today) day
  LEFT JOIN LATERAL (
    SELECT p.name AS position_name, v.name AS unit_name, l.is_head
    FROM placement l
    JOIN position p ON p.agency_id = l.agency_id AND p.id = l.position_id
    JOIN unit_version v ON v.agency_id = l.agency_id AND v.unit_id = l.unit_id
      AND v.valid_from <= day.today AND (v.valid_to IS NULL OR v.valid_to >= day.today)
    WHERE l.agency_id = a.agency_id AND l.employee_id = a.employee_id
      AND l.valid_from <= day.today AND (l.valid_to IS NULL OR l.valid_to >= day.today)
    -- A post held in one's own right before a Plt or Plh; what one heads before the rest.
    ORDER BY l.kind IN ('plt', 'plh'), l.is_head DESC, l.kind, l.id LIMIT 1) place ON true
  WHERE g.is_demo AND a.status = 'active'
  ORDER BY g.name, a.name, a.id
$$;

-- For the worker: which agencies there are, and which have something to deliver.
CREATE FUNCTION app.agency_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT id FROM agency ORDER BY id $$;

CREATE FUNCTION app.agencies_with_outbox() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT DISTINCT agency_id FROM outbox_event WHERE delivered_at IS NULL
  UNION SELECT DISTINCT agency_id FROM outgoing_mail WHERE sent_at IS NULL
$$;

-- The worker says that it lives; health checks ask how many seconds ago one last did (null: never).
CREATE FUNCTION app.worker_beat(worker text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  DELETE FROM worker_beat WHERE seen_at < now() - interval '1 hour';
  INSERT INTO worker_beat (id, seen_at) VALUES (worker, now()) ON CONFLICT (id) DO UPDATE SET seen_at = now();
$$;

CREATE FUNCTION app.worker_age() RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT floor(extract(epoch FROM now() - max(seen_at)))::integer FROM worker_beat $$;

-- For health checks: the migrations that are applied, newest last, and whether one has failed.
CREATE FUNCTION app.applied_migrations() RETURNS TABLE (migration text, finished boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN QUERY
    SELECT m.migration_name::text, m.finished_at IS NOT NULL FROM _prisma_migrations m
    WHERE m.rolled_back_at IS NULL ORDER BY m.migration_name;
END
$$;

GRANT EXECUTE ON FUNCTION
  app.sign_in_account(text), app.session_actor(text, interval), app.token_account(text),
  app.sign_in_wait(text[]), app.sign_in_failed(text, integer), app.sign_in_succeeded(text),
  app.demo_accounts(), app.agency_ids(), app.agencies_with_outbox(),
  app.worker_beat(text), app.worker_age(), app.applied_migrations()
TO selaras_app;
