import type { Role } from "@/lib/access/role";

/** A ready-made account, as the sign-in page lists it in demo mode. */
export interface DemoFace {
  readonly accountId: string;
  readonly name: string;
  readonly agencyName: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly isHead: boolean;
  readonly isEmployee: boolean;
  readonly roles: readonly Role[];
}

export interface DemoAgency {
  readonly agencyName: string;
  readonly faces: readonly DemoFace[];
}

/** Those who run the thing come first, then heads (who appraise), then everybody else. */
function rank({ roles, isHead }: DemoFace): number {
  if (roles.includes("admin_instansi")) return 0;
  if (roles.includes("pimpinan")) return 1;
  if (roles.includes("pengelola_kinerja")) return 2;
  if (roles.length > 0) return 3;
  return isHead ? 4 : 5;
}

/** The accounts agency by agency, in the order in which a visitor would try them. */
export function demoAgencies(faces: readonly DemoFace[]): readonly DemoAgency[] {
  return [...Map.groupBy(faces, ({ agencyName }) => agencyName)]
    .map(([agencyName, members]) => ({
      agencyName,
      faces: members.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "id")),
    }))
    .toSorted((a, b) => a.agencyName.localeCompare(b.agencyName, "id"));
}
