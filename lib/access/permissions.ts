import { BASE_ROLE, type AnyRole } from "./role";
import type { Actor } from "./actor";

/**
 * Who may do what: the one matrix. Relation, time and status are policy of the room, never a new role.
 * The system administrator sees to accounts and running, not to appraisal content; inspektorat reads and changes nothing.
 */
export const PERMISSIONS = {
  "agency.read-units": [
    "pegawai",
    "admin_instansi",
    "admin_sistem",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
    "pengelola_layanan",
  ],
  "agency.edit-units": ["admin_instansi"],
  "reorganisation.draft": ["admin_instansi"],
  "reorganisation.decide": ["admin_instansi", "pimpinan"],
  "agency.edit-settings": ["admin_instansi", "admin_sistem"],
  "agency.read-policy": [
    "pegawai",
    "admin_instansi",
    "admin_sistem",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
    "pengelola_layanan",
  ],
  "agency.edit-policy": ["admin_instansi"],
  "period.read": [
    "pegawai",
    "admin_instansi",
    "admin_sistem",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
    "pengelola_layanan",
  ],
  "period.edit": ["admin_instansi"],
  "period.extend": ["admin_instansi", "pengelola_kinerja"],
  "employee.read-own": ["pegawai"],
  "employee.report-appraiser": ["pegawai"],
  "employee.list": ["admin_instansi", "admin_sistem", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "employee.read": ["admin_instansi", "admin_sistem", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "employee.edit": ["admin_instansi", "pengelola_kinerja"],
  "employee.delegate-appraisal": ["admin_instansi"],
  "employee.answer-reports": ["admin_instansi", "pengelola_kinerja"],
  "employee.read-teams": ["pegawai", "admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "employee.edit-teams": ["admin_instansi", "pengelola_kinerja"],
  "employee.read-readiness": ["admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "iku.read-perjanjian": [
    "pegawai",
    "admin_instansi",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
  ],
  "iku.edit-perjanjian": ["pegawai", "admin_instansi", "perencana"],
  "iku.record-perjanjian": ["admin_instansi", "perencana"],
  "iku.read": ["pegawai", "admin_instansi", "pengelola_kinerja", "perencana", "inspektorat", "pimpinan"],
  "iku.plan": ["perencana"],
  "iku.read-coverage": ["admin_instansi", "pengelola_kinerja", "perencana", "pimpinan"],
  "iku.link-rhk": ["perencana"],
  "iku.record": ["pegawai", "perencana"],
  "skp.plan-own": ["pegawai"],
  "skp.appraise": ["pegawai"],
  "skp.keep-library": ["admin_instansi", "pengelola_kinerja", "perencana"],
  "skp.hold-dialog": ["pegawai"],
  "skp.record-paper": ["admin_instansi", "pengelola_kinerja"],
  "skp.read": ["admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "realisasi.manage-own": ["pegawai"],
  "realisasi.read": ["pegawai", "admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "realisasi.read-usage": ["admin_instansi"],
  "feedback.read-own": ["pegawai"],
  "feedback.answer-own": ["pegawai"],
  "feedback.give": ["pegawai"],
  "evaluation.read-own": ["pegawai"],
  "evaluation.answer-own": ["pegawai"],
  "evaluation.read": ["pegawai", "admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "evaluation.appraise": ["pegawai"],
  "evaluation.recommend": ["pegawai"],
  "evaluation.read-organisasi": [
    "pegawai",
    "admin_instansi",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
  ],
  "evaluation.set-organisasi": ["pegawai", "admin_instansi"],
  "evaluation.improve-unit": ["pegawai"],
  "evaluation.lead-pembahasan": ["pegawai"],
  "evaluation.read-pembahasan": ["pegawai", "inspektorat"],
  "evaluation.record-paper": ["admin_instansi", "pengelola_kinerja"],
  "evaluation.correct": ["admin_instansi"],
  "objection.file-own": ["pegawai"],
  "objection.answer": ["pegawai"],
  "document.read": ["pegawai", "admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "document.keep-signed": ["pegawai", "admin_instansi", "pengelola_kinerja"],
  "auth.read-roles": ["admin_instansi", "admin_sistem", "inspektorat"],
  "auth.grant-roles": ["admin_instansi"],
  "auth.read-accounts": ["admin_instansi", "admin_sistem", "pengelola_kinerja"],
  "auth.issue-slips": ["admin_instansi", "pengelola_kinerja"],
  "auth.reset-second-factor": ["admin_instansi"],
  "auth.suspend-accounts": ["admin_instansi", "admin_sistem"],
  "auth.manage-own-account": [
    "pegawai",
    "admin_instansi",
    "admin_sistem",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
    "pengelola_layanan",
  ],
  "exchange.open": ["admin_instansi", "perencana"],
  "exchange.import": ["admin_instansi"],
  "exchange.import-iku": ["perencana"],
  "exchange.import-performance": ["admin_instansi"],
  "exchange.export": ["admin_instansi", "pengelola_kinerja", "inspektorat"],
  "dashboard.read": ["pegawai", "admin_instansi", "pengelola_kinerja", "inspektorat", "pimpinan"],
  "inspection.read": ["inspektorat"],
  "inspection.draw-sample": ["inspektorat"],
  "audit.read": ["admin_instansi", "admin_sistem", "inspektorat"],
  "notification.read-own": [
    "pegawai",
    "admin_instansi",
    "admin_sistem",
    "pengelola_kinerja",
    "perencana",
    "inspektorat",
    "pimpinan",
    "pengelola_layanan",
  ],
} as const satisfies Readonly<Record<string, readonly AnyRole[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** Roles whose holders must use a second factor. */
export const ADMINISTRATOR_ROLES: readonly AnyRole[] = ["admin_instansi", "admin_sistem"];

/** All roles in force for the actor: those granted, and that of a civil servant. */
export function rolesOf(actor: Pick<Actor, "employeeId" | "grants">): ReadonlySet<AnyRole> {
  const granted = actor.grants.map((grant) => grant.role);
  return new Set<AnyRole>(actor.employeeId === null ? granted : [BASE_ROLE, ...granted]);
}

/** Whether any of the actor's roles carries the permission, wherever it holds; unknown means no. */
export function hasPermission(actor: Pick<Actor, "employeeId" | "grants">, permission: Permission): boolean {
  const roles = rolesOf(actor);
  return PERMISSIONS[permission].some((role) => roles.has(role));
}
