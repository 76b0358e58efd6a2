import { policyPathLabel, policyPathText } from "@/components/kebijakan/setting-words";
import { PERMISSION_LABELS } from "@/lib/access/permission-labels";
import { ROLE_LABELS } from "@/lib/access/role";
import { AGENCY_KIND_NAMES, UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { Naming } from "@/lib/audit/describe";
import { DOCUMENT_LABELS } from "@/lib/document/document";
import {
  EMPLOYEE_KIND_NAMES,
  JENJANG_NAMES,
  NUMBER_KIND_NAMES,
  PLACEMENT_KIND_NAMES,
  POSITION_KIND_NAMES,
  STANDING_NAMES,
} from "@/lib/employee/labels";
import { RESULT_ORIGIN_LABELS } from "@/lib/evaluation/labels";
import { PREDIKAT_ORGANISASI_LABELS } from "@/lib/evaluation/rating";
import { INSPECTION_LISTS } from "@/lib/inspection/finding";
import { HOLIDAY_KIND_NAMES } from "@/lib/period/holiday";
import { WINDOW_NAMES } from "@/lib/period/messages";
import { RHYTHM_NAMES } from "@/lib/period/period";

/** What the coded values of events are called, from the rooms that know them. */
export const VALUE_NAMES: Naming["values"] = {
  agencyKind: AGENCY_KIND_NAMES,
  attempted: PERMISSION_LABELS,
  documentKind: DOCUMENT_LABELS,
  fault: {
    gap: "Ada peristiwa yang hilang",
    altered: "Isi peristiwa diubah",
    unlinked: "Peristiwa tidak menyambung",
    cut: "Ekor rantai dipotong",
    rewritten: "Rantai ditulis ulang",
  },
  jenjang: JENJANG_NAMES,
  kind: {
    ...AGENCY_KIND_NAMES,
    ...STANDING_NAMES,
    ...EMPLOYEE_KIND_NAMES,
    ...NUMBER_KIND_NAMES,
    ...POSITION_KIND_NAMES,
    ...PLACEMENT_KIND_NAMES,
    ...HOLIDAY_KIND_NAMES,
    ...UNIT_KIND_NAMES,
  },
  list: {
    jejak: "Jejak audit",
    pegawai: "Pegawai",
    lkjip: "Tabel LKjIP",
    "ringkasan-pimpinan": "Ringkasan satu halaman",
    ...INSPECTION_LISTS,
  },
  method: {
    password: "Kata sandi",
    totp: "Kata sandi dan kode OTP",
    "recovery-code": "Kode pemulihan",
    demo: "Akun contoh",
    activation: "Slip aktivasi",
    sso: "SSO",
  },
  origin: RESULT_ORIGIN_LABELS,
  predikatOrganisasi: PREDIKAT_ORGANISASI_LABELS,
  rhythm: RHYTHM_NAMES,
  role: { ...ROLE_LABELS, ketua: "Ketua", anggota: "Anggota" },
  sex: { laki_laki: "Laki-laki", perempuan: "Perempuan" },
  standing: STANDING_NAMES,
  window: WINDOW_NAMES,
  timeZone: { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" },
};

/** All that events speak in, beside the names of what they are about. */
export const TRAIL_WORDS: Omit<Naming, "names"> = {
  values: VALUE_NAMES,
  documents: { label: (path) => policyPathLabel(path), text: (path, value) => policyPathText(path, value) },
};
