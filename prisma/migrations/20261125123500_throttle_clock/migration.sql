-- A failure that costs nothing wrote "blocked until now". Two processors' clocks differ by some microseconds, so that a
-- look right after it could find that moment still ahead, and asked for a second's wait. It now lies safely behind.
CREATE OR REPLACE FUNCTION app.sign_in_failed(attempt_key text, free integer) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  DELETE FROM sign_in_attempt WHERE window_start < now() - interval '1 day' AND blocked_till < now();
  INSERT INTO sign_in_attempt AS t (key, failures, window_start, blocked_till)
  VALUES (attempt_key, 1, now(), now() - interval '1 minute')
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN t.window_start < now() - interval '1 hour' THEN 1 ELSE t.failures + 1 END,
    window_start = CASE WHEN t.window_start < now() - interval '1 hour' THEN now() ELSE t.window_start END,
    blocked_till = CASE
      WHEN t.window_start < now() - interval '1 hour' OR t.failures + 1 <= free THEN now() - interval '1 minute'
      ELSE now() + least(interval '15 minutes', interval '5 seconds' * power(2, least(t.failures - free, 10)))
    END
$$;
