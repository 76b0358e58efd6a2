-- Whose appraiser is an official without an account: few of many, asked for on the home page of who records for them.
CREATE INDEX appraisal_relation_on_paper ON appraisal_relation (agency_id, employee_id)
  WHERE appraiser_id IS NULL AND appraiser_title IS NOT NULL;

-- As with the rules of migration `rules_for_ranges`: the rule stays, its slow index is taken away from lookups.
ALTER TABLE iku_owner DROP CONSTRAINT iku_owner_once;
ALTER TABLE iku_owner
  ADD CONSTRAINT iku_owner_once EXCLUDE USING gist (
    agency_id WITH =, iku_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (coalesce(valid_to >= valid_from, true));
