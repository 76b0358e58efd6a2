import { randomUUID } from "node:crypto";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { EMPTY_PLAN, type PlanIki, type PlanRhk, type PlanTarget, type SkpPlan } from "@/lib/skp/plan";
import type { Parties } from "@/lib/skp/parties";
import type { BuiltUnit } from "./agency";
import { anyChance, type Chance } from "./chance";
import type { BuiltEmployee } from "./employee";
import type { Built, TableRows } from "./rows";

/** A target of so many of a unit, the more the better, summed over the periods. */
export function aTarget(given: Partial<PlanTarget> = {}): PlanTarget {
  const low = given.low ?? "12";
  return {
    kind: "number",
    text: low.replace(".", ","),
    low,
    high: null,
    date: null,
    unit: "dokumen",
    form: "maximise",
    accumulation: "sum",
    ...given,
  };
}

export function anIki(given: Partial<PlanIki> = {}, chance: Chance = anyChance): PlanIki {
  return {
    id: chance.id(),
    text: "Jumlah dokumen pelayanan yang selesai tepat waktu",
    aspek: "kuantitas",
    perspektif: null,
    target: aTarget(),
    manual: null,
    ikuId: null,
    ...given,
  };
}

export function anRhk(given: Partial<PlanRhk> = {}, chance: Chance = anyChance): PlanRhk {
  return {
    id: chance.id(),
    jenis: "utama",
    text: "Terselesaikannya dokumen pelayanan kependudukan tepat waktu",
    parentId: null,
    parentText: null,
    assigner: "pimpinan",
    teamId: null,
    ikis: [anIki({}, chance)],
    ...given,
  };
}

export function aPlan(given: Partial<SkpPlan> = {}, chance: Chance = anyChance): SkpPlan {
  return {
    ...EMPTY_PLAN,
    rhks: [anRhk({}, chance)],
    resources: ["Komputer dan pencetak dokumen"],
    accountability: ["Laporan setiap triwulan"],
    consequences: ["Bila target tidak tercapai dilakukan percepatan"],
    ...given,
  };
}

/** Both sides as an approval would have kept them. */
export function someParties(
  employee: BuiltEmployee,
  appraiser: BuiltEmployee | null,
  given: Partial<Parties> = {},
): Parties {
  return {
    day: "2026-01-20",
    agency: "Pemerintah Kota Contoh",
    employee: {
      employeeId: employee.id,
      name: employee.row.name,
      number: employee.number,
      pangkat: "Penata Muda Tingkat I / III/b",
      jabatan: "Penata Layanan Operasional",
      unit: "Kelurahan Sukamaju",
    },
    appraiser: {
      employeeId: appraiser?.id ?? null,
      name: appraiser?.row.name ?? "Sartika Wiranata",
      number: appraiser?.number ?? null,
      pangkat: appraiser === null ? null : "Penata Tingkat I / III/d",
      jabatan: appraiser === null ? "Wali Kota Contoh" : "Lurah Sukamaju",
      unit: appraiser === null ? "Pemerintah Kota Contoh" : "Kelurahan Sukamaju",
    },
    superior: null,
    ...given,
  };
}

/** The rows that an agreed plan is kept as (`rhk`, `iki`), beside its document. */
export function planRows(agencyId: string, skpId: string, plan: SkpPlan): Built {
  const rhk = plan.rhks.map((row, sortOrder): TableRows["rhk"] => ({
    agencyId,
    id: row.id,
    skpId,
    jenis: row.jenis,
    text: row.text,
    parentId: row.parentId,
    assigner: row.assigner,
    teamId: row.teamId,
    sortOrder,
    removedIn: null,
  }));
  const iki = plan.rhks.flatMap((row) =>
    row.ikis.map((line, sortOrder): TableRows["iki"] => ({
      agencyId,
      id: line.id,
      rhkId: row.id,
      skpId,
      text: line.text,
      aspek: line.aspek,
      perspektif: line.perspektif,
      targetKind: line.target.kind,
      targetText: `${line.target.text} ${line.target.unit}`.trim(),
      targetLow: line.target.low,
      targetHigh: line.target.high,
      targetDate: line.target.date === null ? null : calendarDateOf(line.target.date),
      unitName: line.target.unit === "" ? null : line.target.unit,
      form: line.target.form,
      accumulation: line.target.accumulation,
      sortOrder,
      removedIn: null,
    })),
  );
  return { rows: { rhk, iki } };
}

