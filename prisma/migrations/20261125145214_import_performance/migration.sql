-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "import_kind" ADD VALUE 'plans';
ALTER TYPE "import_kind" ADD VALUE 'results';

-- AlterTable
ALTER TABLE "evaluation" ADD COLUMN     "import_batch_id" UUID;

-- AlterTable
ALTER TABLE "skp" ADD COLUMN     "import_batch_id" UUID;

-- CreateIndex
CREATE INDEX "evaluation_agency_id_import_batch_id_idx" ON "evaluation"("agency_id", "import_batch_id");

-- CreateIndex
CREATE INDEX "skp_agency_id_import_batch_id_idx" ON "skp"("agency_id", "import_batch_id");

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_import_batch_id_fkey" FOREIGN KEY ("agency_id", "import_batch_id") REFERENCES "import_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp" ADD CONSTRAINT "skp_agency_id_import_batch_id_fkey" FOREIGN KEY ("agency_id", "import_batch_id") REFERENCES "import_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
