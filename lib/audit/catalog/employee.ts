import { z } from "zod";
import { changes, fields, type EventKind } from "../kind";

export const employeeEvents = {
  "employee.created": { version: 1, subject: "employee", label: "Pegawai ditambahkan", detail: fields },
  "employee.changed": { version: 1, subject: "employee", label: "Data pegawai diubah", detail: changes },
  "employee.read": { version: 1, subject: "employee", label: "Data pegawai dibuka", detail: z.object({ by: z.string() }) },
  "employee.standing-changed": { version: 1, subject: "employee", label: "Kedudukan pegawai diubah", detail: changes },
  "employee.number-added": { version: 1, subject: "employee", label: "NIP/NI PPPK ditambahkan", detail: fields },
  "employee.rank-added": { version: 1, subject: "employee", label: "Golongan dicatat", detail: fields },
  "employee.placed": { version: 1, subject: "employee", label: "Penempatan dicatat", detail: fields },
  "employee.placement-ended": { version: 1, subject: "employee", label: "Penempatan diakhiri", detail: changes },
  "employee.leave-recorded": { version: 1, subject: "employee", label: "Cuti dicatat", detail: fields },
  "employee.leave-removed": { version: 1, subject: "employee", label: "Cuti dibatalkan", detail: fields },
  "delegation.created": { version: 1, subject: "delegation", label: "Pendelegasian penilaian dicatat", detail: fields },
  "delegation.ended": { version: 1, subject: "delegation", label: "Pendelegasian penilaian diakhiri", detail: changes },
  "team.created": { version: 1, subject: "team", label: "Tim kerja dibentuk", detail: fields },
  "team.changed": { version: 1, subject: "team", label: "Tim kerja diubah", detail: changes },
  "team.member-added": { version: 1, subject: "team", label: "Anggota tim kerja ditambahkan", detail: fields },
  "team.member-ended": { version: 1, subject: "team", label: "Keanggotaan tim kerja diakhiri", detail: changes },
  "appraiser-report.sent": { version: 1, subject: "appraiser-report", label: "Laporan pejabat penilai keliru", detail: fields },
  "appraiser-report.answered": { version: 1, subject: "appraiser-report", label: "Laporan pejabat penilai dijawab", detail: changes },
} as const satisfies Readonly<Record<string, EventKind>>;
