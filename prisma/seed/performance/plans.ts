import { Exact, numberText } from "@/lib/kernel/decimal";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { formKindOf } from "@/lib/employee/position";
import { PERILAKU_KEYS, type PerilakuKey } from "@/lib/perilaku/perilaku";
import type { PlanIki, PlanRhk, SkpPlan } from "@/lib/skp/plan";
import { PERSPEKTIF } from "@/lib/iku/measure";
import type { Chance } from "@/tests/builders/chance";
import { planRows } from "@/tests/builders/skp";
import type { Built, TableRows } from "@/tests/builders/rows";
import { JABATAN } from "../jabatan";
import type { City } from "../city";
import type { Desk, TeamSeat } from "./desk";
import { many, rhk, type IkiPlan, type RhkPlan } from "./line";
import { WORK } from "./work-of";
import { pengawasan } from "./work-staff";

/** How well somebody works, which the year then shows. */
export type Quality = "outstanding" | "solid" | "weak" | "troubled";

/** An SKP of the demo with what its rows are made from. */
export interface DemoSkp extends Built {
  readonly id: string;
  readonly desk: Desk;
  readonly plan: SkpPlan;
  readonly status: TableRows["skp"]["status"];
  readonly quality: Quality;
  readonly chance: Chance;
}

const EXPECTATIONS: Readonly<Record<PerilakuKey, readonly string[]>> = {
  "berorientasi-pelayanan": [
    "Menyapa dan mendahulukan warga lanjut usia",
    "Menjawab aduan paling lambat hari kerja berikutnya",
  ],
  akuntabel: ["Mencatat setiap penggunaan barang dan anggaran", "Menyampaikan laporan apa adanya"],
  kompeten: ["Mengikuti satu pelatihan dan membagikan hasilnya", "Membantu rekan memakai aplikasi layanan"],
  harmonis: ["Menjaga suasana kerja yang saling menghargai"],
  loyal: ["Menjaga kerahasiaan data warga"],
  adaptif: ["Mengusulkan satu perbaikan cara kerja setiap triwulan"],
  kolaboratif: ["Mengajak RW dan kader ikut menyusun kegiatan", "Membagi informasi dengan seksi lain"],
};

function ikiOf(plan: IkiPlan, chance: Chance, isLeader: boolean, ordinal: number): PlanIki {
  const factor = chance.pick(["0.9", "1", "1", "1.1"]);
  const scaled =
    plan.accumulation === "sum" && new Exact(plan.target).gte(20)
      ? new Exact(plan.target).mul(factor)
      : new Exact(plan.target);
  const low = scaled.toDecimalPlaces(plan.accumulation === "sum" ? 0 : 2).toFixed();
  return {
    id: chance.id(),
    text: plan.text,
    aspek: isLeader ? null : plan.aspek,
    perspektif: isLeader ? (PERSPEKTIF[ordinal % PERSPEKTIF.length] ?? null) : null,
    target: {
      kind: "number",
      text: numberText(low),
      low,
      high: null,
      date: null,
      unit: plan.unit,
      form: plan.form,
      accumulation: plan.accumulation,
    },
    manual: isLeader
      ? {
          purpose: `Mengetahui ${plan.text.charAt(0).toLowerCase()}${plan.text.slice(1)}`,
          definition: plan.text,
          formula:
            plan.unit === "%"
              ? "Jumlah yang memenuhi dibagi jumlah seluruhnya × 100"
              : "Jumlah menurut catatan unit kerja",
          unit: plan.unit,
          control: plan.accumulation === "sum" ? "output_kendali_rendah" : "outcome_antara",
          source: "Laporan unit kerja dan hasil survei",
          reporting: "triwulan",
        }
      : null,
    ikuId: null,
  };
}

function rhkOf(plan: RhkPlan, jenis: PlanRhk["jenis"], chance: Chance, isLeader: boolean): PlanRhk {
  return {
    id: chance.id(),
    jenis,
    text: plan.text,
    parentId: null,
    parentText: null,
    assigner: "pimpinan",
    teamId: null,
    ikis: plan.ikis.map((iki, ordinal) => ikiOf(iki, chance, isLeader, ordinal)),
  };
}

/** What the ketua of a tim kerja gives its members, beside their posts. */
function teamLine({ id, name }: TeamSeat, chance: Chance, isLeader: boolean): PlanRhk {
  const plan = rhk(
    `Terselesaikannya bagian tugas pada ${name}`,
    many("Jumlah keluaran tim yang diselesaikan tepat waktu", "12", "keluaran"),
  );
  return { ...rhkOf(plan, "tambahan", chance, isLeader), assigner: "ketua_tim", teamId: id };
}

