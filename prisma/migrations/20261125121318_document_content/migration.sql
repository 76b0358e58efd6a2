-- AlterTable
ALTER TABLE "issued_document" ADD COLUMN     "content" JSONB NOT NULL,
ADD COLUMN     "edition" INTEGER NOT NULL;

-- Of a subject one document is current; a newer one takes its place.
CREATE UNIQUE INDEX issued_document_one_current ON issued_document (agency_id, kind, subject_id)
  WHERE superseded_at IS NULL;

ALTER TABLE issued_document
  ADD CONSTRAINT issued_document_code CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  ADD CONSTRAINT issued_document_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT issued_document_edition CHECK (edition >= 0);

-- What was printed stays as it was; only that it was superseded, and the signed paper taken back, come to it.
REVOKE DELETE ON issued_document FROM selaras_app;

CREATE FUNCTION app.keep_issued_document() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.id, NEW.kind, NEW.subject_id, NEW.content_hash, NEW.code, NEW.content, NEW.edition, NEW.issued_at)
    IS DISTINCT FROM
     (OLD.id, OLD.kind, OLD.subject_id, OLD.content_hash, OLD.code, OLD.content, OLD.edition, OLD.issued_at)
  THEN
    RAISE EXCEPTION 'an issued document is not changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER issued_document_stays BEFORE UPDATE ON issued_document
  FOR EACH ROW EXECUTE FUNCTION app.keep_issued_document();

-- For who holds a paper and no account: what stands on it, and whether it is still in force. Never a rating. A plan agreed
-- or a result set since, or a keberatan filed, explained or decided since, makes it an earlier one, printed anew or not.
CREATE FUNCTION app.document_by_code(typed text) RETURNS TABLE (
  kind document_kind, agency_name text, holder text, period text, edition integer, hash_prefix text,
  issued_at timestamptz, time_zone text, is_current boolean, signed_sha256 text
)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT d.kind, d.content ->> 'agency', d.content ->> 'holder', d.content ->> 'period', d.edition,
         left(d.content_hash, 12), d.issued_at, g.time_zone,
         d.superseded_at IS NULL AND CASE
           WHEN d.kind IN ('skp', 'lampiran') THEN d.edition = (
             SELECT s.agreed_version FROM skp s WHERE s.agency_id = d.agency_id AND s.id = d.subject_id)
           ELSE d.edition = (
             SELECT coalesce(max(r.number), 0) FROM evaluation_result r
             WHERE r.agency_id = d.agency_id AND r.evaluation_id = d.subject_id)
             AND NOT EXISTS (
               SELECT 1 FROM objection o
               WHERE o.agency_id = d.agency_id AND o.evaluation_id = d.subject_id
                 AND greatest(o.filed_at, o.explained_at, o.decided_at) > d.issued_at)
         END,
         f.sha256
  FROM issued_document d
  JOIN agency g ON g.id = d.agency_id
  LEFT JOIN stored_file f ON f.agency_id = d.agency_id AND f.id = d.signed_file_id
  WHERE d.code = typed
$$;

GRANT EXECUTE ON FUNCTION app.document_by_code(text) TO selaras_app;
