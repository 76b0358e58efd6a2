/** Roles in a tim kerja. */
export const TEAM_ROLES = ["ketua", "anggota"] as const;

export type TeamRole = (typeof TEAM_ROLES)[number];
