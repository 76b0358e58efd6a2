-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "document_kind" ADD VALUE 'perjanjian_kinerja';
ALTER TYPE "document_kind" ADD VALUE 'penetapan_predikat';

-- AlterTable
ALTER TABLE "perjanjian_kinerja_version" ADD COLUMN     "paper_file_id" UUID;

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_version_agency_id_paper_file_id_idx" ON "perjanjian_kinerja_version"("agency_id", "paper_file_id");

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_version" ADD CONSTRAINT "perjanjian_kinerja_version_agency_id_paper_file_id_fkey" FOREIGN KEY ("agency_id", "paper_file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The signed paper is part of what was agreed.
CREATE OR REPLACE FUNCTION app.keep_agreed_perjanjian() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.status = 'agreed' AND (TG_OP = 'DELETE' OR
    (NEW.status, NEW.number, NEW.reason, NEW.holder_id, NEW.superior_id, NEW.parties, NEW.signed_on, NEW.place,
     NEW.agreed_at, NEW.agreed_by, NEW.paper_file_id)
      IS DISTINCT FROM
    (OLD.status, OLD.number, OLD.reason, OLD.holder_id, OLD.superior_id, OLD.parties, OLD.signed_on, OLD.place,
     OLD.agreed_at, OLD.agreed_by, OLD.paper_file_id))
  THEN
    RAISE EXCEPTION 'an agreed perjanjian kinerja is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- As before, and for papers of organisations: a perjanjian kinerja is in force until the next version is agreed, a predikat
-- until it is set anew. Kinds are compared as words, for those added above cannot be used before this migration is done.
CREATE OR REPLACE FUNCTION app.document_by_code(typed text) RETURNS TABLE (
  kind document_kind, agency_name text, holder text, period text, edition integer, hash_prefix text,
  issued_at timestamptz, time_zone text, is_current boolean, signed_sha256 text
)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT d.kind, d.content ->> 'agency', d.content ->> 'holder', d.content ->> 'period', d.edition,
         left(d.content_hash, 12), d.issued_at, g.time_zone,
         d.superseded_at IS NULL AND CASE
           WHEN d.kind::text IN ('skp', 'lampiran') THEN d.edition = (
             SELECT s.agreed_version FROM skp s WHERE s.agency_id = d.agency_id AND s.id = d.subject_id)
           WHEN d.kind::text = 'perjanjian_kinerja' THEN d.edition = (
             SELECT p.agreed_version FROM perjanjian_kinerja p
             WHERE p.agency_id = d.agency_id AND p.id = d.subject_id)
           WHEN d.kind::text = 'penetapan_predikat' THEN d.edition = (
             SELECT p.version FROM unit_predikat p WHERE p.agency_id = d.agency_id AND p.id = d.subject_id)
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
