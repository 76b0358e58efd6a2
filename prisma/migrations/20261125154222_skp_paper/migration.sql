-- AlterTable
ALTER TABLE "skp_version" ADD COLUMN     "opened_by" UUID,
ADD COLUMN     "paper_file_id" UUID,
ADD COLUMN     "signed_on" DATE;

-- CreateIndex
CREATE INDEX "skp_version_agency_id_opened_by_idx" ON "skp_version"("agency_id", "opened_by");

-- CreateIndex
CREATE INDEX "skp_version_agency_id_paper_file_id_idx" ON "skp_version"("agency_id", "paper_file_id");

-- AddForeignKey
ALTER TABLE "skp_version" ADD CONSTRAINT "skp_version_agency_id_opened_by_fkey" FOREIGN KEY ("agency_id", "opened_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_version" ADD CONSTRAINT "skp_version_agency_id_paper_file_id_fkey" FOREIGN KEY ("agency_id", "paper_file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A paper has the day on which it was signed, and is of what has been set by it.
ALTER TABLE skp_version
  ADD CONSTRAINT skp_version_paper CHECK (
    (paper_file_id IS NULL) = (signed_on IS NULL) AND (paper_file_id IS NULL OR approved_at IS NOT NULL));
