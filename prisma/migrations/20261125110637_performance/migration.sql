-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('skp', 'lampiran', 'evaluasi', 'dokumen_evaluasi');

-- CreateEnum
CREATE TYPE "rating" AS ENUM ('di_atas', 'sesuai', 'di_bawah');

-- CreateEnum
CREATE TYPE "predikat" AS ENUM ('sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang');

-- CreateEnum
CREATE TYPE "predikat_organisasi" AS ENUM ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang');

-- CreateEnum
CREATE TYPE "evaluation_status" AS ENUM ('open', 'self_assessed', 'appraised', 'received', 'acknowledged', 'objected', 'final');

-- CreateEnum
CREATE TYPE "not_evaluated_reason" AS ENUM ('cuti', 'tugas_belajar', 'too_few_days', 'standing', 'other');

-- CreateEnum
CREATE TYPE "objection_decision" AS ENUM ('ditolak', 'diubah');

-- CreateEnum
CREATE TYPE "feedback_capacity" AS ENUM ('pimpinan', 'ketua_tim');

-- CreateEnum
CREATE TYPE "feedback_tone" AS ENUM ('positive', 'to_improve', 'neutral');

-- CreateEnum
CREATE TYPE "skp_kind" AS ENUM ('jpt_mandiri', 'administrasi_fungsional');

-- CreateEnum
CREATE TYPE "skp_approach" AS ENUM ('kuantitatif', 'kualitatif');

-- CreateEnum
CREATE TYPE "skp_status" AS ENUM ('draft', 'submitted', 'approved', 'closed');

-- CreateEnum
CREATE TYPE "skp_close_reason" AS ENUM ('year_ended', 'moved', 'unit_changed', 'appraiser_changed', 'pensiun', 'meninggal', 'left');

-- CreateEnum
CREATE TYPE "rhk_jenis" AS ENUM ('utama', 'tambahan');

-- CreateEnum
CREATE TYPE "rhk_assigner" AS ENUM ('pimpinan', 'ketua_tim');

-- CreateEnum
CREATE TYPE "aspek" AS ENUM ('kuantitas', 'kualitas', 'waktu', 'biaya');

-- CreateEnum
CREATE TYPE "perspektif" AS ENUM ('penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran');

-- CreateEnum
CREATE TYPE "target_kind" AS ENUM ('number', 'range', 'date', 'text', 'ratio');

-- CreateEnum
CREATE TYPE "capaian_form" AS ENUM ('maximise', 'minimise_linear', 'minimise_ratio', 'range', 'stabilise', 'grade', 'none');

-- CreateEnum
CREATE TYPE "accumulation" AS ENUM ('sum', 'last', 'average');