export interface BuiltSkp extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly row: TableRows["skp"];
  readonly plan: SkpPlan;
  readonly versionId: string;
}

type SkpGiven = Partial<Omit<TableRows["skp"], "agencyId" | "employeeId" | "unitId" | "appraiserId">> & {
  readonly plan?: SkpPlan;
  readonly appraiser?: BuiltEmployee | null;
  readonly approvedAt?: string;
  readonly parties?: Parties;
};

/**
 * The SKP of a person in a unit for 2026; unless told otherwise agreed by both (status `approved`) with one RHK of one
 * IKI. With status `draft` or `submitted` its first version is not agreed yet.
 */
export function anSkp(
  employee: BuiltEmployee,
  unit: BuiltUnit,
  given: SkpGiven = {},
  chance: Chance = anyChance,
): BuiltSkp {
  const { plan = aPlan({}, chance), appraiser = null, approvedAt, parties, ...fields } = given;
  const { agencyId } = employee;
  const id = fields.id ?? chance.id();
  const versionId = chance.id();
  const status = fields.status ?? "approved";
  const isAgreed = status === "approved" || status === "closed";
  const year = fields.year ?? 2026;
  const from = (day: string): CalendarDate => calendarDateOf(`${String(year)}-${day}`);
  const row: TableRows["skp"] = {
    agencyId,
    employeeId: employee.id,
    unitId: unit.id,
    appraiserId: appraiser?.id ?? null,
    kind: "administrasi_fungsional",
    approach: "kuantitatif",
    startsOn: from("01-01"),
    endsOn: from("12-31"),
    agreedVersion: isAgreed ? 1 : 0,
    closeReason: status === "closed" ? "year_ended" : null,
    isExternal: false,
    ...fields,
    id,
    year,
    status,
  };
  const version: TableRows["skpVersion"] = {
    agencyId,
    id: versionId,
    skpId: id,
    number: 1,
    status,
    plan,
    reason: null,
    returnNote: null,
    submittedAt: status === "draft" ? null : `${from("01-12")}T02:00:00Z`,
    openedAt: isAgreed ? `${from("01-14")}T02:00:00Z` : null,
    approvedAt: isAgreed ? (approvedAt ?? `${from("01-20")}T02:00:00Z`) : null,
    openedBy: null,
    approvedBy: null,
    signedOn: null,
    parties: isAgreed ? (parties ?? someParties(employee, appraiser)) : null,
  };
  const lines = isAgreed ? planRows(agencyId, id, plan).rows : {};
  return { id, agencyId, row, plan, versionId, rows: { skp: [row], skpVersion: [version], ...lines } };
}

/** A realisasi of an IKI in a period: a number, unless told otherwise. */
export function aRealisasi(
  agencyId: string,
  ikiId: string,
  periodId: string,
  given: Partial<TableRows["realisasi"]> = {},
): Built {
  return {
    rows: {
      realisasi: [
        {
          agencyId,
          id: randomUUID(),
          ikiId,
          periodId,
          actionPlan: null,
          targetNumber: null,
          targetText: null,
          valueNumber: "3",
          valueDate: null,
          valueText: null,
          note: null,
          ...given,
        },
      ],
    },
  };
}

/** A dialog kinerja at planning that both have confirmed, as somebody's account recorded it. */
export function aDialog(skp: BuiltSkp, createdBy: string, given: Partial<TableRows["dialog"]> = {}): Built {
  const { agencyId } = skp;
  const at = "2026-01-20T02:00:00Z";
  const row: TableRows["dialog"] = {
    ...{ agencyId, id: randomUUID(), skpId: skp.id, periodId: null, createdBy },
    heldOn: calendarDateOf("2026-01-19"),
    place: "Ruang Lurah",
    participants: "Pegawai dan pejabat penilai kinerja",
    agreed: "Surat selesai dalam dua hari",
    ...{ resourcesAsked: null, resourcesPromised: null, nextOn: null },
    ...{ employeeConfirmedAt: at, appraiserConfirmedAt: at },
    ...given,
  };
  return { rows: { dialog: [row] } };
}
