import { describe, expect, test } from "vitest";
import { appraisalOn, appraiserIn } from "@/lib/employee/appraiser";
import { superiorSentence } from "@/lib/employee/appraiser-messages";
import type { SuperiorFinding } from "@/lib/employee/appraiser-reason";
import { superiorOfAppraiser } from "@/lib/employee/appraiser-superior";
import {
  acting,
  ALWAYS,
  alterPost,
  alterUnit,
  DAY,
  delegate,
  policy,
  standing,
  surabaya,
  vacate,
  type Change,
} from "./surabaya";

function superiorOf(who: string, changes: readonly Change[]): SuperiorFinding {
  const appraisal = appraisalOn(surabaya(...changes), DAY);
  return superiorOfAppraiser(appraisal, appraiserIn(appraisal, who));
}

function answerOf({ outcome }: SuperiorFinding): string {
  if (outcome.kind === "employee") return `${outcome.employeeId}:${outcome.capacity}`;
  return outcome.kind === "none" ? outcome.because.code : outcome.kind;
}

const named = policy({ objectionAtTop: { kind: "official", title: "Gubernur", name: "Pejabat Rekaan" } });
const plt = (who: string, unitId: string): Change => acting(who, "plt", unitId, ALWAYS, "administrator");

type Row = readonly [title: string, who: string, answer: string, changes?: readonly Change[]];

const CASES: readonly Row[] = [
  ["of a pelaksana under a kasi: the camat", "staf-trantib", "camat:definitif"],
  ["of a kasi under the camat: the sekda", "kasi", "sekda:definitif"],
  ["of a camat under the sekda: the wali kota", "camat", "official"],
  ["above the wali kota nobody: the result is final (§0a.3)", "sekda", "final"],
  ["unless the policy names an official", "sekda", "official", [named]],
  ["of a kabag under the asisten: the sekda", "kabag", "sekda:definitif"],
  ["of a guru under the kepala sekolah: the head of the dinas", "guru", "kadis:definitif"],
  [
    "of one appraised by a delegate: the head who has delegated",
    "staf-trantib",
    "camat:definitif",
    [delegate("gayungan", "jf", ["staf-trantib"])],
  ],
  [
    "whose post is vacant: the next above",
    "staf-trantib",
    "sekda:definitif",
    [delegate("gayungan", "jf", ["staf-trantib"]), vacate("camat")],
  ],
  [
    "of one under a Plt: the head above the unit, not the Plt's own head",
    "staf-trantib",
    "camat:definitif",
    [vacate("kasi"), plt("kabid", "trantib")],
  ],
  [
    "a vacant post above: its Plt",
    "staf-trantib",
    "sekcam:plt",
    [vacate("camat"), plt("sekcam", "gayungan")],
  ],
  [
    "but not where the Plt is the appraiser himself",
    "staf-trantib",
    "sekda:definitif",
    [vacate("camat"), plt("kasi", "gayungan")],
  ],
  [
    "nor where the Plt is the person",
    "staf-trantib",
    "sekda:definitif",
    [vacate("camat"), plt("staf-trantib", "gayungan")],
  ],
  [
    "nor where the person appraises the Plt",
    "kasubbag",
    "sekda:definitif",
    [vacate("camat"), plt("staf-umum", "gayungan")],
  ],
  [
    "nor where the appraiser appraises the Plt",
    "staf-umum",
    "sekda:definitif",
    [vacate("camat", "kasubbag"), alterPost("jf", { unitId: "sekretariat" }), plt("jf", "gayungan")],
  ],
  [
    "a Plh above decides while the days last",
    "staf-trantib",
    "sekcam:plh",
    [acting("sekcam", "plh", "gayungan", ALWAYS, "administrator")],
  ],
  ["a head above who is away does not", "staf-trantib", "sekda:definitif", [standing("camat", "mpp")]],
  ["all posts above vacant: the wali kota", "staf-trantib", "official", [vacate("camat", "sekda")]],
  [
    "without any official it is final",
    "staf-trantib",
    "final",
    [vacate("camat", "sekda"), (org) => ({ ...org, agencyHead: null })],
  ],
  [
    "a broken tree above is told",
    "staf-trantib",
    "tree_circular",
    [alterUnit("gayungan", { appraisalSuperiorId: "trantib" }), vacate("camat")],
  ],
  [
    "where there is no appraiser, the reason for that",
    "staf-trantib",
    "without_post",
    [vacate("staf-trantib")],
  ],
];

describe("the atasan pejabat penilai kinerja", () => {
  const asked = CASES.map(([title, who, answer, changes = []]) => ({ title, who, answer, changes }));

  test.each(asked)("$title", ({ who, answer, changes }) => {
    expect(answerOf(superiorOf(who, changes))).toBe(answer);
  });

  test("is told with the reasons", () => {
    expect(superiorSentence(superiorOf("staf-trantib", [vacate("camat")]))).toBe(
      "Atasan Pejabat Penilai Kinerja Anda: Sekretaris Daerah, Nama sekda, karena Camat Gayungan kosong; Plt belum ditunjuk; atasan penilaian Kecamatan Gayungan ditetapkan pada Sekretariat Daerah; Sekretaris Daerah memimpin Sekretariat Daerah.",
    );
    expect(superiorSentence(superiorOf("sekda", []))).toBe(
      "Atasan Pejabat Penilai Kinerja Anda: tidak ada; hasil bersifat final, karena di atasnya hanya ada pimpinan instansi.",
    );
    expect(
      superiorSentence(superiorOf("staf-trantib", [vacate("camat"), plt("kasi", "gayungan")])),
    ).toContain("Plt. Camat Gayungan (Nama kasi) adalah Pejabat Penilai Kinerja Anda");
  });
});
