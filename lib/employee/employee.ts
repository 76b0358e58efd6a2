/** What sort of civil servant (ASN) a person is; UU 20/2023 Ps 5, PPPK paruh waktu by KepmenPANRB 16/2025. */
export const EMPLOYEE_KINDS = ["pns", "cpns", "pppk", "pppk_paruh_waktu"] as const;

export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number];

/** As the numbers and the staff lists tell it: L and P. */
export const SEXES = ["laki_laki", "perempuan"] as const;

export type Sex = (typeof SEXES)[number];

/** PNS and CPNS bear a NIP, PPPK of both sorts an NI PPPK. */
export const NUMBER_KINDS = ["nip", "ni_pppk"] as const;

export type NumberKind = (typeof NUMBER_KINDS)[number];
