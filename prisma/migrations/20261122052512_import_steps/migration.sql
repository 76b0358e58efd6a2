-- The steps of an import: a file is looked into, its columns are matched, its lines checked, then all of them applied
-- or none. Nobody has imported anything yet, so no row has to be carried over.

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('faulty', 'confirm', 'new', 'changed', 'unchanged');

-- CreateEnum
CREATE TYPE "import_decision" AS ENUM ('same_person', 'other_person');

-- AlterEnum
CREATE TYPE "import_status_new" AS ENUM ('inspecting', 'matching', 'checking', 'ready', 'applying', 'applied', 'failed', 'discarded');
ALTER TABLE "import_batch" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "import_batch" ALTER COLUMN "status" TYPE "import_status_new" USING ("status"::text::"import_status_new");
ALTER TYPE "import_status" RENAME TO "import_status_old";
ALTER TYPE "import_status_new" RENAME TO "import_status";
DROP TYPE "import_status_old";
ALTER TABLE "import_batch" ALTER COLUMN "status" SET DEFAULT 'inspecting';

-- AlterTable
ALTER TABLE "import_batch" DROP COLUMN "file",
DROP COLUMN "message",
ADD COLUMN     "beat_at" TIMESTAMPTZ(3),
ADD COLUMN     "file_size" INTEGER NOT NULL,
ADD COLUMN     "layout" JSONB,
ADD COLUMN     "refusal" JSONB,
ALTER COLUMN "status" SET DEFAULT 'inspecting',
ALTER COLUMN "columns" DROP NOT NULL,
ALTER COLUMN "summary" DROP NOT NULL;

-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "decision" "import_decision",
ADD COLUMN     "target_version" INTEGER,
DROP COLUMN "outcome",
ADD COLUMN     "outcome" "import_outcome" NOT NULL;

-- CreateTable
CREATE TABLE "import_piece" (
    "agency_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_piece_pkey" PRIMARY KEY ("agency_id","batch_id","ordinal")
);

-- CreateIndex
CREATE INDEX "import_batch_agency_id_created_at_id_idx" ON "import_batch"("agency_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "import_row_agency_id_batch_id_outcome_line_idx" ON "import_row"("agency_id", "batch_id", "outcome", "line");

-- CreateIndex
CREATE INDEX "import_row_agency_id_batch_id_target_id_idx" ON "import_row"("agency_id", "batch_id", "target_id");

-- AddForeignKey
ALTER TABLE "import_piece" ADD CONSTRAINT "import_piece_agency_id_batch_id_fkey" FOREIGN KEY ("agency_id", "batch_id") REFERENCES "import_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.guard_table('import_piece');

-- Packed files do not get smaller by packing them again.
ALTER TABLE import_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The lists of a preview page by line; most lines have no fault.
CREATE INDEX import_row_faults ON import_row (agency_id, batch_id, line) WHERE faults IS NOT NULL;

-- How far the running job is. The job's own transaction is seen by nobody until it commits, so this goes beside it, as
-- the worker's beat does; it touches nothing but these two columns of a batch that is being worked on.
CREATE FUNCTION app.import_progress(agency uuid, batch uuid, percent integer) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE import_batch SET progress = percent, beat_at = now()
  WHERE agency_id = agency AND id = batch AND status IN ('inspecting', 'checking', 'applying')
$$;

GRANT EXECUTE ON FUNCTION app.import_progress(uuid, uuid, integer) TO selaras_app;