-- CreateTable
CREATE TABLE "issued_document" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),
    "signed_file_id" UUID,

    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "appraisal_relation" (
    "agency_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "appraiser_id" UUID,
    "appraiser_title" TEXT,
    "because" TEXT,
    "unit_id" UUID,
    "position_name" TEXT,
    "position_kind" "position_kind",
    "is_head" BOOLEAN NOT NULL,
    "standing" "standing_kind" NOT NULL,
    "makes_skp" BOOLEAN NOT NULL,
    "is_counted" BOOLEAN NOT NULL,
    "group_key" TEXT,
    "rhythm" "rhythm" NOT NULL,
    "is_external" BOOLEAN NOT NULL,
    "self_assessment" BOOLEAN NOT NULL,

    CONSTRAINT "appraisal_relation_pkey" PRIMARY KEY ("agency_id","employee_id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "golongan" TEXT,
    "status" "evaluation_status" NOT NULL DEFAULT 'open',
    "self_hasil" "rating",
    "self_perilaku" "rating",
    "self_note" TEXT,
    "hasil" "rating",
    "perilaku" "rating",
    "predikat" "predikat",
    "departure_reason" TEXT,
    "facts" JSONB,
    "recommendation" TEXT,
    "not_evaluated" "not_evaluated_reason",
    "not_evaluated_note" TEXT,
    "draft" JSONB,
    "suggestion" JSONB,
    "appraiser_id" UUID,
    "parties" JSONB,
    "opened_at" TIMESTAMPTZ(3),
    "appraised_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "final_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_result" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "hasil" "rating" NOT NULL,
    "perilaku" "rating" NOT NULL,
    "predikat" "predikat" NOT NULL,
    "reason" TEXT,
    "set_by" UUID,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_result_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "team_recommendation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "rating" "rating" NOT NULL,
    "text" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_recommendation_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "unit_predikat" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "predikat" "predikat_organisasi" NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_predikat_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "distribution_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "distribution_note_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "explanation" TEXT,
    "explained_at" TIMESTAMPTZ(3),
    "decision" "objection_decision",
    "decision_note" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decider" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "capacity" "feedback_capacity" NOT NULL,
    "rhk_id" UUID,
    "perilaku" TEXT,
    "tone" "feedback_tone" NOT NULL,
    "date" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "window_extension" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "kind" "window_kind" NOT NULL,
    "employee_id" UUID,
    "unit_id" UUID,
    "group_key" TEXT,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "window_extension_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "realisasi" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iki_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "action_plan" TEXT,
    "target_number" DECIMAL(24,6),
    "target_text" TEXT,
    "value_number" DECIMAL(24,6),
    "value_date" DATE,
    "value_text" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "realisasi_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "stored_file_bytes" (
    "agency_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_bytes_pkey" PRIMARY KEY ("agency_id","file_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "iki_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "file_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "daily_log" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "skp_id" UUID,
    "iki_id" UUID,
    "date" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "quantity" DECIMAL(24,6),
    "url" TEXT,
    "file_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "daily_log_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "usage_month" (
    "agency_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "seconds" INTEGER NOT NULL,

    CONSTRAINT "usage_month_pkey" PRIMARY KEY ("agency_id","account_id","month")
);

-- CreateTable
CREATE TABLE "skp" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "skp_kind" NOT NULL,
    "approach" "skp_approach" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "skp_status" NOT NULL DEFAULT 'draft',
    "agreed_version" INTEGER NOT NULL DEFAULT 0,
    "appraiser_id" UUID,
    "unit_id" UUID NOT NULL,
    "close_reason" "skp_close_reason",
    "is_external" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skp_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "skp_version" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "skp_status" NOT NULL DEFAULT 'draft',
    "plan" JSONB NOT NULL,
    "reason" TEXT,
    "return_note" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" UUID,
    "parties" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skp_version_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "rhk" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "jenis" "rhk_jenis" NOT NULL,
    "text" TEXT NOT NULL,
    "parent_id" UUID,
    "assigner" "rhk_assigner" NOT NULL DEFAULT 'pimpinan',
    "team_id" UUID,
    "sort_order" INTEGER NOT NULL,
    "removed_in" INTEGER,

    CONSTRAINT "rhk_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "iki" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rhk_id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "aspek" "aspek",
    "perspektif" "perspektif",
    "target_kind" "target_kind" NOT NULL,
    "target_text" TEXT NOT NULL,
    "target_low" DECIMAL(24,6),
    "target_high" DECIMAL(24,6),
    "target_date" DATE,
    "unit_name" TEXT,
    "form" "capaian_form" NOT NULL,
    "accumulation" "accumulation" NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "removed_in" INTEGER,

    CONSTRAINT "iki_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "skp_comment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "line" TEXT,
    "text" TEXT NOT NULL,
    "proposal" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "skp_comment_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "rhk_example" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position_name" TEXT,
    "text" TEXT NOT NULL,
    "ikis" JSONB NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rhk_example_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "dialog" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "skp_id" UUID NOT NULL,
    "period_id" UUID,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "agreed" TEXT NOT NULL,
    "resources_asked" TEXT,
    "resources_promised" TEXT,
    "next_on" DATE,
    "created_by" UUID NOT NULL,
    "employee_confirmed_at" TIMESTAMPTZ(3),
    "appraiser_confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dialog_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "issued_document_code_key" ON "issued_document"("code");

-- CreateIndex
CREATE INDEX "issued_document_agency_id_signed_file_id_idx" ON "issued_document"("agency_id", "signed_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "issued_document_agency_id_kind_subject_id_content_hash_key" ON "issued_document"("agency_id", "kind", "subject_id", "content_hash");

-- CreateIndex
CREATE INDEX "appraisal_relation_agency_id_appraiser_id_idx" ON "appraisal_relation"("agency_id", "appraiser_id");

-- CreateIndex
CREATE INDEX "appraisal_relation_agency_id_unit_id_idx" ON "appraisal_relation"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "evaluation_agency_id_period_id_unit_id_idx" ON "evaluation"("agency_id", "period_id", "unit_id");

-- CreateIndex
CREATE INDEX "evaluation_agency_id_employee_id_idx" ON "evaluation"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "evaluation_agency_id_appraiser_id_period_id_idx" ON "evaluation"("agency_id", "appraiser_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_agency_id_skp_id_period_id_key" ON "evaluation"("agency_id", "skp_id", "period_id");

-- CreateIndex
CREATE INDEX "evaluation_result_agency_id_set_by_idx" ON "evaluation_result"("agency_id", "set_by");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_result_agency_id_evaluation_id_number_key" ON "evaluation_result"("agency_id", "evaluation_id", "number");

-- CreateIndex
CREATE INDEX "team_recommendation_agency_id_team_id_idx" ON "team_recommendation"("agency_id", "team_id");

-- CreateIndex
CREATE INDEX "team_recommendation_agency_id_created_by_idx" ON "team_recommendation"("agency_id", "created_by");

-- CreateIndex
CREATE UNIQUE INDEX "team_recommendation_agency_id_evaluation_id_team_id_key" ON "team_recommendation"("agency_id", "evaluation_id", "team_id");

-- CreateIndex
CREATE INDEX "unit_predikat_agency_id_period_id_idx" ON "unit_predikat"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "unit_predikat_agency_id_set_by_idx" ON "unit_predikat"("agency_id", "set_by");

-- CreateIndex
CREATE UNIQUE INDEX "unit_predikat_agency_id_unit_id_period_id_key" ON "unit_predikat"("agency_id", "unit_id", "period_id");

-- CreateIndex
CREATE INDEX "distribution_note_agency_id_period_id_idx" ON "distribution_note"("agency_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "distribution_note_agency_id_appraiser_id_period_id_key" ON "distribution_note"("agency_id", "appraiser_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_agency_id_evaluation_id_key" ON "objection"("agency_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "feedback_agency_id_skp_id_date_idx" ON "feedback"("agency_id", "skp_id", "date");

-- CreateIndex
CREATE INDEX "feedback_agency_id_rhk_id_idx" ON "feedback"("agency_id", "rhk_id");

-- CreateIndex
CREATE INDEX "feedback_agency_id_author_id_idx" ON "feedback"("agency_id", "author_id");

-- CreateIndex
CREATE INDEX "window_extension_agency_id_period_id_kind_idx" ON "window_extension"("agency_id", "period_id", "kind");

-- CreateIndex
CREATE INDEX "window_extension_agency_id_employee_id_idx" ON "window_extension"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "window_extension_agency_id_unit_id_idx" ON "window_extension"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "window_extension_agency_id_created_by_idx" ON "window_extension"("agency_id", "created_by");

-- CreateIndex
CREATE INDEX "realisasi_agency_id_period_id_idx" ON "realisasi"("agency_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "realisasi_agency_id_iki_id_period_id_key" ON "realisasi"("agency_id", "iki_id", "period_id");

-- CreateIndex
CREATE INDEX "stored_file_agency_id_sha256_idx" ON "stored_file"("agency_id", "sha256");

-- CreateIndex
CREATE INDEX "stored_file_agency_id_created_by_idx" ON "stored_file"("agency_id", "created_by");

-- CreateIndex
CREATE INDEX "evidence_agency_id_iki_id_period_id_idx" ON "evidence"("agency_id", "iki_id", "period_id");

-- CreateIndex
CREATE INDEX "evidence_agency_id_skp_id_idx" ON "evidence"("agency_id", "skp_id");

-- CreateIndex
CREATE INDEX "evidence_agency_id_period_id_idx" ON "evidence"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "evidence_agency_id_file_id_idx" ON "evidence"("agency_id", "file_id");

-- CreateIndex
CREATE INDEX "daily_log_agency_id_employee_id_date_idx" ON "daily_log"("agency_id", "employee_id", "date");

-- CreateIndex
CREATE INDEX "daily_log_agency_id_iki_id_idx" ON "daily_log"("agency_id", "iki_id");

-- CreateIndex
CREATE INDEX "daily_log_agency_id_skp_id_idx" ON "daily_log"("agency_id", "skp_id");

-- CreateIndex
CREATE INDEX "daily_log_agency_id_file_id_idx" ON "daily_log"("agency_id", "file_id");

-- CreateIndex
CREATE INDEX "skp_agency_id_year_unit_id_idx" ON "skp"("agency_id", "year", "unit_id");

-- CreateIndex
CREATE INDEX "skp_agency_id_appraiser_id_year_idx" ON "skp"("agency_id", "appraiser_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "skp_agency_id_employee_id_starts_on_key" ON "skp"("agency_id", "employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "skp_version_agency_id_approved_by_idx" ON "skp_version"("agency_id", "approved_by");

-- CreateIndex
CREATE UNIQUE INDEX "skp_version_agency_id_skp_id_number_key" ON "skp_version"("agency_id", "skp_id", "number");

-- CreateIndex
CREATE INDEX "rhk_agency_id_skp_id_idx" ON "rhk"("agency_id", "skp_id");

-- CreateIndex
CREATE INDEX "rhk_agency_id_parent_id_idx" ON "rhk"("agency_id", "parent_id");

-- CreateIndex
CREATE INDEX "rhk_agency_id_team_id_idx" ON "rhk"("agency_id", "team_id");

-- CreateIndex
CREATE INDEX "iki_agency_id_rhk_id_idx" ON "iki"("agency_id", "rhk_id");

-- CreateIndex
CREATE INDEX "iki_agency_id_skp_id_idx" ON "iki"("agency_id", "skp_id");

-- CreateIndex
CREATE INDEX "skp_comment_agency_id_skp_id_created_at_idx" ON "skp_comment"("agency_id", "skp_id", "created_at");

-- CreateIndex
CREATE INDEX "skp_comment_agency_id_author_id_idx" ON "skp_comment"("agency_id", "author_id");

-- CreateIndex
CREATE INDEX "rhk_example_agency_id_position_name_idx" ON "rhk_example"("agency_id", "position_name");

-- CreateIndex
CREATE INDEX "dialog_agency_id_skp_id_idx" ON "dialog"("agency_id", "skp_id");

-- CreateIndex
CREATE INDEX "dialog_agency_id_period_id_idx" ON "dialog"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "dialog_agency_id_created_by_idx" ON "dialog"("agency_id", "created_by");

-- AddForeignKey
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_agency_id_signed_file_id_fkey" FOREIGN KEY ("agency_id", "signed_file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_relation" ADD CONSTRAINT "appraisal_relation_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_relation" ADD CONSTRAINT "appraisal_relation_agency_id_appraiser_id_fkey" FOREIGN KEY ("agency_id", "appraiser_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_relation" ADD CONSTRAINT "appraisal_relation_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_appraiser_id_fkey" FOREIGN KEY ("agency_id", "appraiser_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_agency_id_set_by_fkey" FOREIGN KEY ("agency_id", "set_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_recommendation" ADD CONSTRAINT "team_recommendation_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_recommendation" ADD CONSTRAINT "team_recommendation_agency_id_team_id_fkey" FOREIGN KEY ("agency_id", "team_id") REFERENCES "team"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_recommendation" ADD CONSTRAINT "team_recommendation_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_predikat" ADD CONSTRAINT "unit_predikat_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_predikat" ADD CONSTRAINT "unit_predikat_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_predikat" ADD CONSTRAINT "unit_predikat_agency_id_set_by_fkey" FOREIGN KEY ("agency_id", "set_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution_note" ADD CONSTRAINT "distribution_note_agency_id_appraiser_id_fkey" FOREIGN KEY ("agency_id", "appraiser_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution_note" ADD CONSTRAINT "distribution_note_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_author_id_fkey" FOREIGN KEY ("agency_id", "author_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_rhk_id_fkey" FOREIGN KEY ("agency_id", "rhk_id") REFERENCES "rhk"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_agency_id_iki_id_fkey" FOREIGN KEY ("agency_id", "iki_id") REFERENCES "iki"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_bytes" ADD CONSTRAINT "stored_file_bytes_agency_id_file_id_fkey" FOREIGN KEY ("agency_id", "file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_iki_id_fkey" FOREIGN KEY ("agency_id", "iki_id") REFERENCES "iki"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_file_id_fkey" FOREIGN KEY ("agency_id", "file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_log" ADD CONSTRAINT "daily_log_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_log" ADD CONSTRAINT "daily_log_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_log" ADD CONSTRAINT "daily_log_agency_id_iki_id_fkey" FOREIGN KEY ("agency_id", "iki_id") REFERENCES "iki"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_log" ADD CONSTRAINT "daily_log_agency_id_file_id_fkey" FOREIGN KEY ("agency_id", "file_id") REFERENCES "stored_file"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_month" ADD CONSTRAINT "usage_month_agency_id_account_id_fkey" FOREIGN KEY ("agency_id", "account_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp" ADD CONSTRAINT "skp_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp" ADD CONSTRAINT "skp_agency_id_appraiser_id_fkey" FOREIGN KEY ("agency_id", "appraiser_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp" ADD CONSTRAINT "skp_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_version" ADD CONSTRAINT "skp_version_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_version" ADD CONSTRAINT "skp_version_agency_id_approved_by_fkey" FOREIGN KEY ("agency_id", "approved_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rhk" ADD CONSTRAINT "rhk_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rhk" ADD CONSTRAINT "rhk_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "rhk"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rhk" ADD CONSTRAINT "rhk_agency_id_team_id_fkey" FOREIGN KEY ("agency_id", "team_id") REFERENCES "team"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iki" ADD CONSTRAINT "iki_agency_id_rhk_id_fkey" FOREIGN KEY ("agency_id", "rhk_id") REFERENCES "rhk"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iki" ADD CONSTRAINT "iki_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_comment" ADD CONSTRAINT "skp_comment_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skp_comment" ADD CONSTRAINT "skp_comment_agency_id_author_id_fkey" FOREIGN KEY ("agency_id", "author_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rhk_example" ADD CONSTRAINT "rhk_example_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialog" ADD CONSTRAINT "dialog_agency_id_skp_id_fkey" FOREIGN KEY ("agency_id", "skp_id") REFERENCES "skp"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialog" ADD CONSTRAINT "dialog_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialog" ADD CONSTRAINT "dialog_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.guard_table(tenant.table_name)
FROM unnest(ARRAY[
  'appraisal_relation', 'skp', 'skp_version', 'rhk', 'iki', 'rhk_example', 'dialog',
  'realisasi', 'evidence', 'daily_log', 'usage_month',
  'evaluation', 'team_recommendation', 'unit_predikat', 'distribution_note', 'objection',
  'issued_document', 'window_extension'
]::regclass[]) AS tenant(table_name);

-- What was said, handed in or set stays: history only grows.
SELECT app.guard_table(kept.table_name, 'SELECT, INSERT, UPDATE')
FROM unnest(ARRAY['skp_comment', 'feedback']::regclass[]) AS kept(table_name);
SELECT app.guard_table(kept.table_name, 'SELECT, INSERT')
FROM unnest(ARRAY['stored_file', 'stored_file_bytes', 'evaluation_result']::regclass[]) AS kept(table_name);

-- Packed files do not get smaller by packing them again.
ALTER TABLE stored_file_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE skp
  ADD CONSTRAINT skp_span CHECK (ends_on >= starts_on),
  ADD CONSTRAINT skp_within_year CHECK (
    extract(year FROM starts_on) = year AND extract(year FROM ends_on) = year),
  -- Nobody appraises himself.
  ADD CONSTRAINT skp_not_own_appraiser CHECK (appraiser_id <> employee_id),
  ADD CONSTRAINT skp_closed_with_reason CHECK ((status = 'closed') = (close_reason IS NOT NULL)),
  ADD CONSTRAINT skp_one_a_day EXCLUDE USING gist (
    agency_id WITH =, employee_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);

-- One version is drafted or waits at a time.
CREATE UNIQUE INDEX skp_version_one_open ON skp_version (agency_id, skp_id) WHERE status IN ('draft', 'submitted');

ALTER TABLE skp_version
  ADD CONSTRAINT skp_version_agreed_by_both CHECK (
    status IN ('draft', 'submitted') OR (approved_at IS NOT NULL AND parties IS NOT NULL));

CREATE FUNCTION app.keep_agreed_plan() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status IN ('approved', 'closed') THEN
      RAISE EXCEPTION 'an agreed plan is kept' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.status IN ('approved', 'closed')
    AND (NEW.plan, NEW.number, NEW.parties, NEW.approved_at, NEW.approved_by)
      IS DISTINCT FROM (OLD.plan, OLD.number, OLD.parties, OLD.approved_at, OLD.approved_by)
  THEN
    RAISE EXCEPTION 'an agreed plan is not changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER agreed_plan_stays BEFORE UPDATE OR DELETE ON skp_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_agreed_plan();

ALTER TABLE dialog
  ADD CONSTRAINT dialog_next_later CHECK (next_on >= held_on);

ALTER TABLE evidence
  ADD CONSTRAINT evidence_file_or_link CHECK ((url IS NULL) <> (file_id IS NULL));

ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_size CHECK (size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT stored_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE daily_log
  ADD CONSTRAINT daily_log_minutes CHECK (minutes BETWEEN 1 AND 1440);

ALTER TABLE feedback
  ADD CONSTRAINT feedback_about_one_thing CHECK ((rhk_id IS NULL) <> (perilaku IS NULL));

ALTER TABLE evaluation
  ADD CONSTRAINT evaluation_whole_result CHECK (
    (hasil IS NULL) = (predikat IS NULL) AND (perilaku IS NULL) = (predikat IS NULL)),
  ADD CONSTRAINT evaluation_set_or_reasoned CHECK (
    status IN ('open', 'self_assessed') OR predikat IS NOT NULL OR not_evaluated IS NOT NULL),
  ADD CONSTRAINT evaluation_not_own_appraiser CHECK (appraiser_id <> employee_id);

ALTER TABLE window_extension
  ADD CONSTRAINT window_extension_span CHECK (closes_on >= opens_on),
  ADD CONSTRAINT window_extension_one_target CHECK (num_nonnulls(employee_id, unit_id, group_key) <= 1);
