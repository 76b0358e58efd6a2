import type { PositionKind } from "@/lib/employee/position";
import { DEFAULT_APPRAISAL_POLICY } from "@/lib/employee/org-snapshot";
import {
  type Change,
  policy,
  acting,
  add,
  ALWAYS,
  alterPost,
  alterUnit,
  delegate,
  ENDED,
  place,
  vacate,
} from "../surabaya";
import { row, type Case } from "./case";

const without = (kind: PositionKind): Change =>
  policy({ headKinds: DEFAULT_APPRAISAL_POLICY.headKinds.filter((known) => known !== kind) });

/** How high a head must stand, and which of several posts counts. */
export const POST_CASES: readonly Case[] = [
  // How high a head must stand.
  row(
    "a pelaksana who coordinates is not a pejabat pengawas",
    "P6: paling rendah pejabat pengawas",
    "staf-menanggal",
    "camat:definitif",
    alterPost("lurah", { positionKind: "pelaksana" }),
  ),
  row(
    "nor is a pejabat fungsional who coordinates a seksi",
    "P6",
    "staf-trantib",
    "camat:definitif",
    alterPost("kasi", { positionKind: "fungsional" }),
  ),
  row(
    "unless it has been delegated to him",
    "P6",
    "staf-trantib",
    "kasi:delegate",
    alterPost("kasi", { positionKind: "fungsional" }),
    delegate("gayungan", "kasi", ["staf-trantib"]),
  ),
  row(
    "an agency may let only administrators appraise",
    "setting",
    "staf-trantib",
    "camat:definitif",
    without("pengawas"),
  ),
  row(
    "a pelaksana as Plt of a pejabat pengawas appraises",
    "SE BKN 1/SE/I/2021",
    "staf-trantib",
    "staf-umum:plt",
    vacate("kasi"),
    acting("staf-umum", "plt", "trantib"),
  ),

  // Schools: a fungsional who heads a unit by tugas tambahan.
  row("a guru is appraised by the kepala sekolah", "§0a.15 R", "guru", "kepsek:tugas_tambahan"),
  row(
    "a kepala sekolah by the head of the dinas, not by another guru's head",
    "§0a.15 R",
    "kepsek",
    "kadis:definitif",
  ),
  row(
    "a school without a head: the head of the dinas",
    "§0a.1 R",
    "guru",
    "kadis:definitif",
    alterPost("kepsek-tugas_tambahan-sdn", { validity: ENDED }),
  ),
  row(
    "a Plt kepala sekolah who is a guru appraises there",
    "§0a.4",
    "guru",
    "jf:plt",
    alterPost("kepsek-tugas_tambahan-sdn", { validity: ENDED }),
    acting("jf", "plt", "sdn", ALWAYS, "fungsional"),
  ),
  row(
    "a structural head with a tugas tambahan elsewhere is appraised from the definitive post",
    "§3.8 M",
    "kabid",
    "kadis:definitif",
    add(place("kabid", "trantib", "pengawas", { kind: "tugas_tambahan", isHead: true })),
  ),
  row(
    "a second post (rangkap) does not change who appraises",
    "§3.8 M",
    "kasi",
    "camat:definitif",
    add(place("kasi", "bidang-sd", "pengawas", { kind: "rangkap" })),
  ),
  row(
    "of a post in a closed unit and a second post in a living one, the living counts",
    "always a reason",
    "staf-trantib",
    "kabid:definitif",
    alterUnit("trantib", { validity: ENDED }),
    add(place("staf-trantib", "bidang-sd", "pelaksana", { kind: "rangkap" })),
  ),
  row(
    "who has only a second post is appraised there",
    "§0a.4",
    "staf-umum",
    "kabid:definitif",
    vacate("staf-umum"),
    add(place("staf-umum", "bidang-sd", "pelaksana", { kind: "rangkap" })),
  ),
  row(
    "a ketua tim without the headship of a unit appraises nobody",
    "§0a.14",
    "staf-trantib",
    "kasi:definitif",
    add(place("jf", "trantib", "fungsional", { kind: "tugas_tambahan", positionName: "Ketua Tim Kerja" })),
  ),
];
