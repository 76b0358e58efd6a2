-- What may not be true of history on any day, held by the database itself. Days are inclusive on both sides.

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE unit_version
  ADD CONSTRAINT unit_version_span CHECK (valid_to >= valid_from),
  ADD CONSTRAINT unit_version_not_own_parent CHECK (parent_id <> unit_id),
  ADD CONSTRAINT unit_version_once_a_day EXCLUDE USING gist (
    agency_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

ALTER TABLE employee_number
  ADD CONSTRAINT employee_number_digits CHECK (number ~ '^[0-9]{18}$'),
  ADD CONSTRAINT employee_number_span CHECK (valid_to >= valid_from);

ALTER TABLE employee_standing
  ADD CONSTRAINT employee_standing_span CHECK (valid_to >= valid_from),
  ADD CONSTRAINT employee_standing_once_a_day EXCLUDE USING gist (
    agency_id WITH =, employee_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

ALTER TABLE placement
  ADD CONSTRAINT placement_span CHECK (valid_to >= valid_from),
  -- One definitive post a person on a day.
  ADD CONSTRAINT placement_one_definitive EXCLUDE USING gist (
    agency_id WITH =, employee_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (kind = 'definitif'),
  -- One head of a unit on a day in each way of heading it: by right (definitive, tugas tambahan, Pj), as Plt, as Plh.
  ADD CONSTRAINT placement_one_head EXCLUDE USING gist (
    agency_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (is_head AND kind IN ('definitif', 'tugas_tambahan', 'pj')),
  ADD CONSTRAINT placement_one_plt EXCLUDE USING gist (
    agency_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (is_head AND kind = 'plt'),
  ADD CONSTRAINT placement_one_plh EXCLUDE USING gist (
    agency_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (is_head AND kind = 'plh');

ALTER TABLE appraisal_delegation ADD CONSTRAINT appraisal_delegation_span CHECK (valid_to >= valid_from);
ALTER TABLE leave ADD CONSTRAINT leave_span CHECK (valid_to >= valid_from);
ALTER TABLE team ADD CONSTRAINT team_span CHECK (valid_to >= valid_from);
ALTER TABLE role_grant
  ADD CONSTRAINT role_grant_span CHECK (valid_to >= valid_from),
  ADD CONSTRAINT role_grant_once EXCLUDE USING gist (
    agency_id WITH =, account_id WITH =, "role" WITH =,
    (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
    daterange(valid_from, valid_to, '[]') WITH &&);

ALTER TABLE team_member
  ADD CONSTRAINT team_member_span CHECK (valid_to >= valid_from),
  ADD CONSTRAINT team_member_once EXCLUDE USING gist (
    agency_id WITH =, team_id WITH =, employee_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
  ADD CONSTRAINT team_one_ketua EXCLUDE USING gist (
    agency_id WITH =, team_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (role = 'ketua');

ALTER TABLE period
  ADD CONSTRAINT period_span CHECK (ends_on >= starts_on),
  ADD CONSTRAINT period_ordinal CHECK (
    ordinal BETWEEN 1 AND CASE rhythm WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4 ELSE 1 END);
ALTER TABLE period_window ADD CONSTRAINT period_window_span CHECK (closes_on >= opens_on);

ALTER TABLE "position" ADD CONSTRAINT position_class CHECK (class BETWEEN 1 AND 17);

CREATE INDEX employee_standing_unusual ON employee_standing (agency_id, kind) WHERE kind <> 'aktif';
CREATE INDEX outbox_event_pending ON outbox_event (created_at) WHERE delivered_at IS NULL;
CREATE INDEX outgoing_mail_pending ON outgoing_mail (agency_id, created_at) WHERE sent_at IS NULL;
