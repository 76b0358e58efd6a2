-- CreateEnum
CREATE TYPE "planning_document_kind" AS ENUM ('rpjmd', 'renstra');

-- CreateEnum
CREATE TYPE "planning_node_kind" AS ENUM ('visi', 'misi', 'tujuan', 'sasaran', 'faktor_kunci', 'kondisi_antara');

-- CreateEnum
CREATE TYPE "iku_jenis" AS ENUM ('dampak', 'outcome', 'outcome_antara', 'output');

-- CreateEnum
CREATE TYPE "iku_control" AS ENUM ('tinggi', 'sedang', 'rendah');

-- CreateEnum
CREATE TYPE "cascade_method" AS ENUM ('sum', 'average', 'weighted', 'minimum', 'identical');

-- CreateEnum
CREATE TYPE "cascade_basis" AS ENUM ('wilayah', 'aspek', 'beban');

-- CreateEnum
CREATE TYPE "cascade_kind" AS ENUM ('langsung', 'tidak_langsung');

-- CreateEnum
CREATE TYPE "realisasi_source" AS ENUM ('entered', 'computed');

-- CreateEnum
CREATE TYPE "perjanjian_kinerja_status" AS ENUM ('draft', 'submitted', 'agreed');

-- AlterTable
ALTER TABLE "unit_predikat" ADD COLUMN     "suggestion" JSONB;

-- CreateTable
CREATE TABLE "planning_document" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "planning_document_kind" NOT NULL,
    "parent_id" UUID,
    "unit_id" UUID,
    "title" TEXT NOT NULL,
    "starts_year" INTEGER NOT NULL,
    "ends_year" INTEGER NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "planning_document_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "planning_node" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "planning_node_kind" NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "unit_id" UUID,
    "position_id" UUID,
    "service" TEXT NOT NULL DEFAULT '',
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "planning_node_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "planning_link" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "serving_id" UUID NOT NULL,
    "served_id" UUID NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "planning_link_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "node_id" UUID NOT NULL,
    "is_utama" BOOLEAN NOT NULL DEFAULT true,
    "retired_on" DATE,
    "retired_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iku_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku_version" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "form" "capaian_form" NOT NULL,
    "accumulation" "accumulation" NOT NULL,
    "scale" TEXT[],
    "jenis" "iku_jenis" NOT NULL,
    "control" "iku_control" NOT NULL,
    "rhythm" "rhythm" NOT NULL,
    "baseline_year" INTEGER,
    "baseline_text" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "perspektif" "perspektif",
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iku_version_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku_target" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "low" DECIMAL(24,6),
    "high" DECIMAL(24,6),
    "text" TEXT NOT NULL,

    CONSTRAINT "iku_target_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku_owner" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "employee_id" UUID,
    "reason" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "iku_owner_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku_realisasi" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "rhythm" "rhythm" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "source" "realisasi_source" NOT NULL,
    "value_number" DECIMAL(38,18),
    "value_text" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version_id" UUID NOT NULL,
    "capaian" DECIMAL(65,30),
    "because" TEXT,
    "year_number" DECIMAL(38,18),
    "year_text" TEXT,
    "year_capaian" DECIMAL(65,30),
    "year_because" TEXT,
    "entered_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iku_realisasi_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "unit_evidence" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "realisasi_id" UUID,
    "step_id" UUID,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "file_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_evidence_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku_cascade" (
    "agency_id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "method" "cascade_method" NOT NULL,
    "basis" "cascade_basis" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "iku_cascade_pkey" PRIMARY KEY ("agency_id","iku_id")
);

