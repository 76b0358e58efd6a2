/** What sort of agency (instansi) a tenant is; UU 20/2023 Ps 1 "Instansi Pusat" and "Instansi Daerah". */
export const AGENCY_KINDS = ["kementerian", "lembaga", "provinsi", "kabupaten", "kota"] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** The IANA zones of WIB, WITA and WIT; days and deadlines are counted in the agency's own. */
export const AGENCY_TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