/** Who supervises writes hasil kerja in words, in the year that runs: the other approach of the form. */
function approachOf({ post, year }: Desk, today: CalendarDate): TableRows["skp"]["approach"] {
  const isRunning = String(year) === today.slice(0, 4);
  return isRunning && WORK[post.jabatan] === pengawasan ? "kualitatif" : "kuantitatif";
}

/** Which form the person fills in. */
export function isLeaderForm({ post, relation }: Desk): boolean {
  const kind = formKindOf(JABATAN[post.jabatan].kind, relation.isHead && post.jabatan === "camat");
  return kind === "jpt" || kind === "pimpinan_unit_kerja_mandiri";
}

function planOf(desk: Desk, chance: Chance, parents: readonly PlanRhk[]): SkpPlan {
  const work = WORK[desk.post.jabatan];
  const isLeader = isLeaderForm(desk);
  const lines = [
    ...work.rhks.map((plan) => rhkOf(plan, "utama", chance, isLeader)),
    ...(chance.isHit(0.5) ? [rhkOf(work.extra, "tambahan", chance, isLeader)] : []),
    ...(desk.team === null ? [] : [teamLine(desk.team, chance, isLeader)]),
  ];
  const linked = lines.map((line, ordinal): PlanRhk => {
    const parent = parents[ordinal % Math.max(1, parents.length)];
    if (parent === undefined || line.jenis === "tambahan") return line;
    return { ...line, parentId: parent.id, parentText: parent.text };
  });
  const special = PERILAKU_KEYS.filter(() => chance.isHit(0.35));
  return {
    rhks: linked,
    expectations: Object.fromEntries(special.map((key) => [key, [chance.pick(EXPECTATIONS[key])]])),
    placed: [],
    resources: ["Komputer, pencetak, dan jaringan internet kantor", "Anggaran perjalanan dalam kota"],
    accountability: [
      "Laporan capaian setiap periode kepada pejabat penilai kinerja",
      "Bukti dukung diunggah sebelum akhir periode",
    ],
    consequences: [
      "Capaian di atas ekspektasi diusulkan menerima penghargaan",
      "Target yang tidak tercapai dibahas dalam bimbingan kinerja",
    ],
  };
}

export interface SkpStage {
  readonly status: TableRows["skp"]["status"];
  /** The day on which it was handed in, and from then its path. */
  readonly submittedOn: CalendarDate;
  readonly closeReason?: TableRows["skp"]["closeReason"];
}

/** The SKP of a desk at a stage; `parents`: the agreed lines of the appraiser's SKP. */
export function skpOf(
  city: City,
  desk: Desk,
  stage: SkpStage,
  quality: Quality,
  parents: readonly PlanRhk[],
  approvedBy: string | null,
): DemoSkp {
  const { agency } = city;
  const chance = city.chance(`skp/${desk.post.key}/${desk.from}`);
  const plan = planOf(desk, chance, parents);
  const id = chance.id();
  const { status, submittedOn } = stage;
  const isAgreed = status === "approved" || status === "closed";
  const at = (days: number, time: string): string => `${addDays(submittedOn, days)}T${time}Z`;
  const skp: TableRows["skp"] = {
    agencyId: agency.id,
    id,
    employeeId: desk.post.employee.id,
    year: desk.year,
    kind: isLeaderForm(desk) ? "jpt_mandiri" : "administrasi_fungsional",
    approach: approachOf(desk, city.days.today),
    startsOn: desk.from,
    endsOn: desk.to,
    status,
    agreedVersion: isAgreed ? 1 : 0,
    appraiserId: desk.relation.appraiserId,
    unitId: desk.unitId,
    closeReason: status === "closed" ? (stage.closeReason ?? "year_ended") : null,
    isExternal: desk.relation.isExternal,
    createdAt: at(-6, "01:30:00"),
  };
  const version: TableRows["skpVersion"] = {
    agencyId: agency.id,
    id: chance.id(),
    skpId: id,
    number: 1,
    status,
    plan,
    reason: null,
    returnNote: null,
    submittedAt: status === "draft" ? null : at(0, "02:10:00"),
    openedAt: isAgreed ? at(1, "03:00:00") : null,
    openedBy: isAgreed ? approvedBy : null,
    approvedAt: isAgreed ? at(2, "03:20:00") : null,
    approvedBy: isAgreed ? approvedBy : null,
    signedOn: null,
    parties: isAgreed ? { ...desk.parties, day: addDays(submittedOn, 2) } : null,
    createdAt: at(-6, "01:30:00"),
    updatedAt: at(2, "03:20:00"),
  };
  const lines = isAgreed ? planRows(agency.id, id, plan).rows : {};
  return { id, desk, plan, status, quality, chance, rows: { skp: [skp], skpVersion: [version], ...lines } };
}
