import { anyChance, type Chance } from "./chance";
import { LONG_AGO } from "./day";
import type { Built, TableRows } from "./rows";

export interface BuiltAgency extends Built {
  readonly id: string;
  readonly row: TableRows["agency"];
}

/** A kota in WIB, headed by an invented wali kota, that is no demo. */
export function anAgency(given: Partial<TableRows["agency"]> = {}, chance: Chance = anyChance): BuiltAgency {
  const id = given.id ?? chance.id();
  const row: TableRows["agency"] = {
    id,
    code: `uji-${id}`,
    name: "Pemerintah Kota Contoh",
    kind: "kota",
    timeZone: "Asia/Jakarta",
    headTitle: "Wali Kota Contoh",
    headName: "Sartika Wiranata (nama rekaan)",
    mfaRequired: false,
    isDemo: false,
    ...given,
  };
  return { id, row, rows: { agency: [row] } };
}

type UnitRow = TableRows["unitVersion"];

export interface BuiltUnit extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly row: UnitRow;
}

type UnitGiven = Partial<Omit<UnitRow, "unitId" | "agencyId" | "parentId" | "appraisalSuperiorId">> & {
  readonly id?: string;
  readonly code?: string;
  readonly parent?: BuiltUnit | null;
  readonly appraisalSuperior?: BuiltUnit | null;
};

/** A unit with one version that is in force until further notice; without a parent it is the top. */
export function aUnit(agency: BuiltAgency, given: UnitGiven = {}, chance: Chance = anyChance): BuiltUnit {
  const { id = chance.id(), code, parent = null, appraisalSuperior = null, ...version } = given;
  const agencyId = agency.id;
  const row: UnitRow = {
    agencyId,
    id: chance.id(),
    unitId: id,
    name: parent === null ? agency.row.name : "Bagian Umum",
    kind: parent === null ? "instansi" : "bagian",
    headTitle: null,
    parentId: parent?.id ?? null,
    appraisalSuperiorId: appraisalSuperior?.id ?? null,
    sortOrder: 0,
    reason: null,
    validFrom: LONG_AGO,
    validTo: null,
    ...version,
  };
  return {
    id,
    agencyId,
    row,
    rows: { unit: [{ agencyId, id, code: code ?? `unit-${id}` }], unitVersion: [row] },
  };
}

/** A holiday of the agency's calendar. */
export function aHoliday(
  agency: BuiltAgency,
  given: Partial<TableRows["holiday"]> & Pick<TableRows["holiday"], "date" | "name">,
  chance: Chance = anyChance,
): Built {
  return { rows: { holiday: [{ agencyId: agency.id, id: chance.id(), kind: "libur_nasional", ...given }] } };
}
