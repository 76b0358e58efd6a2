-- CreateEnum
CREATE TYPE "reorganisation_status" AS ENUM ('draft', 'submitted', 'approved', 'applied', 'refused', 'cancelled');

-- CreateEnum
CREATE TYPE "reorganisation_finding_kind" AS ENUM ('fault', 'appraiser', 'nobody', 'overloaded', 'skp', 'iku', 'perjanjian', 'rencana_aksi', 'team', 'delegation', 'role');

-- CreateTable
CREATE TABLE "reorganisation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "status" "reorganisation_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "drafters" UUID[],
    "created_by" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by" UUID,
    "submitted_by_name" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "applied_at" TIMESTAMPTZ(3),
    "is_simulating" BOOLEAN NOT NULL DEFAULT false,
    "simulated_version" INTEGER,
    "simulated_at" TIMESTAMPTZ(3),

    CONSTRAINT "reorganisation_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "reorganisation_unit" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "is_new" BOOLEAN NOT NULL,
    "ends" BOOLEAN NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "head_title" TEXT,
    "parent_id" UUID,
    "appraisal_superior_id" UUID,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "into_id" UUID,
    "heir_id" UUID,
    "basis_version" INTEGER,

    CONSTRAINT "reorganisation_unit_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "reorganisation_post" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "is_head" BOOLEAN NOT NULL,
    "basis_placement_id" UUID,

    CONSTRAINT "reorganisation_post_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "reorganisation_iku" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "reorganisation_iku_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "reorganisation_finding" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "reorganisation_finding_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "employee_id" UUID,

    CONSTRAINT "reorganisation_finding_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE INDEX "reorganisation_agency_id_created_at_id_idx" ON "reorganisation"("agency_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "reorganisation_agency_id_created_by_idx" ON "reorganisation"("agency_id", "created_by");

-- CreateIndex
CREATE INDEX "reorganisation_agency_id_submitted_by_idx" ON "reorganisation"("agency_id", "submitted_by");

-- CreateIndex
CREATE INDEX "reorganisation_agency_id_decided_by_idx" ON "reorganisation"("agency_id", "decided_by");

-- CreateIndex
CREATE UNIQUE INDEX "reorganisation_unit_agency_id_plan_id_unit_id_key" ON "reorganisation_unit"("agency_id", "plan_id", "unit_id");

-- CreateIndex
CREATE INDEX "reorganisation_post_agency_id_employee_id_idx" ON "reorganisation_post"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "reorganisation_post_agency_id_position_id_idx" ON "reorganisation_post"("agency_id", "position_id");

-- CreateIndex
CREATE UNIQUE INDEX "reorganisation_post_agency_id_plan_id_employee_id_key" ON "reorganisation_post"("agency_id", "plan_id", "employee_id");

-- CreateIndex
CREATE INDEX "reorganisation_iku_agency_id_iku_id_idx" ON "reorganisation_iku"("agency_id", "iku_id");

-- CreateIndex
CREATE UNIQUE INDEX "reorganisation_iku_agency_id_plan_id_iku_id_key" ON "reorganisation_iku"("agency_id", "plan_id", "iku_id");

-- CreateIndex
CREATE INDEX "reorganisation_finding_agency_id_plan_id_kind_name_id_idx" ON "reorganisation_finding"("agency_id", "plan_id", "kind", "name", "id");

-- CreateIndex
CREATE INDEX "reorganisation_finding_agency_id_employee_id_idx" ON "reorganisation_finding"("agency_id", "employee_id");

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_agency_id_submitted_by_fkey" FOREIGN KEY ("agency_id", "submitted_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_agency_id_decided_by_fkey" FOREIGN KEY ("agency_id", "decided_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_unit" ADD CONSTRAINT "reorganisation_unit_agency_id_plan_id_fkey" FOREIGN KEY ("agency_id", "plan_id") REFERENCES "reorganisation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_post" ADD CONSTRAINT "reorganisation_post_agency_id_plan_id_fkey" FOREIGN KEY ("agency_id", "plan_id") REFERENCES "reorganisation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_post" ADD CONSTRAINT "reorganisation_post_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_post" ADD CONSTRAINT "reorganisation_post_agency_id_position_id_fkey" FOREIGN KEY ("agency_id", "position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_iku" ADD CONSTRAINT "reorganisation_iku_agency_id_plan_id_fkey" FOREIGN KEY ("agency_id", "plan_id") REFERENCES "reorganisation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_iku" ADD CONSTRAINT "reorganisation_iku_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_finding" ADD CONSTRAINT "reorganisation_finding_agency_id_plan_id_fkey" FOREIGN KEY ("agency_id", "plan_id") REFERENCES "reorganisation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_finding" ADD CONSTRAINT "reorganisation_finding_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.guard_table(tenant.table_name)
FROM unnest(ARRAY[
  'reorganisation', 'reorganisation_unit', 'reorganisation_post', 'reorganisation_iku', 'reorganisation_finding'
]::regclass[]) AS tenant(table_name);

ALTER TABLE reorganisation
  -- Whoever has written on a plan does not set it.
  ADD CONSTRAINT reorganisation_four_eyes CHECK (
    status NOT IN ('approved', 'applied') OR (decided_by IS NOT NULL AND NOT decided_by = ANY (drafters))),
  ADD CONSTRAINT reorganisation_applied CHECK ((status = 'applied') = (applied_at IS NOT NULL));

ALTER TABLE reorganisation_unit
  ADD CONSTRAINT reorganisation_unit_new CHECK (is_new = (code IS NOT NULL) AND is_new = (basis_version IS NULL)),
  ADD CONSTRAINT reorganisation_unit_ends CHECK (NOT (is_new AND ends) AND (ends OR into_id IS NULL AND heir_id IS NULL)),
  ADD CONSTRAINT reorganisation_unit_not_itself CHECK (into_id <> unit_id AND heir_id <> unit_id);

-- What has been handed in is what is decided on: lines change in a draft alone.
CREATE FUNCTION app.keep_handed_in_reorganisation() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  line record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM reorganisation r WHERE r.agency_id = line.agency_id AND r.id = line.plan_id AND r.status <> 'draft')
  THEN
    RAISE EXCEPTION 'a reorganisation that was handed in is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN line;
END
$$;

CREATE TRIGGER handed_in_stays BEFORE INSERT OR UPDATE OR DELETE ON reorganisation_unit
  FOR EACH ROW EXECUTE FUNCTION app.keep_handed_in_reorganisation();
CREATE TRIGGER handed_in_stays BEFORE INSERT OR UPDATE OR DELETE ON reorganisation_post
  FOR EACH ROW EXECUTE FUNCTION app.keep_handed_in_reorganisation();
CREATE TRIGGER handed_in_stays BEFORE INSERT OR UPDATE OR DELETE ON reorganisation_iku
  FOR EACH ROW EXECUTE FUNCTION app.keep_handed_in_reorganisation();
