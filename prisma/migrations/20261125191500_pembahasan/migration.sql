-- CreateEnum
CREATE TYPE "pembahasan_agreement" AS ENUM ('keep', 'change');

-- CreateEnum
CREATE TYPE "pembahasan_answer" AS ENUM ('changed', 'kept');

-- DropIndex
DROP INDEX "unit_expectation_agency_id_unit_id_year_idx";

-- AlterTable
ALTER TABLE "improvement_action" ADD COLUMN     "progress" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "pembahasan" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "holds_until" DATE NOT NULL,
    "held_on" DATE,
    "participants" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pembahasan_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "pembahasan_point" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pembahasan_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "agreed" "pembahasan_agreement" NOT NULL,
    "hasil" "rating" NOT NULL,
    "perilaku" "rating" NOT NULL,
    "reason" TEXT NOT NULL,
    "before_hasil" "rating" NOT NULL,
    "before_perilaku" "rating" NOT NULL,
    "written_by" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "pembahasan_answer",
    "answer_reason" TEXT,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "after_hasil" "rating",
    "after_perilaku" "rating",

    CONSTRAINT "pembahasan_point_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "improvement_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "progress" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "improvement_note_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE INDEX "pembahasan_agency_id_unit_id_period_id_idx" ON "pembahasan"("agency_id", "unit_id", "period_id");

-- CreateIndex
CREATE INDEX "pembahasan_agency_id_period_id_idx" ON "pembahasan"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "pembahasan_agency_id_leader_id_idx" ON "pembahasan"("agency_id", "leader_id");

-- CreateIndex
CREATE INDEX "pembahasan_point_agency_id_evaluation_id_idx" ON "pembahasan_point"("agency_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "pembahasan_point_agency_id_written_by_idx" ON "pembahasan_point"("agency_id", "written_by");

-- CreateIndex
CREATE UNIQUE INDEX "pembahasan_point_agency_id_pembahasan_id_evaluation_id_numb_key" ON "pembahasan_point"("agency_id", "pembahasan_id", "evaluation_id", "number");

-- CreateIndex
CREATE INDEX "improvement_note_agency_id_action_id_idx" ON "improvement_note"("agency_id", "action_id");

-- CreateIndex
CREATE INDEX "improvement_note_agency_id_written_by_idx" ON "improvement_note"("agency_id", "written_by");

-- CreateIndex
CREATE UNIQUE INDEX "unit_expectation_agency_id_unit_id_year_key" ON "unit_expectation"("agency_id", "unit_id", "year");

-- AddForeignKey
ALTER TABLE "pembahasan" ADD CONSTRAINT "pembahasan_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembahasan" ADD CONSTRAINT "pembahasan_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembahasan" ADD CONSTRAINT "pembahasan_agency_id_leader_id_fkey" FOREIGN KEY ("agency_id", "leader_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembahasan_point" ADD CONSTRAINT "pembahasan_point_agency_id_pembahasan_id_fkey" FOREIGN KEY ("agency_id", "pembahasan_id") REFERENCES "pembahasan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembahasan_point" ADD CONSTRAINT "pembahasan_point_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembahasan_point" ADD CONSTRAINT "pembahasan_point_agency_id_written_by_fkey" FOREIGN KEY ("agency_id", "written_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_note" ADD CONSTRAINT "improvement_note_agency_id_action_id_fkey" FOREIGN KEY ("agency_id", "action_id") REFERENCES "improvement_action"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_note" ADD CONSTRAINT "improvement_note_agency_id_written_by_fkey" FOREIGN KEY ("agency_id", "written_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.guard_table('pembahasan', 'SELECT, INSERT, UPDATE');
SELECT app.guard_table('pembahasan_point', 'SELECT, INSERT, UPDATE');
SELECT app.guard_table('improvement_note', 'SELECT, INSERT');

-- One pembahasan of a unit and period at a time.
CREATE UNIQUE INDEX pembahasan_one_open ON pembahasan (agency_id, unit_id, period_id) WHERE closed_at IS NULL;

-- What was agreed stays as it was written; it is answered once.
CREATE FUNCTION app.keep_pembahasan_point() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.answer IS NOT NULL OR
    (NEW.agency_id, NEW.id, NEW.pembahasan_id, NEW.evaluation_id, NEW.number, NEW.agreed, NEW.hasil, NEW.perilaku,
     NEW.reason, NEW.before_hasil, NEW.before_perilaku, NEW.written_by, NEW.written_by_name, NEW.written_at)
      IS DISTINCT FROM
    (OLD.agency_id, OLD.id, OLD.pembahasan_id, OLD.evaluation_id, OLD.number, OLD.agreed, OLD.hasil, OLD.perilaku,
     OLD.reason, OLD.before_hasil, OLD.before_perilaku, OLD.written_by, OLD.written_by_name, OLD.written_at)
  THEN
    RAISE EXCEPTION 'what was agreed in a pembahasan is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER point_stays BEFORE UPDATE ON pembahasan_point
  FOR EACH ROW EXECUTE FUNCTION app.keep_pembahasan_point();

CREATE FUNCTION app.keep_closed_pembahasan() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'a closed pembahasan is kept' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER closed_pembahasan_stays BEFORE UPDATE ON pembahasan
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION app.keep_closed_pembahasan();

ALTER TABLE pembahasan_point
  ADD CONSTRAINT pembahasan_point_answered_whole CHECK (
    num_nonnulls(answer, answer_reason, answered_by_name, answered_at) IN (0, 4)),
  ADD CONSTRAINT pembahasan_point_changed_to CHECK (
    (answer IS NOT DISTINCT FROM 'changed') = (after_hasil IS NOT NULL AND after_perilaku IS NOT NULL));

ALTER TABLE improvement_action
  ADD CONSTRAINT improvement_action_progress CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE improvement_note
  ADD CONSTRAINT improvement_note_progress CHECK (progress BETWEEN 0 AND 100);
