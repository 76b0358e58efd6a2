-- CreateEnum
CREATE TYPE "agency_kind" AS ENUM ('kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('instansi', 'sekretariat_daerah', 'sekretariat_dprd', 'sekretariat_jenderal', 'direktorat_jenderal', 'deputi', 'inspektorat', 'dinas', 'badan', 'satuan', 'kantor', 'rsud', 'kecamatan', 'kelurahan', 'asisten', 'biro', 'pusat', 'direktorat', 'sekretariat', 'bagian', 'bidang', 'subbagian', 'subbidang', 'subdirektorat', 'seksi', 'uptd', 'puskesmas', 'sekolah', 'kelompok_jabatan_fungsional', 'lainnya');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('invited', 'active', 'suspended');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin_instansi', 'admin_sistem', 'pengelola_kinerja', 'perencana', 'inspektorat', 'pimpinan', 'pengelola_layanan');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('activation', 'password_reset');

-- CreateEnum
CREATE TYPE "employee_kind" AS ENUM ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu');

-- CreateEnum
CREATE TYPE "number_kind" AS ENUM ('nip', 'ni_pppk');

-- CreateEnum
CREATE TYPE "position_kind" AS ENUM ('jpt_utama', 'jpt_madya', 'jpt_pratama', 'administrator', 'pengawas', 'pelaksana', 'fungsional');

-- CreateEnum
CREATE TYPE "jenjang" AS ENUM ('ahli_utama', 'ahli_madya', 'ahli_muda', 'ahli_pertama', 'penyelia', 'mahir', 'terampil', 'pemula');

-- CreateEnum
CREATE TYPE "placement_kind" AS ENUM ('definitif', 'plt', 'plh', 'pj', 'tugas_tambahan', 'rangkap');

-- CreateEnum
CREATE TYPE "standing_kind" AS ENUM ('aktif', 'cltn', 'diberhentikan_sementara', 'mpp', 'pejabat_negara', 'diperbantukan', 'tugas_belajar', 'pensiun', 'meninggal', 'pindah', 'berhenti');

-- CreateEnum
CREATE TYPE "leave_kind" AS ENUM ('tahunan', 'besar', 'sakit', 'melahirkan', 'alasan_penting', 'cltn');

-- CreateEnum
CREATE TYPE "team_role" AS ENUM ('ketua', 'anggota');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('laki_laki', 'perempuan');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('open', 'corrected', 'explained');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('units', 'employees');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('uploaded', 'checking', 'ready', 'applying', 'applied', 'failed');

-- CreateEnum
CREATE TYPE "rhythm" AS ENUM ('monthly', 'quarterly', 'annual');

-- CreateEnum
CREATE TYPE "window_kind" AS ENUM ('planning', 'realisasi', 'evaluation', 'objection');

-- CreateEnum
CREATE TYPE "holiday_kind" AS ENUM ('libur_nasional', 'cuti_bersama', 'libur_daerah');

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "agency_kind" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "head_title" TEXT NOT NULL,
    "head_name" TEXT NOT NULL,
    "mfa_required" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_setting" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_setting_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "unit" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "unit_version" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "head_title" TEXT,
    "parent_id" UUID,
    "appraisal_superior_id" UUID,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_version_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "agency_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,
    "key" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID,
    "detail" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("agency_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "agency_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("agency_id")
);

-- CreateTable
CREATE TABLE "worker_beat" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_beat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "status" "account_status" NOT NULL DEFAULT 'invited',
    "password_hash" TEXT,
    "password_set_at" TIMESTAMPTZ(3),
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "activation_token" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "unit_id" UUID,
    "purpose" "token_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "activation_token_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "blocked_till" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "position" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "position_kind" NOT NULL,
    "jenjang" "jenjang",
    "class" SMALLINT,

    CONSTRAINT "position_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "employee" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "front_title" TEXT,
    "back_title" TEXT,
    "kind" "employee_kind" NOT NULL,
    "sex" "sex" NOT NULL,
    "birth_date" DATE NOT NULL,
    "birth_place" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "service_ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "employee_number" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "number_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "employee_number_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "employee_rank" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "golongan" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "employee_rank_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "employee_standing" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" "standing_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "note" TEXT,

    CONSTRAINT "employee_standing_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "placement" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "kind" "placement_kind" NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "decree" TEXT,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "appraisal_delegation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "decree" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_delegation_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "appraisal_delegation_member" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "appraisal_delegation_member_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "leave" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" "leave_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "decree" TEXT,

    CONSTRAINT "leave_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "team" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT,
    "unit_id" UUID NOT NULL,
    "decree" TEXT NOT NULL,
    "decree_date" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "role" "team_role" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "appraiser_report" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "shown" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "appraiser_report_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'uploaded',
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file" BYTEA,
    "columns" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "agency_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "target_id" UUID,
    "record" JSONB,
    "change" JSONB,
    "faults" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("agency_id","batch_id","line")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "period" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "rhythm" "rhythm" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "ruleset" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "period_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "period_window" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "kind" "window_kind" NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,

    CONSTRAINT "period_window_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "holiday_kind" NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_setting_agency_id_topic_year_key" ON "agency_setting"("agency_id", "topic", "year");

-- CreateIndex
CREATE UNIQUE INDEX "unit_agency_id_code_key" ON "unit"("agency_id", "code");

