import { calendarDateOf } from "@/lib/kernel/calendar";
import type { FrozenEvaluationDocument } from "@/lib/document/forms/evaluation-document";
import type { FrozenSkp } from "@/lib/document/forms/skp-form";
import type { PaperMark } from "@/lib/document/paper";
import { PERSPEKTIF } from "@/lib/iku/measure";
import { ASPEK } from "@/lib/skp/skp";
import type { Party } from "@/lib/employee/party";
import type { Parties } from "@/lib/skp/parties";
import type { SkpPlan } from "@/lib/skp/plan";
import { anIki, anRhk, aPlan, aTarget } from "./skp";

export function aParty(given: Partial<Party> = {}): Party {
  return {
    employeeId: null,
    name: "Rizky Ananda Simanjuntak, S.A.P.",
    number: "198609262015051001",
    pangkat: "Penata Muda Tingkat I, III/b",
    jabatan: "Penata Layanan Operasional",
    unit: "Kelurahan Sukamaju",
    ...given,
  };
}

/** A staff member, a Plt. lurah and a Plh. camat, as papers print them. */
export function printedParties(given: Partial<Parties> = {}): Parties {
  return {
    day: "2026-01-20",
    agency: "Pemerintah Kota Bukittinggi",
    employee: aParty(),
    appraiser: aParty({
      name: "Agustina Simbolon, S.Sos.",
      number: "197803152003122002",
      jabatan: "Plt. Lurah Sukamaju",
    }),
    superior: aParty({
      name: "Yusuf Marzuki, S.STP.",
      number: "197501012000031003",
      jabatan: "Plh. Camat Contoh",
      unit: "Kecamatan Contoh",
    }),
    ...given,
  };
}

const RESULTS = [
  "Terselesaikannya dokumen pelayanan kependudukan tepat waktu",
  "Meningkatnya kepuasan masyarakat atas pelayanan terpadu kelurahan serta tertanganinya seluruh pengaduan",
  "Tersusunnya laporan keuangan kelurahan yang andal",
] as const;

const INDICATORS = [
  "Jumlah dokumen pelayanan yang selesai tepat waktu",
  "Persentase pengaduan yang ditindaklanjuti ≤ 3 hari kerja sejak diterima",
  "Nilai indeks kepuasan masyarakat (IKM) ≥ 88,31",
] as const;

/** A plan of so many indicators, two to a hasil kerja; every fifth hasil kerja is tambahan. */
export function aPlanOf(indicators: number): SkpPlan {
  const rhks = Array.from({ length: Math.ceil(indicators / 2) }, (_, at) =>
    anRhk({
      text: RESULTS[at % RESULTS.length] ?? "",
      jenis: at % 5 === 4 ? "tambahan" : "utama",
      parentText: at % 3 === 2 ? null : "Meningkatnya kualitas pelayanan publik kecamatan",
      assigner: at % 2 === 0 ? "pimpinan" : "ketua_tim",
      ikis: Array.from({ length: Math.min(2, indicators - at * 2) }, (__, of) =>
        anIki({
          text: INDICATORS[(at + of) % INDICATORS.length] ?? "",
          aspek: ASPEK[(at + of) % ASPEK.length] ?? null,
          perspektif: PERSPEKTIF[(at + of) % PERSPEKTIF.length] ?? null,
          target: aTarget({ low: "95", unit: of === 0 ? "dokumen" : "persen" }),
        }),
      ),
    }),
  );
  return aPlan({
    rhks,
    expectations: {
      "berorientasi-pelayanan": ["Menyapa setiap warga dan menjelaskan persyaratan dengan sabar"],
      kolaboratif: ["Berbagi jadwal piket dengan rekan", "Membantu kelurahan lain saat puncak pelayanan"],
    },
  });
}

export function aFrozenSkp(given: Partial<FrozenSkp> = {}): FrozenSkp {
  return {
    kind: "administrasi_fungsional",
    approach: "kuantitatif",
    span: { from: calendarDateOf("2026-01-01"), to: calendarDateOf("2026-12-31") },
    plan: aPlanOf(2),
    parties: printedParties(),
    ...given,
  };
}

/** An evaluation of the second quarter, rated, with a realisasi for each indicator and feedback for each hasil kerja. */
export function aFrozenEvaluation(given: Partial<FrozenEvaluationDocument> = {}): FrozenEvaluationDocument {
  const plan = given.plan ?? aPlanOf(2);
  return {
    kind: "administrasi_fungsional",
    approach: "kuantitatif",
    period: { year: 2026, rhythm: "quarterly", ordinal: 2 },
    span: { from: calendarDateOf("2026-04-01"), to: calendarDateOf("2026-06-30") },
    parties: printedParties({ day: "2026-07-08" }),
    organisation: "baik",
    outcome: { kind: "rated", hasil: "sesuai", perilaku: "sesuai", predikat: "baik" },
    done: new Map(
      plan.rhks.flatMap(({ ikis }) =>
        ikis.map((iki) => [
          iki.id,
          {
            value: `92,5 ${iki.target.unit}`,
            periods: [],
            note: "Satu berkas menunggu tanda tangan camat",
            evidence: ["Rekap register Juni 2026"],
          },
        ]),
      ),
    ),
    feedback: plan.rhks.map(({ id, assigner }) => ({
      rhkId: id,
      perilaku: null,
      capacity: assigner,
      text: "Rapi dan tepat waktu; unggah berkas pendukung setiap minggu.",
    })),
    recommendation: "Dapat diikutkan pelatihan pelayanan prima.",
    receivedOn: null,
    objection: null,
    earlierPredikat: null,
    correction: null,
    ...given,
    plan,
  };
}

export function aMark(given: Partial<PaperMark> = {}): PaperMark {
  return {
    code: "7K2M-9QXP-04TB",
    address: "selaras.contoh.go.id/verifikasi",
    qr: { size: 2, path: "M0 0h1v1h-1z" },
    edition: 1,
    isSuperseded: false,
    ...given,
  };
}
