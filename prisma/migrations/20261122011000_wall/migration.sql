-- The wall behind the one door: every tenant table is held to the agency that the transaction names.
--
-- The group role selaras_app must exist (the start of an embedded server creates it; an administrator of an
-- external server does so once, see docs/operations.md). The web role is a member of it and owns nothing.

CREATE SCHEMA app;

GRANT USAGE ON SCHEMA app TO selaras_app;
GRANT USAGE ON SCHEMA public TO selaras_app;

-- A new function is open to all by PostgreSQL's default, which a schema's own defaults cannot take back; so for all
-- that the owner makes in this database. Each grant below says so itself.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The agency and account that the door has set for this transaction; null outside one.
CREATE FUNCTION app.agency() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.agency_id', true), '')::uuid;

CREATE FUNCTION app.account() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.account_id', true), '')::uuid;

GRANT EXECUTE ON FUNCTION app.agency(), app.account() TO selaras_app;

-- Called by a migration for each new tenant table. FORCE holds the owner as well, unless it has BYPASSRLS.
CREATE FUNCTION app.guard_table(guarded regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
  RETURNS void
  LANGUAGE plpgsql
AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
  -- The sub-select makes the planner evaluate the setting once, not once a row.
  EXECUTE format(
    'CREATE POLICY own_agency ON %s USING (agency_id = (SELECT app.agency())) WITH CHECK (agency_id = (SELECT app.agency()))',
    guarded);
  EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', guarded);
  IF privileges <> '' THEN
    EXECUTE format('GRANT %s ON %s TO selaras_app', privileges, guarded);
  END IF;
END
$$;

SELECT app.guard_table(tenant.table_name)
FROM unnest(ARRAY[
  'agency_setting', 'unit', 'unit_version',
  'period', 'period_window', 'holiday',
  'position', 'employee', 'employee_number', 'employee_rank', 'employee_standing', 'placement',
  'appraisal_delegation', 'appraisal_delegation_member', 'leave', 'team', 'team_member', 'appraiser_report',
  'account', 'session', 'recovery_code', 'activation_token', 'role_grant',
  'outbox_event', 'notification', 'outgoing_mail',
  'import_batch', 'import_row'
]::regclass[]) AS tenant(table_name);

-- The trail is written by app.append_audit alone.
SELECT app.guard_table('audit_event', 'SELECT');
SELECT app.guard_table('audit_head', '');

-- The agency itself: its own row, to read and to edit, never to add or remove.
ALTER TABLE agency ENABLE ROW LEVEL SECURITY;
ALTER TABLE agency FORCE ROW LEVEL SECURITY;
CREATE POLICY own_agency ON agency USING (id = (SELECT app.agency())) WITH CHECK (id = (SELECT app.agency()));
REVOKE ALL ON agency FROM PUBLIC;
GRANT SELECT, UPDATE ON agency TO selaras_app;

REVOKE ALL ON sign_in_attempt, worker_beat FROM PUBLIC;
