-- CreateEnum
CREATE TYPE "skp_change_kind" AS ENUM ('closed', 'opened', 'carried', 'team_ended');

-- CreateTable
CREATE TABLE "agency_setting_version" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "setting_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_setting_version_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "skp_change" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "kind" "skp_change_kind" NOT NULL,
    "changed_on" DATE NOT NULL,
    "reason" "skp_close_reason",
    "other_id" UUID,
    "team_id" UUID,
    "detail" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skp_change_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE INDEX "agency_setting_version_agency_id_created_by_idx" ON "agency_setting_version"("agency_id", "created_by");

-- CreateIndex
CREATE UNIQUE INDEX "agency_setting_version_agency_id_setting_id_version_key" ON "agency_setting_version"("agency_id", "setting_id", "version");

-- CreateIndex
CREATE INDEX "skp_change_agency_id_skp_id_idx" ON "skp_change"("agency_id", "skp_id");

-- CreateIndex
CREATE INDEX "skp_change_agency_id_other_id_idx" ON "skp_change"("agency_id", "other_id");

-- CreateIndex
CREATE INDEX "skp_change_agency_id_team_id_idx" ON "skp_change"("agency_id", "team_id");

-- AddForeignKey
ALTER TABLE "agency_setting_version" ADD CONSTRAINT "agency_setting_version_agency_id_setting_id_fkey" FOREIGN KEY ("agency_id", "setting_id") REFERENCES "agency_setting"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_setting_version" ADD CONSTRAINT "agency_setting_version_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_change" ADD CONSTRAINT "skp_change_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_change" ADD CONSTRAINT "skp_change_agency_id_other_id_fkey" FOREIGN KEY ("agency_id", "other_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_change" ADD CONSTRAINT "skp_change_agency_id_team_id_fkey" FOREIGN KEY ("agency_id", "team_id") REFERENCES "team"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was once in force, and what came over an SKP, stays.
SELECT app.guard_table('agency_setting_version', 'SELECT, INSERT');
SELECT app.guard_table('skp_change', 'SELECT, INSERT');

-- Each change reaches an SKP once, however often the worker looks.
CREATE UNIQUE INDEX skp_change_once ON skp_change (agency_id, skp_id, kind, changed_on, team_id) NULLS NOT DISTINCT;

ALTER TABLE skp_change
  ADD CONSTRAINT skp_change_names_team CHECK ((kind = 'team_ended') = (team_id IS NOT NULL)),
  ADD CONSTRAINT skp_change_names_reason CHECK (kind <> 'closed' OR reason IS NOT NULL);
