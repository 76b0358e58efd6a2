-- AlterTable
ALTER TABLE "evaluation" ADD COLUMN     "is_deemed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "evaluation_result" ADD COLUMN     "paper_file_id" UUID;

-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "paper_file_id" UUID;

-- CreateTable
CREATE TABLE "evaluation_preparer" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "preparer_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_preparer_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE INDEX "evaluation_preparer_agency_id_appraiser_id_idx" ON "evaluation_preparer"("agency_id", "appraiser_id");

-- CreateIndex
CREATE INDEX "evaluation_preparer_agency_id_preparer_id_idx" ON "evaluation_preparer"("agency_id", "preparer_id");

-- CreateIndex
CREATE INDEX "evaluation_result_agency_id_paper_file_id_idx" ON "evaluation_result"("agency_id", "paper_file_id");

-- CreateIndex
CREATE INDEX "objection_agency_id_paper_file_id_idx" ON "objection"("agency_id", "paper_file_id");

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_agency_id_paper_file_id_fkey" FOREIGN KEY ("agency_id", "paper_file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_paper_file_id_fkey" FOREIGN KEY ("agency_id", "paper_file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_preparer" ADD CONSTRAINT "evaluation_preparer_agency_id_appraiser_id_fkey" FOREIGN KEY ("agency_id", "appraiser_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_preparer" ADD CONSTRAINT "evaluation_preparer_agency_id_preparer_id_fkey" FOREIGN KEY ("agency_id", "preparer_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.guard_table('evaluation_preparer');

ALTER TABLE evaluation_preparer
  ADD CONSTRAINT evaluation_preparer_span CHECK (valid_to >= valid_from),
  ADD CONSTRAINT evaluation_preparer_another CHECK (appraiser_id <> preparer_id),
  -- One penyiap konsep is named once at a time.
  ADD CONSTRAINT evaluation_preparer_once EXCLUDE USING gist (
    agency_id WITH =, appraiser_id WITH =, preparer_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- A person is received by opening, by lapse of time, or not at all; a final result has a day.
ALTER TABLE evaluation
  ADD CONSTRAINT evaluation_final_dated CHECK ((status = 'final') = (final_at IS NOT NULL)),
  ADD CONSTRAINT evaluation_one_or_other CHECK (predikat IS NULL OR not_evaluated IS NULL);

-- What waits for time to pass, and what waits for an answer: few among all.
CREATE INDEX evaluation_waiting ON evaluation (agency_id, id)
  WHERE status IN ('appraised', 'received', 'acknowledged');
CREATE INDEX evaluation_objected ON evaluation (agency_id, id) WHERE status = 'objected';
