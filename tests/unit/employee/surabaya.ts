import type { UnitKind, UnitVersion } from "@/lib/agency/unit";
import type { Delegation } from "@/lib/employee/delegation";
import type { Leave, LeaveKind } from "@/lib/employee/leave";
import {
  DEFAULT_APPRAISAL_POLICY,
  type AppraisalPolicy,
  type OrgSnapshot,
} from "@/lib/employee/org-snapshot";
import type { Placement, PlacementKind } from "@/lib/employee/placement";
import type { PositionKind } from "@/lib/employee/position";
import type { Standing, StandingKind } from "@/lib/employee/standing";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";

/** The day on which the examples ask, and spans around it. */
export const DAY = calendarDateOf("2026-06-15");
export const ALWAYS = { from: calendarDateOf("2020-01-01"), to: null };
export const ENDED = { from: calendarDateOf("2020-01-01"), to: addDays(DAY, -1) };
export const NOT_YET = { from: addDays(DAY, 1), to: null };
export const THIS_WEEK = { from: addDays(DAY, -3), to: addDays(DAY, 3) };

const unit = (
  unitId: string,
  kind: UnitKind,
  name: string,
  headTitle: string,
  parentId: string | null,
  appraisalSuperiorId: string | null = null,
): UnitVersion => ({ unitId, kind, name, headTitle, parentId, appraisalSuperiorId, validity: ALWAYS });

/** A person in a unit; the id is the person's own, with the kind and unit added where it is not the definitive post. */
export function place(
  employeeId: string,
  unitId: string,
  positionKind: PositionKind,
  given: Partial<Placement> = {},
): Placement {
  const kind: PlacementKind = given.kind ?? "definitif";
  return {
    id: kind === "definitif" ? employeeId : `${employeeId}-${kind}-${unitId}`,
    employeeId,
    unitId,
    kind,
    isHead: false,
    positionName: `Jabatan ${employeeId}`,
    positionKind,
    validity: ALWAYS,
    ...given,
  };
}

const HEAD = { isHead: true };

/** A small invented city: setda, one kecamatan with a kelurahan, one dinas with a school and a puskesmas. */
export const SURABAYA: OrgSnapshot = {
  units: [
    unit("kota", "instansi", "Kota Surabaya", "Wali Kota Surabaya", null),
    unit("setda", "sekretariat_daerah", "Sekretariat Daerah", "Sekretaris Daerah", "kota"),
    unit("asisten", "asisten", "Asisten Pemerintahan", "Asisten Pemerintahan", "setda"),
    unit("hukum", "bagian", "Bagian Hukum", "Kepala Bagian Hukum", "setda", "asisten"),
    unit("gayungan", "kecamatan", "Kecamatan Gayungan", "Camat Gayungan", "kota", "setda"),
    unit("sekretariat", "sekretariat", "Sekretariat Kecamatan", "Sekretaris Kecamatan", "gayungan"),
    unit("umum", "subbagian", "Subbagian Umum", "Kepala Subbagian Umum", "sekretariat"),
    unit("trantib", "seksi", "Seksi Trantib", "Kepala Seksi Trantib", "gayungan"),
    unit("menanggal", "kelurahan", "Kelurahan Menanggal", "Lurah Menanggal", "gayungan", "gayungan"),
    unit("dispendik", "dinas", "Dinas Pendidikan", "Kepala Dinas Pendidikan", "kota", "setda"),
    unit("bidang-sd", "bidang", "Bidang SD", "Kepala Bidang SD", "dispendik"),
    unit("sdn", "sekolah", "SDN Gayungan I", "Kepala SDN Gayungan I", "bidang-sd", "dispendik"),
  ],
  people: [
    ...[
      "sekda",
      "asisten",
      "kabag",
      "camat",
      "sekcam",
      "kasubbag",
      "kasi",
      "lurah",
      "kadis",
      "kabid",
      "kepsek",
    ],
    ...["staf-trantib", "staf-umum", "staf-menanggal", "jf", "guru", "staf-hukum"],
  ].map((id) => ({ id, name: `Nama ${id}` })),
  placements: [
    place("sekda", "setda", "jpt_pratama", HEAD),
    place("asisten", "asisten", "jpt_pratama", HEAD),
    place("kabag", "hukum", "administrator", HEAD),
    place("camat", "gayungan", "administrator", HEAD),
    place("sekcam", "sekretariat", "administrator", HEAD),
    place("kasubbag", "umum", "pengawas", HEAD),
    place("kasi", "trantib", "pengawas", HEAD),
    place("lurah", "menanggal", "pengawas", HEAD),
    place("kadis", "dispendik", "jpt_pratama", HEAD),
    place("kabid", "bidang-sd", "administrator", HEAD),
    place("kepsek", "sdn", "fungsional"),
    place("kepsek", "sdn", "fungsional", { kind: "tugas_tambahan", isHead: true }),
    place("staf-trantib", "trantib", "pelaksana"),
    place("staf-umum", "umum", "pelaksana"),
    place("staf-menanggal", "menanggal", "pelaksana"),
    place("staf-hukum", "hukum", "pelaksana"),
    place("jf", "gayungan", "fungsional"),
    place("guru", "sdn", "fungsional"),
  ],
  standings: [],
  leaves: [],
  delegations: [],
  agencyHead: { title: "Wali Kota Surabaya", name: "Pejabat Rekaan" },
  policy: DEFAULT_APPRAISAL_POLICY,
};

