-- The audit trail: append-only, hash-chained per agency. The nil uuid is the chain of events without an agency.

-- One canonical text of an event; `verify` recomputes it outside the database, from the same columns.
CREATE FUNCTION app.audit_hash(
  prev_hash text, agency_id uuid, seq bigint, at timestamptz, actor_id uuid,
  key text, version smallint, subject text, subject_id uuid, detail jsonb
) RETURNS text
  LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(concat_ws(E'\n',
    prev_hash, agency_id, seq,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(actor_id::text, '-'), key, version, subject, coalesce(subject_id::text, '-'), detail::text
  ), 'UTF8')), 'hex');

-- Appends events (an array of {key, version, subject, subjectId, detail}) to the chain of an agency. Locks the
-- chain's head until commit, so the door calls it as the last statement.
CREATE FUNCTION app.append_audit(chain uuid, actor uuid, events jsonb) RETURNS void
  LANGUAGE plpgsql
AS $$
DECLARE
  head audit_head%ROWTYPE;
  event jsonb;
  moment timestamptz;
  next_hash text;
BEGIN
  INSERT INTO audit_head (agency_id, seq, hash) VALUES (chain, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM audit_head WHERE agency_id = chain FOR UPDATE;
  FOR event IN SELECT * FROM jsonb_array_elements(events) LOOP
    moment := clock_timestamp();
    head.seq := head.seq + 1;
    next_hash := app.audit_hash(
      head.hash, chain, head.seq, moment, actor, event->>'key', (event->>'version')::smallint,
      event->>'subject', (event->>'subjectId')::uuid, coalesce(event->'detail', '{}'));
    INSERT INTO audit_event (agency_id, seq, at, actor_id, key, version, subject, subject_id, detail, prev_hash, hash)
    VALUES (chain, head.seq, moment, actor, event->>'key', (event->>'version')::smallint,
      event->>'subject', (event->>'subjectId')::uuid, coalesce(event->'detail', '{}'), head.hash, next_hash);
    head.hash := next_hash;
  END LOOP;
  UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE agency_id = chain;
END
$$;

-- What the door calls: the chain and the actor are those of the transaction; without them the system chain.
CREATE FUNCTION app.append_audit(events jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT app.append_audit(
    coalesce(app.agency(), '00000000-0000-0000-0000-000000000000'), app.account(), events)
$$;

GRANT EXECUTE ON FUNCTION app.append_audit(jsonb) TO selaras_app;

CREATE FUNCTION app.refuse_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
