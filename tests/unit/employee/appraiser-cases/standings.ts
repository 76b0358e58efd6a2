import { standingRules } from "@/lib/employee/standing";
import { acting, alterPost, alterUnit, ENDED, NOT_YET, onLeave, policy, standing, vacate } from "../surabaya";
import { row, type Case } from "./case";

/** Kedudukan, and what is missing or wrong in the tree. */
export const STANDING_CASES: readonly Case[] = [
  // Kedudukan.
  ...(
    [
      "cltn",
      "diberhentikan_sementara",
      "mpp",
      "pejabat_negara",
      "tugas_belajar",
      "diperbantukan",
      "pensiun",
      "meninggal",
      "pindah",
      "berhenti",
    ] as const
  ).map((kind) =>
    row(
      `a head who is ${kind} does not appraise`,
      "§0a.5 M",
      "staf-trantib",
      "camat:definitif",
      standing("kasi", kind),
    ),
  ),
  row(
    "a head who was away until yesterday appraises",
    "§0a.5",
    "staf-trantib",
    "kasi:definitif",
    standing("kasi", "mpp", ENDED),
  ),
  row(
    "tugas belajar: still an SKP with one's own head",
    "§3.8 A",
    "staf-trantib",
    "kasi:definitif",
    standing("staf-trantib", "tugas_belajar"),
  ),
  row(
    "diperbantukan: appraised where one works",
    "§0a.5 M",
    "staf-trantib",
    "appraised_elsewhere",
    standing("staf-trantib", "diperbantukan"),
  ),
  row(
    "MPP: no SKP, nobody appraises",
    "§0a.5 M",
    "staf-trantib",
    "standing",
    standing("staf-trantib", "mpp"),
  ),
  row("pensiun: nobody appraises", "§0a.5", "staf-trantib", "standing", standing("staf-trantib", "pensiun")),
  row(
    "CLTN recorded only as cuti has the same effect",
    "§0a.5 M",
    "staf-trantib",
    "standing",
    onLeave("staf-trantib", "cltn"),
  ),
  row(
    "an agency may let a head in MPP appraise",
    "setting",
    "staf-trantib",
    "kasi:definitif",
    standing("kasi", "mpp"),
    policy({ standings: standingRules({ mpp: { mayAppraise: true } }) }),
  ),

  // What is missing or wrong in the tree.
  row("nobody knows this person", "always a reason", "siapa", "unknown_person"),
  row("no place in any unit", "always a reason", "staf-trantib", "without_post", vacate("staf-trantib")),
  row(
    "a place that begins tomorrow is none yet",
    "always a reason",
    "staf-trantib",
    "without_post",
    alterPost("staf-trantib", { validity: NOT_YET }),
  ),
  row(
    "a Plt without a post of his own",
    "always a reason",
    "staf-umum",
    "without_post",
    vacate("staf-umum"),
    acting("staf-umum", "plt", "trantib"),
  ),
  row(
    "a unit that has been closed",
    "always a reason",
    "staf-trantib",
    "unit_not_valid",
    alterUnit("trantib", { validity: ENDED }),
  ),
  row(
    "a head of a closed unit is asked no more",
    "§0a.2",
    "kasi",
    "unit_not_valid",
    alterUnit("trantib", { validity: ENDED }),
  ),
  row(
    "a parent that has been closed",
    "always a reason",
    "kasi",
    "tree_broken",
    alterUnit("gayungan", { validity: ENDED }),
  ),
  row(
    "an atasan penilaian that has been closed: the parent",
    "§0a.2",
    "camat",
    "official",
    alterUnit("setda", { validity: ENDED }),
  ),
  row(
    "units in a circle",
    "never a circle",
    "camat",
    "tree_circular",
    alterUnit("gayungan", { appraisalSuperiorId: "trantib" }),
  ),
  row(
    "in a circle of units the own head is still known",
    "always a reason",
    "staf-trantib",
    "kasi:definitif",
    alterUnit("gayungan", { appraisalSuperiorId: "trantib" }),
  ),
  row(
    "who heads the agency itself",
    "§0a.3",
    "sekda",
    "top_of_agency",
    alterPost("sekda", { unitId: "kota" }),
  ),
  row("a top without any official", "always a reason", "sekda", "nobody_above", (org) => ({
    ...org,
    agencyHead: null,
  })),
  row(
    "people of the agency's own unit are appraised by its head",
    "§0a.3",
    "jf",
    "official",
    alterPost("jf", { unitId: "kota" }),
  ),
];
