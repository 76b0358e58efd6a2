import type { Role } from "@/lib/access/role";

/** One of a person's sessions, as the list shows it. */
export interface SessionView {
  readonly id: string;
  /** "Chrome di Android". */
  readonly device: string;
  /** The network that it was opened from, shortened. */
  readonly address: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

/** What a person sees of the own account. */
export interface AccountView {
  readonly name: string;
  readonly agencyName: string;
  readonly email: string | null;
  readonly passwordSetAt: Date | null;
  readonly hasPassword: boolean;
  readonly secondFactorSince: Date | null;
  readonly recoveryCodesLeft: number;
  /** NIP and NI PPPK, the present one first. */
  readonly numbers: readonly string[];
  readonly grants: readonly {
    readonly role: Role;
    readonly unitName: string | null;
    readonly until: string | null;
  }[];
}
