import type { BuiltAgency, BuiltUnit } from "./agency";
import { anyChance, type Chance } from "./chance";
import { LONG_AGO, TODAY } from "./day";
import type { BuiltEmployee } from "./employee";
import type { Built, TableRows } from "./rows";

type PositionRow = TableRows["position"];
type PlacementRow = TableRows["placement"];

export interface BuiltPosition extends Built {
  readonly id: string;
  readonly row: PositionRow;
}

/** A jabatan of the agency; unless told otherwise a pelaksana whose name no other has. */
export function aPosition(
  agency: BuiltAgency,
  given: Partial<PositionRow> = {},
  chance: Chance = anyChance,
): BuiltPosition {
  const id = given.id ?? chance.id();
  const row: PositionRow = {
    agencyId: agency.id,
    name: `Penata Layanan Operasional ${id.slice(0, 8)}`,
    kind: "pelaksana",
    jenjang: null,
    class: 7,
    ...given,
    id,
  };
  return { id, row, rows: { position: [row] } };
}

export interface BuiltPlacement extends Built {
  readonly id: string;
  readonly row: PlacementRow;
}

/** The person in the unit with the position: definitive, no head, until further notice. */
export function aPlacement(
  employee: BuiltEmployee,
  unit: BuiltUnit,
  position: BuiltPosition,
  given: Partial<PlacementRow> = {},
  chance: Chance = anyChance,
): BuiltPlacement {
  const id = given.id ?? chance.id();
  const row: PlacementRow = {
    agencyId: employee.agencyId,
    employeeId: employee.id,
    unitId: unit.id,
    positionId: position.id,
    kind: "definitif",
    isHead: false,
    validFrom: LONG_AGO,
    validTo: null,
    decree: null,
    ...given,
    id,
  };
  return { id, row, rows: { placement: [row] } };
}

export interface BuiltDelegation extends Built {
  readonly id: string;
}

/** The head of the unit lets `delegate` appraise the people of the list, by SK. */
export function aDelegation(
  unit: BuiltUnit,
  delegate: BuiltEmployee,
  list: readonly BuiltEmployee[],
  given: Partial<TableRows["appraisalDelegation"]> = {},
  chance: Chance = anyChance,
): BuiltDelegation {
  const id = given.id ?? chance.id();
  const key = { agencyId: unit.agencyId };
  return {
    id,
    rows: {
      appraisalDelegation: [
        {
          ...key,
          unitId: unit.id,
          delegateId: delegate.id,
          decree: "800/01/SK/2026",
          validFrom: LONG_AGO,
          validTo: null,
          ...given,
          id,
        },
      ],
      appraisalDelegationMember: list.map((employee) => ({
        ...key,
        id: chance.id(),
        delegationId: id,
        employeeId: employee.id,
      })),
    },
  };
}

export interface BuiltTeam extends Built {
  readonly id: string;
  readonly row: TableRows["team"];
}

/** A tim kerja of the unit with its ketua and members, from 2020 until further notice. */
export function aTeam(
  unit: BuiltUnit,
  ketua: BuiltEmployee,
  members: readonly BuiltEmployee[] = [],
  given: Partial<TableRows["team"]> = {},
  chance: Chance = anyChance,
): BuiltTeam {
  const id = given.id ?? chance.id();
  const agencyId = unit.agencyId;
  const row: TableRows["team"] = {
    agencyId,
    name: "Tim Kerja Penyusunan Standar Pelayanan",
    purpose: null,
    unitId: unit.id,
    decree: "000.8/12/TIM/2026",
    decreeDate: LONG_AGO,
    validFrom: LONG_AGO,
    validTo: null,
    ...given,
    id,
  };
  const memberOf = (
    employee: BuiltEmployee,
    role: TableRows["teamMember"]["role"],
  ): TableRows["teamMember"] => ({
    agencyId,
    id: chance.id(),
    teamId: id,
    employeeId: employee.id,
    role,
    validFrom: row.validFrom,
    validTo: row.validTo,
  });
  const teamMember = [memberOf(ketua, "ketua"), ...members.map((employee) => memberOf(employee, "anggota"))];
  return { id, row, rows: { team: [row], teamMember } };
}

/** "Pejabat penilai saya keliru", still open. */
export function anAppraiserReport(
  employee: BuiltEmployee,
  given: Partial<TableRows["appraiserReport"]> = {},
  chance: Chance = anyChance,
): Built & { readonly id: string } {
  const id = given.id ?? chance.id();
  const row: TableRows["appraiserReport"] = {
    agencyId: employee.agencyId,
    employeeId: employee.id,
    shown: "Kepala Bagian Umum",
    note: "Saya sudah pindah unit kerja.",
    status: "open",
    answer: null,
    createdAt: `${TODAY}T02:00:00Z`,
    resolvedAt: null,
    resolvedBy: null,
    ...given,
    id,
  };
  return { id, rows: { appraiserReport: [row] } };
}