/** A change to the city; several are applied one after the other. */
export type Change = (org: OrgSnapshot) => OrgSnapshot;

export const vacate =
  (...employeeIds: readonly string[]): Change =>
  (org) => ({
    ...org,
    placements: org.placements.filter(
      ({ employeeId, kind }) => !employeeIds.includes(employeeId) || kind !== "definitif",
    ),
  });

export const add =
  (...placements: readonly Placement[]): Change =>
  (org) => ({ ...org, placements: [...org.placements, ...placements] });

/** Somebody leads a unit as Plt, Plh or Pj, in the position of its head. */
export const acting = (
  employeeId: string,
  kind: PlacementKind,
  unitId: string,
  validity: Placement["validity"] = ALWAYS,
  positionKind: PositionKind = "pengawas",
): Change => add(place(employeeId, unitId, positionKind, { kind, isHead: true, validity }));

export const standing =
  (employeeId: string, kind: StandingKind, validity: Standing["validity"] = ALWAYS): Change =>
  (org) => ({ ...org, standings: [...org.standings, { employeeId, kind, validity }] });

export const onLeave =
  (employeeId: string, kind: LeaveKind): Change =>
  (org) => {
    const leave: Leave = { employeeId, kind, validity: { from: THIS_WEEK.from, to: THIS_WEEK.to } };
    return { ...org, leaves: [...org.leaves, leave] };
  };

export const delegate =
  (
    unitId: string,
    delegateId: string,
    employeeIds: readonly string[],
    validity: Delegation["validity"] = ALWAYS,
  ): Change =>
  (org) => {
    const id = `sk-${delegateId}-${validity.from}`;
    const delegation = { id, unitId, delegateId, employeeIds, decree: "800/7/2026", validity };
    return { ...org, delegations: [...org.delegations, delegation] };
  };

export const alterUnit =
  (unitId: string, given: Partial<UnitVersion>): Change =>
  (org) => ({
    ...org,
    units: org.units.map((version) => (version.unitId === unitId ? { ...version, ...given } : version)),
  });

export const alterPost =
  (placementId: string, given: Partial<Placement>): Change =>
  (org) => ({
    ...org,
    placements: org.placements.map((row) => (row.id === placementId ? { ...row, ...given } : row)),
  });

export const policy =
  (given: Partial<AppraisalPolicy>): Change =>
  (org) => ({ ...org, policy: { ...org.policy, ...given } });

export function surabaya(...changes: readonly Change[]): OrgSnapshot {
  return changes.reduce((org, change) => change(org), SURABAYA);
}
