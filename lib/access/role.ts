/** Roles that are granted, for the whole agency or for a unit and all under it (domain: pengelola kinerja OPD, admin BKPSDM …). */
export const ROLES = [
  "admin_instansi",
  "admin_sistem",
  "pengelola_kinerja",
  "perencana",
  "inspektorat",
  "pimpinan",
  "pengelola_layanan",
] as const;

export type Role = (typeof ROLES)[number];

/** Every civil servant of the agency has this one without a grant. Penilai, atasan penilai and ketua tim follow from the organisation. */
export const BASE_ROLE = "pegawai";

export type AnyRole = Role | typeof BASE_ROLE;

/** `unitId: null` means the whole agency. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string | null;
}

export const ROLE_LABELS: Readonly<Record<AnyRole, string>> = {
  pegawai: "Pegawai",
  admin_instansi: "Admin kepegawaian (BKPSDM)",
  admin_sistem: "Administrator sistem",
  pengelola_kinerja: "Pengelola kinerja",
  perencana: "Perencana",
  inspektorat: "Inspektorat",
  pimpinan: "Pimpinan instansi",
  pengelola_layanan: "Pengelola SKM dan pengaduan",
};
