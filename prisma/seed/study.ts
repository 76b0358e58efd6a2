import type { Chance } from "@/tests/builders/chance";

/** A course of study as gelar show it, and the golongan that one is appointed in with it. */
export interface Study {
  /** Golongan of a PNS at appointment (PP 11/2017: SMP I/c, SMA II/a, D3 II/c, S1 III/a, profesi III/b). */
  readonly pns: string;
  readonly pppk: string;
  readonly frontTitle?: string;
  /** Of these one is borne; empty: no gelar. */
  readonly titles: readonly string[];
  /** Second degrees that some bear beside it. */
  readonly further: readonly string[];
}

const s1 = (titles: readonly string[], further: readonly string[]): Study => ({
  pns: "III/a",
  pppk: "IX",
  titles,
  further,
});
const d3 = (...titles: readonly string[]): Study => ({ pns: "II/c", pppk: "VII", titles, further: [] });

export const STUDIES = {
  pemerintahan: s1(["S.STP.", "S.IP.", "S.Sos.", "S.A.P."], ["M.Si.", "M.A.P.", "M.M."]),
  umum: s1(["S.E.", "S.Sos.", "S.H.", "S.A.P.", "S.T.", "S.P."], ["M.Si.", "M.M.", "M.A.P."]),
  ekonomi: s1(["S.E.", "S.Ak.", "S.E., Ak."], ["M.M.", "M.Ak.", "M.Si."]),
  hukum: s1(["S.H."], ["M.H.", "M.Kn."]),
  komputer: s1(["S.Kom.", "S.T.", "S.Si."], ["M.Kom.", "M.T."]),
  sdm: s1(["S.Psi.", "S.A.P.", "S.Sos.", "S.E."], ["M.Psi.", "M.A.P.", "M.M."]),
  pendidikan: s1(["S.Pd.", "S.Pd., Gr.", "S.Pd.I.", "S.Ag."], ["M.Pd."]),
  kesehatan: s1(["S.K.M.", "S.Gz.", "S.Farm."], ["M.Kes.", "M.K.M."]),
  perawat: { ...s1(["S.Kep., Ns."], ["M.Kep."]), pns: "III/b", pppk: "X" },
  apoteker: { ...s1(["S.Farm., Apt."], ["M.Farm."]), pns: "III/b", pppk: "X" },
  dokter: { ...s1([], ["M.Kes.", "M.K.M."]), pns: "III/b", pppk: "X", frontTitle: "dr." },
  d3Umum: d3("A.Md.", "A.Md.A.P."),
  d3Komputer: d3("A.Md.Kom."),
  d3Perawat: d3("A.Md.Kep."),
  d3Bidan: d3("A.Md.Keb."),
  d3Kesehatan: d3("A.Md.Kes.", "A.Md.KL."),
  d3Arsip: d3("A.Md.", "A.Md.S.I."),
  sma: { pns: "II/a", pppk: "V", titles: [], further: [] },
  smp: { pns: "I/c", pppk: "IV", titles: [], further: [] },
} as const satisfies Readonly<Record<string, Study>>;

export type StudyKey = keyof typeof STUDIES;

/** The gelar of a person: those of the study, and with the given probability a second degree. */
export function titlesOf(
  study: Study,
  furtherShare: number,
  chance: Chance,
): { readonly frontTitle: string | null; readonly backTitle: string | null } {
  const first = study.titles.length === 0 ? [] : [chance.pick(study.titles)];
  const second = study.further.length > 0 && chance.isHit(furtherShare) ? [chance.pick(study.further)] : [];
  const back = [...first, ...second];
  return { frontTitle: study.frontTitle ?? null, backTitle: back.length === 0 ? null : back.join(", ") };
}