-- CreateTable
CREATE TABLE "iku_link" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "kind" "cascade_kind" NOT NULL,
    "weight" DECIMAL(12,6),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "iku_link_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iku_rhk" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "rhk_id" UUID NOT NULL,
    "iki_id" UUID,
    "kind" "cascade_kind" NOT NULL,
    "weight" DECIMAL(12,6),
    "is_of_plan" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "iku_rhk_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "perjanjian_kinerja" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "agreed_version" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "perjanjian_kinerja_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "perjanjian_kinerja_version" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "perjanjian_kinerja_status" NOT NULL DEFAULT 'draft',
    "reason" TEXT NOT NULL,
    "return_note" TEXT,
    "holder_id" UUID,
    "superior_id" UUID,
    "parties" JSONB,
    "signed_on" DATE,
    "place" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "agreed_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "perjanjian_kinerja_version_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "perjanjian_kinerja_iku" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "iku_id" UUID NOT NULL,
    "iku_version_id" UUID NOT NULL,
    "sasaran" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "low" DECIMAL(24,6),
    "high" DECIMAL(24,6),
    "target_text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "perjanjian_kinerja_iku_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "perjanjian_kinerja_budget" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "amount" DECIMAL(20,0) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "perjanjian_kinerja_budget_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "unit_expectation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "rating" "rating",
    "note" TEXT NOT NULL DEFAULT '',
    "set_by" UUID NOT NULL,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_expectation_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "rencana_aksi" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "iku_id" UUID,
    "text" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "owner_id" UUID,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rencana_aksi_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "rencana_aksi_step" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "target_number" DECIMAL(24,6) NOT NULL,
    "value_number" DECIMAL(24,6),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rencana_aksi_step_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "improvement_plan" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "improvement_plan_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "improvement_action" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "iku_id" UUID,
    "text" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "result" TEXT NOT NULL DEFAULT '',
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "improvement_action_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE INDEX "planning_document_agency_id_parent_id_idx" ON "planning_document"("agency_id", "parent_id");

-- CreateIndex
CREATE INDEX "planning_document_agency_id_unit_id_idx" ON "planning_document"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "planning_node_agency_id_document_id_idx" ON "planning_node"("agency_id", "document_id");

-- CreateIndex
CREATE INDEX "planning_node_agency_id_parent_id_idx" ON "planning_node"("agency_id", "parent_id");

-- CreateIndex
CREATE INDEX "planning_node_agency_id_unit_id_idx" ON "planning_node"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "planning_node_agency_id_position_id_idx" ON "planning_node"("agency_id", "position_id");

-- CreateIndex
CREATE INDEX "planning_link_agency_id_served_id_idx" ON "planning_link"("agency_id", "served_id");

-- CreateIndex
CREATE UNIQUE INDEX "planning_link_agency_id_serving_id_served_id_key" ON "planning_link"("agency_id", "serving_id", "served_id");

-- CreateIndex
CREATE INDEX "iku_agency_id_node_id_idx" ON "iku"("agency_id", "node_id");

-- CreateIndex
CREATE UNIQUE INDEX "iku_agency_id_code_key" ON "iku"("agency_id", "code");

-- CreateIndex
CREATE INDEX "iku_version_agency_id_iku_id_valid_from_number_idx" ON "iku_version"("agency_id", "iku_id", "valid_from", "number");

-- CreateIndex
CREATE INDEX "iku_version_agency_id_created_by_idx" ON "iku_version"("agency_id", "created_by");

