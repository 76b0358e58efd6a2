-- AlterEnum
ALTER TYPE "import_kind" ADD VALUE 'posts';

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "plan_id" UUID;

-- CreateIndex
CREATE INDEX "import_batch_agency_id_plan_id_idx" ON "import_batch"("agency_id", "plan_id");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_agency_id_plan_id_fkey" FOREIGN KEY ("agency_id", "plan_id") REFERENCES "reorganisation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A list of posts is of a planned structure, and no other list is of one. By the word, because a value of an enum cannot be
-- used in the transaction that adds it.
ALTER TABLE "import_batch" ADD CONSTRAINT import_batch_posts_of_a_plan
  CHECK ((kind::text = 'posts') = (plan_id IS NOT NULL));
