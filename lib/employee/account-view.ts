/** Where an account stands, with what a slip would do. */
export const ACCOUNT_STATES = ["none", "invited", "slip", "active", "suspended"] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_STATE_LABELS: Readonly<Record<AccountState, string>> = {
  none: "Belum aktif",
  invited: "Belum aktif",
  slip: "Slip berlaku",
  active: "Aktif",
  suspended: "Ditangguhkan",
};

/** A unit in the overview of accounts. `id: null`: people without a unit. */
export interface UnitAccounts {
  readonly id: string | null;
  readonly name: string;
  readonly people: number;
  readonly active: number;
  /** Slips that are out and still good. */
  readonly slips: number;
}

export interface UnitAccountsPage {
  readonly units: readonly UnitAccounts[];
  /** The unit after which the next page begins. */
  readonly next: string | null;
  /** People of the whole reach, and those with an active account. */
  readonly people: number;
  readonly active: number;
}

/** A person of a unit with the account. */
export interface PersonAccount {
  readonly employeeId: string;
  readonly name: string;
  readonly number: string | null;
  readonly state: AccountState;
  /** Last day of the slip that is out. */
  readonly slipUntil: Date | null;
  /** Why no slip can be made; null where one can. */
  readonly barred: "own-account" | "holds-role" | "suspended" | null;
}

export interface PersonAccountsPage {
  readonly unitId: string | null;
  readonly unitName: string;
  readonly people: readonly PersonAccount[];
  readonly next: string | null;
  readonly waiting: number;
  readonly slips: number;
}

/** One account, for who administers it. */
export interface AccountCard {
  readonly employeeId: string;
  readonly name: string;
  readonly number: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly state: AccountState;
  readonly version: number;
  readonly slipUntil: Date | null;
  readonly barred: PersonAccount["barred"];
  readonly isOwn: boolean;
  /** The person has left, but is the last administrator: the account is closed once somebody else has the role. */
  readonly isKeptOpen: boolean;
  readonly hasEmail: boolean;
  readonly hasSecondFactor: boolean;
  readonly sessions: number;
  readonly lastSeenAt: Date | null;
  readonly mayIssue: boolean;
  readonly maySuspend: boolean;
  readonly mayResetSecondFactor: boolean;
}

/** What stands on one slip. */
export interface Slip {
  readonly name: string;
  readonly number: string | null;
  /** In groups of four. */
  readonly code: string;
  readonly isReset: boolean;
  readonly until: Date;
  readonly qr: { readonly size: number; readonly path: string };
}

export interface SlipSheet {
  readonly agencyName: string;
  readonly unitName: string;
  readonly timeZone: string;
  /** "selaras.kotacontoh.go.id/aktivasi" */
  readonly address: string;
  readonly slips: readonly Slip[];
}