-- CreateIndex
CREATE UNIQUE INDEX "iku_version_agency_id_iku_id_number_key" ON "iku_version"("agency_id", "iku_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "iku_target_agency_id_version_id_year_ordinal_key" ON "iku_target"("agency_id", "version_id", "year", "ordinal");

-- CreateIndex
CREATE INDEX "iku_owner_agency_id_iku_id_idx" ON "iku_owner"("agency_id", "iku_id");

-- CreateIndex
CREATE INDEX "iku_owner_agency_id_unit_id_idx" ON "iku_owner"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "iku_owner_agency_id_employee_id_idx" ON "iku_owner"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "iku_realisasi_agency_id_year_rhythm_ordinal_idx" ON "iku_realisasi"("agency_id", "year", "rhythm", "ordinal");

-- CreateIndex
CREATE INDEX "iku_realisasi_agency_id_version_id_idx" ON "iku_realisasi"("agency_id", "version_id");

-- CreateIndex
CREATE INDEX "iku_realisasi_agency_id_entered_by_idx" ON "iku_realisasi"("agency_id", "entered_by");

-- CreateIndex
CREATE UNIQUE INDEX "iku_realisasi_agency_id_iku_id_year_rhythm_ordinal_key" ON "iku_realisasi"("agency_id", "iku_id", "year", "rhythm", "ordinal");

-- CreateIndex
CREATE INDEX "unit_evidence_agency_id_realisasi_id_idx" ON "unit_evidence"("agency_id", "realisasi_id");

-- CreateIndex
CREATE INDEX "unit_evidence_agency_id_step_id_idx" ON "unit_evidence"("agency_id", "step_id");

-- CreateIndex
CREATE INDEX "unit_evidence_agency_id_file_id_idx" ON "unit_evidence"("agency_id", "file_id");

-- CreateIndex
CREATE INDEX "unit_evidence_agency_id_created_by_idx" ON "unit_evidence"("agency_id", "created_by");

-- CreateIndex
CREATE INDEX "iku_link_agency_id_child_id_idx" ON "iku_link"("agency_id", "child_id");

-- CreateIndex
CREATE UNIQUE INDEX "iku_link_agency_id_parent_id_child_id_key" ON "iku_link"("agency_id", "parent_id", "child_id");

-- CreateIndex
CREATE INDEX "iku_rhk_agency_id_rhk_id_idx" ON "iku_rhk"("agency_id", "rhk_id");

-- CreateIndex
CREATE INDEX "iku_rhk_agency_id_iki_id_idx" ON "iku_rhk"("agency_id", "iki_id");

-- CreateIndex
CREATE UNIQUE INDEX "iku_rhk_agency_id_iku_id_rhk_id_key" ON "iku_rhk"("agency_id", "iku_id", "rhk_id");

-- CreateIndex
CREATE UNIQUE INDEX "perjanjian_kinerja_agency_id_unit_id_year_key" ON "perjanjian_kinerja"("agency_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_version_agency_id_holder_id_idx" ON "perjanjian_kinerja_version"("agency_id", "holder_id");

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_version_agency_id_superior_id_idx" ON "perjanjian_kinerja_version"("agency_id", "superior_id");

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_version_agency_id_agreed_by_idx" ON "perjanjian_kinerja_version"("agency_id", "agreed_by");

-- CreateIndex
CREATE UNIQUE INDEX "perjanjian_kinerja_version_agency_id_agreement_id_number_key" ON "perjanjian_kinerja_version"("agency_id", "agreement_id", "number");

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_iku_agency_id_iku_id_idx" ON "perjanjian_kinerja_iku"("agency_id", "iku_id");

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_iku_agency_id_iku_version_id_idx" ON "perjanjian_kinerja_iku"("agency_id", "iku_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "perjanjian_kinerja_iku_agency_id_version_id_iku_id_key" ON "perjanjian_kinerja_iku"("agency_id", "version_id", "iku_id");

-- CreateIndex
CREATE INDEX "perjanjian_kinerja_budget_agency_id_version_id_idx" ON "perjanjian_kinerja_budget"("agency_id", "version_id");

-- CreateIndex
CREATE INDEX "unit_expectation_agency_id_unit_id_year_idx" ON "unit_expectation"("agency_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "unit_expectation_agency_id_set_by_idx" ON "unit_expectation"("agency_id", "set_by");

-- CreateIndex
CREATE INDEX "rencana_aksi_agency_id_unit_id_year_idx" ON "rencana_aksi"("agency_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "rencana_aksi_agency_id_iku_id_idx" ON "rencana_aksi"("agency_id", "iku_id");

-- CreateIndex
CREATE INDEX "rencana_aksi_agency_id_owner_id_idx" ON "rencana_aksi"("agency_id", "owner_id");

-- CreateIndex
CREATE INDEX "rencana_aksi_step_agency_id_period_id_idx" ON "rencana_aksi_step"("agency_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "rencana_aksi_step_agency_id_action_id_period_id_key" ON "rencana_aksi_step"("agency_id", "action_id", "period_id");

-- CreateIndex
CREATE INDEX "improvement_plan_agency_id_period_id_idx" ON "improvement_plan"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "improvement_plan_agency_id_created_by_idx" ON "improvement_plan"("agency_id", "created_by");

-- CreateIndex
CREATE UNIQUE INDEX "improvement_plan_agency_id_unit_id_period_id_key" ON "improvement_plan"("agency_id", "unit_id", "period_id");

-- CreateIndex
CREATE INDEX "improvement_action_agency_id_plan_id_idx" ON "improvement_action"("agency_id", "plan_id");

-- CreateIndex
CREATE INDEX "improvement_action_agency_id_iku_id_idx" ON "improvement_action"("agency_id", "iku_id");

-- CreateIndex
CREATE INDEX "improvement_action_agency_id_owner_id_due_on_idx" ON "improvement_action"("agency_id", "owner_id", "due_on");

-- AddForeignKey
ALTER TABLE "planning_document" ADD CONSTRAINT "planning_document_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_document" ADD CONSTRAINT "planning_document_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "planning_document"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_document" ADD CONSTRAINT "planning_document_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_node" ADD CONSTRAINT "planning_node_agency_id_document_id_fkey" FOREIGN KEY ("agency_id", "document_id") REFERENCES "planning_document"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_node" ADD CONSTRAINT "planning_node_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "planning_node"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_node" ADD CONSTRAINT "planning_node_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_node" ADD CONSTRAINT "planning_node_agency_id_position_id_fkey" FOREIGN KEY ("agency_id", "position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_link" ADD CONSTRAINT "planning_link_agency_id_serving_id_fkey" FOREIGN KEY ("agency_id", "serving_id") REFERENCES "planning_node"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_link" ADD CONSTRAINT "planning_link_agency_id_served_id_fkey" FOREIGN KEY ("agency_id", "served_id") REFERENCES "planning_node"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku" ADD CONSTRAINT "iku_agency_id_node_id_fkey" FOREIGN KEY ("agency_id", "node_id") REFERENCES "planning_node"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_version" ADD CONSTRAINT "iku_version_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_version" ADD CONSTRAINT "iku_version_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_target" ADD CONSTRAINT "iku_target_agency_id_version_id_fkey" FOREIGN KEY ("agency_id", "version_id") REFERENCES "iku_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_owner" ADD CONSTRAINT "iku_owner_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_owner" ADD CONSTRAINT "iku_owner_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_owner" ADD CONSTRAINT "iku_owner_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_realisasi" ADD CONSTRAINT "iku_realisasi_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_realisasi" ADD CONSTRAINT "iku_realisasi_agency_id_version_id_fkey" FOREIGN KEY ("agency_id", "version_id") REFERENCES "iku_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_realisasi" ADD CONSTRAINT "iku_realisasi_agency_id_entered_by_fkey" FOREIGN KEY ("agency_id", "entered_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_evidence" ADD CONSTRAINT "unit_evidence_agency_id_realisasi_id_fkey" FOREIGN KEY ("agency_id", "realisasi_id") REFERENCES "iku_realisasi"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_evidence" ADD CONSTRAINT "unit_evidence_agency_id_step_id_fkey" FOREIGN KEY ("agency_id", "step_id") REFERENCES "rencana_aksi_step"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_evidence" ADD CONSTRAINT "unit_evidence_agency_id_file_id_fkey" FOREIGN KEY ("agency_id", "file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_evidence" ADD CONSTRAINT "unit_evidence_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_cascade" ADD CONSTRAINT "iku_cascade_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_link" ADD CONSTRAINT "iku_link_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_link" ADD CONSTRAINT "iku_link_agency_id_child_id_fkey" FOREIGN KEY ("agency_id", "child_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_rhk" ADD CONSTRAINT "iku_rhk_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_rhk" ADD CONSTRAINT "iku_rhk_agency_id_rhk_id_fkey" FOREIGN KEY ("agency_id", "rhk_id") REFERENCES "rhk"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iku_rhk" ADD CONSTRAINT "iku_rhk_agency_id_iki_id_fkey" FOREIGN KEY ("agency_id", "iki_id") REFERENCES "iki"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja" ADD CONSTRAINT "perjanjian_kinerja_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_version" ADD CONSTRAINT "perjanjian_kinerja_version_agency_id_agreement_id_fkey" FOREIGN KEY ("agency_id", "agreement_id") REFERENCES "perjanjian_kinerja"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_version" ADD CONSTRAINT "perjanjian_kinerja_version_agency_id_holder_id_fkey" FOREIGN KEY ("agency_id", "holder_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_version" ADD CONSTRAINT "perjanjian_kinerja_version_agency_id_superior_id_fkey" FOREIGN KEY ("agency_id", "superior_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_version" ADD CONSTRAINT "perjanjian_kinerja_version_agency_id_agreed_by_fkey" FOREIGN KEY ("agency_id", "agreed_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_iku" ADD CONSTRAINT "perjanjian_kinerja_iku_agency_id_version_id_fkey" FOREIGN KEY ("agency_id", "version_id") REFERENCES "perjanjian_kinerja_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_iku" ADD CONSTRAINT "perjanjian_kinerja_iku_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_iku" ADD CONSTRAINT "perjanjian_kinerja_iku_agency_id_iku_version_id_fkey" FOREIGN KEY ("agency_id", "iku_version_id") REFERENCES "iku_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_kinerja_budget" ADD CONSTRAINT "perjanjian_kinerja_budget_agency_id_version_id_fkey" FOREIGN KEY ("agency_id", "version_id") REFERENCES "perjanjian_kinerja_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_expectation" ADD CONSTRAINT "unit_expectation_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_expectation" ADD CONSTRAINT "unit_expectation_agency_id_set_by_fkey" FOREIGN KEY ("agency_id", "set_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_aksi" ADD CONSTRAINT "rencana_aksi_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_aksi" ADD CONSTRAINT "rencana_aksi_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_aksi" ADD CONSTRAINT "rencana_aksi_agency_id_owner_id_fkey" FOREIGN KEY ("agency_id", "owner_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_aksi_step" ADD CONSTRAINT "rencana_aksi_step_agency_id_action_id_fkey" FOREIGN KEY ("agency_id", "action_id") REFERENCES "rencana_aksi"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_aksi_step" ADD CONSTRAINT "rencana_aksi_step_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_agency_id_plan_id_fkey" FOREIGN KEY ("agency_id", "plan_id") REFERENCES "improvement_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_agency_id_iku_id_fkey" FOREIGN KEY ("agency_id", "iku_id") REFERENCES "iku"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_agency_id_owner_id_fkey" FOREIGN KEY ("agency_id", "owner_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.guard_table(tenant.table_name)
FROM unnest(ARRAY[
  'planning_document', 'planning_node', 'planning_link',
  'iku', 'iku_owner', 'iku_realisasi', 'iku_cascade', 'iku_link', 'iku_rhk', 'unit_evidence',
  'perjanjian_kinerja', 'perjanjian_kinerja_version', 'perjanjian_kinerja_iku', 'perjanjian_kinerja_budget',
  'unit_expectation', 'rencana_aksi', 'rencana_aksi_step', 'improvement_plan', 'improvement_action'
]::regclass[]) AS tenant(table_name);

-- What an indicator was stays: a change is a further version.
SELECT app.guard_table(kept.table_name, 'SELECT, INSERT')
FROM unnest(ARRAY['iku_version', 'iku_target']::regclass[]) AS kept(table_name);

ALTER TABLE planning_document
  ADD CONSTRAINT planning_document_span CHECK (ends_year >= starts_year),
  ADD CONSTRAINT planning_document_of CHECK ((kind = 'renstra') = (unit_id IS NOT NULL)),
  ADD CONSTRAINT planning_document_under CHECK (parent_id IS NULL OR kind = 'renstra');

ALTER TABLE planning_node ADD CONSTRAINT planning_node_not_under_itself CHECK (parent_id <> id);
ALTER TABLE planning_link ADD CONSTRAINT planning_link_another CHECK (serving_id <> served_id);

ALTER TABLE iku ADD CONSTRAINT iku_retired_with_reason CHECK ((retired_on IS NULL) = (retired_reason IS NULL));

ALTER TABLE iku_version
  ADD CONSTRAINT iku_version_number CHECK (number >= 1),
  ADD CONSTRAINT iku_version_changed_with_reason CHECK (number = 1 OR reason <> ''),
  ADD CONSTRAINT iku_version_scale CHECK ((form = 'grade') = (cardinality(scale) >= 2));

ALTER TABLE iku_target
  ADD CONSTRAINT iku_target_ordinal CHECK (ordinal BETWEEN 0 AND 12),
  ADD CONSTRAINT iku_target_range CHECK (high >= low);

ALTER TABLE iku_owner
  ADD CONSTRAINT iku_owner_span CHECK (valid_to >= valid_from),
  -- One owner at a time.
  ADD CONSTRAINT iku_owner_once EXCLUDE USING gist (
    agency_id WITH =, iku_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

ALTER TABLE iku_realisasi
  ADD CONSTRAINT iku_realisasi_ordinal CHECK (
    ordinal BETWEEN 1 AND CASE rhythm WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4 ELSE 1 END),
  ADD CONSTRAINT iku_realisasi_one_value CHECK (num_nonnulls(value_number, value_text) <= 1),
  ADD CONSTRAINT iku_realisasi_one_year_value CHECK (num_nonnulls(year_number, year_text) <= 1),
  ADD CONSTRAINT iku_realisasi_computed_by_nobody CHECK (source = 'entered' OR entered_by IS NULL);

ALTER TABLE unit_evidence
  ADD CONSTRAINT unit_evidence_file_or_link CHECK ((url IS NULL) <> (file_id IS NULL)),
  ADD CONSTRAINT unit_evidence_of_one_thing CHECK ((realisasi_id IS NULL) <> (step_id IS NULL));

ALTER TABLE iku_link
  ADD CONSTRAINT iku_link_another CHECK (parent_id <> child_id),
  ADD CONSTRAINT iku_link_weight CHECK (weight > 0);

ALTER TABLE iku_rhk
  ADD CONSTRAINT iku_rhk_measured_by CHECK (kind = 'tidak_langsung' OR iki_id IS NOT NULL),
  ADD CONSTRAINT iku_rhk_weight CHECK (weight > 0);

-- A loop in the cascade would add up for ever. Links of an agency are made one after another, so that two at once cannot
-- close one.
CREATE FUNCTION app.refuse_iku_cycle() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('iku_link' || NEW.agency_id, 0));
  IF EXISTS (
    WITH RECURSIVE up(id) AS (
      SELECT NEW.parent_id
      UNION
      SELECT l.parent_id FROM up JOIN iku_link l ON l.agency_id = NEW.agency_id AND l.child_id = up.id
    )
    SELECT 1 FROM up WHERE id = NEW.child_id)
  THEN
    RAISE EXCEPTION 'an indicator cannot come from itself'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'iku_link_no_cycle';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER no_cycle BEFORE INSERT OR UPDATE OF parent_id, child_id ON iku_link
  FOR EACH ROW EXECUTE FUNCTION app.refuse_iku_cycle();

CREATE FUNCTION app.refuse_planning_cycle() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('planning_node' || NEW.agency_id, 0));
  IF EXISTS (
    WITH RECURSIVE up(id) AS (
      SELECT NEW.parent_id
      UNION
      SELECT n.parent_id FROM up JOIN planning_node n ON n.agency_id = NEW.agency_id AND n.id = up.id
    )
    SELECT 1 FROM up WHERE id = NEW.id)
  THEN
    RAISE EXCEPTION 'a node cannot stand under itself'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'planning_node_no_cycle';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER no_cycle BEFORE UPDATE OF parent_id ON planning_node
  FOR EACH ROW WHEN (NEW.parent_id IS DISTINCT FROM OLD.parent_id)
  EXECUTE FUNCTION app.refuse_planning_cycle();

-- One version of a perjanjian kinerja is drafted or waits at a time.
CREATE UNIQUE INDEX perjanjian_kinerja_version_one_open ON perjanjian_kinerja_version (agency_id, agreement_id)
  WHERE status IN ('draft', 'submitted');

ALTER TABLE perjanjian_kinerja_version
  ADD CONSTRAINT perjanjian_kinerja_version_agreed_by_both CHECK (
    (status = 'agreed') = (agreed_at IS NOT NULL AND parties IS NOT NULL AND signed_on IS NOT NULL)),
  ADD CONSTRAINT perjanjian_kinerja_version_revised_with_reason CHECK (number = 1 OR reason <> ''),
  -- Nobody agrees with himself.
  ADD CONSTRAINT perjanjian_kinerja_version_two_sides CHECK (holder_id <> superior_id);

ALTER TABLE perjanjian_kinerja_budget ADD CONSTRAINT perjanjian_kinerja_budget_amount CHECK (amount >= 0);

CREATE FUNCTION app.keep_agreed_perjanjian() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.status = 'agreed' AND (TG_OP = 'DELETE' OR
    (NEW.status, NEW.number, NEW.reason, NEW.holder_id, NEW.superior_id, NEW.parties, NEW.signed_on, NEW.place,
     NEW.agreed_at, NEW.agreed_by)
      IS DISTINCT FROM
    (OLD.status, OLD.number, OLD.reason, OLD.holder_id, OLD.superior_id, OLD.parties, OLD.signed_on, OLD.place,
     OLD.agreed_at, OLD.agreed_by))
  THEN
    RAISE EXCEPTION 'an agreed perjanjian kinerja is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE TRIGGER agreed_perjanjian_stays BEFORE UPDATE OR DELETE ON perjanjian_kinerja_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_agreed_perjanjian();

CREATE FUNCTION app.keep_agreed_perjanjian_line() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  line record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM perjanjian_kinerja_version v
    WHERE v.agency_id = line.agency_id AND v.id = line.version_id AND v.status = 'agreed')
  THEN
    RAISE EXCEPTION 'an agreed perjanjian kinerja is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE TRIGGER agreed_line_stays BEFORE INSERT OR UPDATE OR DELETE ON perjanjian_kinerja_iku
  FOR EACH ROW EXECUTE FUNCTION app.keep_agreed_perjanjian_line();
CREATE TRIGGER agreed_line_stays BEFORE INSERT OR UPDATE OR DELETE ON perjanjian_kinerja_budget
  FOR EACH ROW EXECUTE FUNCTION app.keep_agreed_perjanjian_line();