-- CreateIndex
CREATE INDEX "unit_version_agency_id_unit_id_idx" ON "unit_version"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "unit_version_agency_id_parent_id_idx" ON "unit_version"("agency_id", "parent_id");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_subject_id_seq_idx" ON "audit_event"("agency_id", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_at_idx" ON "audit_event"("agency_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_key_seq_idx" ON "audit_event"("agency_id", "key", "seq");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_actor_id_seq_idx" ON "audit_event"("agency_id", "actor_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "account_agency_id_employee_id_key" ON "account"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_agency_id_account_id_idx" ON "session"("agency_id", "account_id");

-- CreateIndex
CREATE INDEX "recovery_code_agency_id_account_id_idx" ON "recovery_code"("agency_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "activation_token_token_hash_key" ON "activation_token"("token_hash");

-- CreateIndex
CREATE INDEX "activation_token_agency_id_account_id_idx" ON "activation_token"("agency_id", "account_id");

-- CreateIndex
CREATE INDEX "activation_token_agency_id_unit_id_idx" ON "activation_token"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "role_grant_agency_id_account_id_idx" ON "role_grant"("agency_id", "account_id");

-- CreateIndex
CREATE INDEX "role_grant_agency_id_unit_id_idx" ON "role_grant"("agency_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_agency_id_name_key" ON "position"("agency_id", "name");

-- CreateIndex
CREATE INDEX "employee_agency_id_name_id_idx" ON "employee"("agency_id", "name", "id");

-- CreateIndex
CREATE INDEX "employee_number_agency_id_employee_id_idx" ON "employee_number"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "employee_number_agency_id_number_key" ON "employee_number"("agency_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "employee_rank_agency_id_employee_id_valid_from_key" ON "employee_rank"("agency_id", "employee_id", "valid_from");

-- CreateIndex
CREATE INDEX "employee_standing_agency_id_employee_id_idx" ON "employee_standing"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "placement_agency_id_employee_id_idx" ON "placement"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "placement_agency_id_unit_id_idx" ON "placement"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "placement_agency_id_position_id_idx" ON "placement"("agency_id", "position_id");

-- CreateIndex
CREATE INDEX "appraisal_delegation_agency_id_unit_id_idx" ON "appraisal_delegation"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "appraisal_delegation_agency_id_delegate_id_idx" ON "appraisal_delegation"("agency_id", "delegate_id");

-- CreateIndex
CREATE INDEX "appraisal_delegation_member_agency_id_employee_id_idx" ON "appraisal_delegation_member"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_delegation_member_agency_id_delegation_id_employe_key" ON "appraisal_delegation_member"("agency_id", "delegation_id", "employee_id");

-- CreateIndex
CREATE INDEX "leave_agency_id_employee_id_idx" ON "leave"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "team_agency_id_unit_id_idx" ON "team"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "team_member_agency_id_team_id_idx" ON "team_member"("agency_id", "team_id");

-- CreateIndex
CREATE INDEX "team_member_agency_id_employee_id_idx" ON "team_member"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "appraiser_report_agency_id_status_created_at_idx" ON "appraiser_report"("agency_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "appraiser_report_agency_id_employee_id_idx" ON "appraiser_report"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "import_batch_agency_id_created_by_idx" ON "import_batch"("agency_id", "created_by");

-- CreateIndex
CREATE INDEX "import_row_agency_id_batch_id_outcome_line_idx" ON "import_row"("agency_id", "batch_id", "outcome", "line");

-- CreateIndex
CREATE INDEX "notification_agency_id_account_id_created_at_idx" ON "notification"("agency_id", "account_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "period_agency_id_year_rhythm_ordinal_key" ON "period"("agency_id", "year", "rhythm", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "period_window_agency_id_period_id_kind_key" ON "period_window"("agency_id", "period_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "holiday_agency_id_date_key" ON "holiday"("agency_id", "date");

-- AddForeignKey
ALTER TABLE "agency_setting" ADD CONSTRAINT "agency_setting_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_agency_id_appraisal_superior_id_fkey" FOREIGN KEY ("agency_id", "appraisal_superior_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_agency_id_account_id_fkey" FOREIGN KEY ("agency_id", "account_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_agency_id_account_id_fkey" FOREIGN KEY ("agency_id", "account_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation_token" ADD CONSTRAINT "activation_token_agency_id_account_id_fkey" FOREIGN KEY ("agency_id", "account_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation_token" ADD CONSTRAINT "activation_token_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_agency_id_account_id_fkey" FOREIGN KEY ("agency_id", "account_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee_number" ADD CONSTRAINT "employee_number_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee_rank" ADD CONSTRAINT "employee_rank_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee_standing" ADD CONSTRAINT "employee_standing_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_agency_id_position_id_fkey" FOREIGN KEY ("agency_id", "position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_delegation" ADD CONSTRAINT "appraisal_delegation_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_delegation" ADD CONSTRAINT "appraisal_delegation_agency_id_delegate_id_fkey" FOREIGN KEY ("agency_id", "delegate_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_delegation_member" ADD CONSTRAINT "appraisal_delegation_member_agency_id_delegation_id_fkey" FOREIGN KEY ("agency_id", "delegation_id") REFERENCES "appraisal_delegation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_delegation_member" ADD CONSTRAINT "appraisal_delegation_member_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_agency_id_team_id_fkey" FOREIGN KEY ("agency_id", "team_id") REFERENCES "team"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_report" ADD CONSTRAINT "appraiser_report_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_report" ADD CONSTRAINT "appraiser_report_agency_id_resolved_by_fkey" FOREIGN KEY ("agency_id", "resolved_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_agency_id_created_by_fkey" FOREIGN KEY ("agency_id", "created_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_agency_id_batch_id_fkey" FOREIGN KEY ("agency_id", "batch_id") REFERENCES "import_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_agency_id_account_id_fkey" FOREIGN KEY ("agency_id", "account_id") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_window" ADD CONSTRAINT "period_window_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
