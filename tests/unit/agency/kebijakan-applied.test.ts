import { describe, expect, it } from "vitest";
import {
  DEFAULT_KEBIJAKAN,
  POLICY_PREDIKATS,
  POLICY_STANDINGS,
  type Kebijakan,
} from "@/lib/agency/kebijakan";
import { groupOf, rhythmOf } from "@/lib/agency/kebijakan-group";
import { FLAT_DEFAULT, withSettings, type SettingValue } from "@/lib/agency/kebijakan-value";
import { SETTINGS } from "@/lib/agency/kebijakan-settings";
import { appraisalPolicyOf } from "@/lib/employee/appraisal-policy";
import { appraisalOn, appraiserIn } from "@/lib/employee/appraiser";
import { superiorOfAppraiser } from "@/lib/employee/appraiser-superior";
import { relationsOf } from "@/lib/employee/relation";
import { checkDistribution, type PredikatCounts } from "@/lib/evaluation/distribution";
import { absenceHint } from "@/lib/evaluation/presence";
import { isObjectable, lastObjectionDay, movedByTime } from "@/lib/evaluation/receipt";
import { capaianRating } from "@/lib/evaluation/suggestion";
import { followsAbove, headRating } from "@/lib/evaluation/unit-predikat";
import { capaianOf } from "@/lib/iku/capaian";
import { courseStand, isUnitRed, periodsDue } from "@/lib/iku/course";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import { decisionDueOn, lastExplanationDay } from "@/lib/objection/deadline";
import { workCalendarOf } from "@/lib/period/holiday";
import { periodsOfYear } from "@/lib/period/period";
import { defaultWindows, windowRuleOf } from "@/lib/period/window";
import { firstLogDay } from "@/lib/realisasi/daily-log";
import type { Footing } from "@/lib/skp/footing";
import { changeBetween } from "@/lib/skp/mid-year";
import { acting, ALWAYS, DAY, policy, standing, surabaya, vacate, type Change } from "../employee/surabaya";

/** What a rule answers under a policy, and a value of the setting under which it must answer otherwise. */
type Probe = readonly [other: SettingValue, answer: (policy: Kebijakan) => unknown];

const TODAY = day("2026-11-25");
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

const org = (of: Kebijakan, ...changes: readonly Change[]) =>
  surabaya(policy(appraisalPolicyOf(of)), ...changes);

const appraiserOf =
  (who: string, ...changes: readonly Change[]) =>
  (of: Kebijakan) =>
    appraiserIn(appraisalOn(org(of, ...changes), DAY), who).outcome;

const topOf = (of: Kebijakan) => {
  const appraisal = appraisalOn(org(of), DAY);
  return superiorOfAppraiser(appraisal, appraiserIn(appraisal, "sekda")).outcome;
};

const relationOf =
  (who: string, ...changes: readonly Change[]) =>
  (of: Kebijakan) =>
    relationsOf(org(of, ...changes), DAY, of, new Map([[who, "pns"]]))[0];

const [year] = periodsOfYear(2026, "annual");
const windows = (of: Kebijakan) => (year === undefined ? null : defaultWindows(year, windowRuleOf(of)));

const footing = (isPlt: boolean): Footing => ({
  post: {
    ...{ unitId: "kelurahan", unitName: "Kelurahan", unitKind: "kelurahan" },
    ...{ positionName: "Pengadministrasi", positionKind: "pelaksana", isHead: false },
  },
  appraiser: { employeeId: isPlt ? "plt" : "lurah", title: "Lurah", name: "Ratna", isPlt },
  ...{ standing: "aktif", isGone: false, makesSkp: true },
});

const suggested = (percent: string, isHighest: boolean) => (of: Kebijakan) =>
  capaianRating({ percent, isHighest }, of.suggestion);

const capped = (of: Kebijakan) =>
  capaianOf(
    {
      ...{ kind: "number", form: "maximise", low: new Exact(10), high: null },
      ...{ date: null, text: "10", unit: "dokumen" },
    },
    { kind: "number", number: new Exact(15) },
    of.capaianCap,
  );

/** Half of a quarter was cuti besar. */
const absence = (of: Kebijakan) =>
  absenceHint(
    span("2026-04-01", "2026-06-30"),
    span("2026-01-01", "2026-12-31"),
    [{ employeeId: "siti", kind: "besar", validity: span("2026-04-01", "2026-06-15") }],
    workCalendarOf([]),
    of,
  );

const received = (of: Kebijakan) =>
  movedByTime(
    {
      ...{ status: "appraised", appraisedOn: day("2026-11-17"), receivedOn: null, rhythm: "annual" },
      ...{ closeReason: null, heldUntil: null, releasedOn: null },
    },
    TODAY,
    of,
  );

const counts = (given: Partial<PredikatCounts>): PredikatCounts => ({
  ...{ sangat_kurang: 0, kurang: 0, butuh_perbaikan: 0, baik: 0, sangat_baik: 0 },
  ...given,
});

const guide =
  (given: Partial<PredikatCounts>, organisasi: Parameters<typeof checkDistribution>[1]) => (of: Kebijakan) =>
    checkDistribution(counts(given), organisasi, of.distribution);

const MIXED = { baik: 5, sangat_baik: 4, butuh_perbaikan: 3 };

const stand = (percent: string) => (of: Kebijakan) =>
  courseStand({ reading: percent, best: percent, hasFigure: true, missing: 0 }, of.course);

const evaluated =
  (positionName: string, employeeKind = "pns") =>
  (of: Kebijakan) => {
    const facts = { employeeKind, positionKind: "fungsional", positionName, unitKind: "sekolah" };
    const group = groupOf(of, facts);
    return { of: group?.key, ...rhythmOf(of, group) };
  };

/** What is decided in SQL alone is tried there. */
const IN_SQL: Readonly<Record<string, string>> = { "cascade.mostRhk": "tests/db/iku-coverage.test.ts" };

const PROBES: Readonly<Record<string, Probe>> = {
  "appraisal.headKinds": [["administrator"], appraiserOf("staf-trantib")],
  "appraisal.unitsLedByFungsional": [
    ["rsud", "puskesmas"],
    appraiserOf("guru", (city) => ({
      ...city,
      placements: city.placements.map((row) =>
        row.kind === "tugas_tambahan" ? { ...row, kind: "definitif" } : row,
      ),
    })),
  ],
  "appraisal.acting.plh": [
    false,
    appraiserOf("kasi", acting("sekcam", "plh", "gayungan", ALWAYS, "administrator")),
  ],
  "appraisal.acting.plt": [
    false,
    appraiserOf("staf-trantib", vacate("kasi"), acting("kabid", "plt", "trantib", ALWAYS, "administrator")),
  ],
  "appraisal.objectionAtTop.kind": ["official", topOf],
  ...Object.fromEntries(
    POLICY_STANDINGS.flatMap((kind): [string, Probe][] => {
      const { appraised, isCounted, mayAppraise } = DEFAULT_KEBIJAKAN.appraisal.standings[kind];
      const at = `appraisal.standings.${kind}`;
      return [
        [
          `${at}.appraised`,
          [appraised === "no" ? "unit" : "no", relationOf("staf-trantib", standing("staf-trantib", kind))],
        ],
        [`${at}.isCounted`, [!isCounted, relationOf("staf-trantib", standing("staf-trantib", kind))]],
        [`${at}.mayAppraise`, [!mayAppraise, appraiserOf("staf-trantib", standing("kasi", kind))]],
      ];
    }),
  ),
  "windows.planningOpens": ["11-15", windows],
  "windows.planningCloses": ["01-15", windows],
  "windows.realisasiDays": [6, windows],
  "windows.evaluationDays": [11, windows],
  "midYear.isPltChange": [false, (of) => changeBetween(footing(false), footing(true), of.midYear)],
  "suggestion.aboveFrom": [102, suggested("101", false)],
  "suggestion.meetsFrom": [81, suggested("80", false)],
  "suggestion.isFullAbove": [false, suggested("100", true)],
  capaianCap: [120, capped],
  "dailyLog.backDays": [8, (of) => firstLogDay(TODAY, of.dailyLog.backDays)],
  leastDays: [5, absence],
  leaves: [["sakit"], absence],
  "receipt.deemedAfterDays": [9, received],
  "objection.days": [15, (of) => lastObjectionDay(TODAY, of)],
  "objection.isPeriodicOpen": [true, (of) => isObjectable("quarterly", of)],
  "objection.explainWithinDays": [8, (of) => lastExplanationDay(TODAY, of)],
  "objection.decideWithinDays": [22, (of) => decisionDueOn(TODAY, of)],
  "distribution.isShown": [false, guide(MIXED, "baik")],
  "distribution.leastTeam": [13, guide(MIXED, "baik")],
  "distribution.mostIs": ["majority", guide(MIXED, "baik")],
  "distribution.mostAtMost": [40, guide(MIXED, "baik")],
  "distribution.coreAtLeast": [50, guide({ butuh_perbaikan: 6, baik: 6 }, "butuh_perbaikan")],
  "distribution.sideAtLeast": [20, guide({ kurang: 9, butuh_perbaikan: 2, baik: 1 }, "kurang")],
  "distribution.bestAtMost": [0, guide({ butuh_perbaikan: 9, sangat_baik: 1, baik: 2 }, "butuh_perbaikan")],
  ...Object.fromEntries(
    POLICY_PREDIKATS.map((predikat): [string, Probe] => [
      `head.hasil.${predikat}`,
      [
        DEFAULT_KEBIJAKAN.head.hasil[predikat] === "sesuai" ? "di_atas" : "sesuai",
        (of) => headRating(of.head, predikat),
      ],
    ]),
  ),
  "head.unitsThatFollow": [
    ["sekolah"],
    (of) => followsAbove({ kind: "kelurahan", parentId: "kecamatan" }, of.head),
  ],
  "course.onFrom": [90, stand("95")],
  "course.redBelow": [75, stand("78")],
  "course.dueDays": [60, (of) => periodsDue(2026, "quarterly", TODAY, of.course.dueDays)],
  "course.unitRedShare": [60, (of) => isUnitRed(5, 10, of.course.unitRedShare)],
  "rest.rhythm": ["monthly", evaluated("Analis")],
  "rest.selfAssessment": [false, evaluated("Analis")],
};

describe("each setting of the policy is applied, not only kept", () => {
  it.each(Object.entries(PROBES))("%s", (path, [other, answer]) => {
    expect(FLAT_DEFAULT[path]).not.toEqual(other);
    const given: Record<string, SettingValue> = { [path]: other };
    if (path === "appraisal.objectionAtTop.kind") {
      given["appraisal.objectionAtTop.title"] = "Gubernur Jawa Timur";
      given["appraisal.objectionAtTop.name"] = "Pejabat Rekaan";
    }
    expect(answer(withSettings(DEFAULT_KEBIJAKAN, given))).not.toEqual(answer(DEFAULT_KEBIJAKAN));
  });

  it("names whom it names for a keberatan at the top", () => {
    const named = (name: string) =>
      withSettings(DEFAULT_KEBIJAKAN, {
        "appraisal.objectionAtTop.kind": "official",
        "appraisal.objectionAtTop.title": "Gubernur Jawa Timur",
        "appraisal.objectionAtTop.name": name,
      });
    expect(topOf(named("Sri Rahayu"))).toEqual({
      kind: "official",
      title: "Gubernur Jawa Timur",
      name: "Sri Rahayu",
    });
  });

  it("all of them", () => {
    const tried = [
      ...Object.keys(PROBES),
      ...Object.keys(IN_SQL),
      ...["appraisal.objectionAtTop.title", "appraisal.objectionAtTop.name"],
    ];
    expect(tried.sort()).toEqual(
      [...SETTINGS.map(({ path }) => path), "rest.rhythm", "rest.selfAssessment"].sort(),
    );
  });

  it("the groups: whom each takes in, how often he is evaluated, where, and whether he begins himself", () => {
    const [guru] = DEFAULT_KEBIJAKAN.groups;
    if (guru === undefined) throw new Error("the defaults have a group");
    const answer = evaluated("Guru Ahli Muda");
    const before = answer(DEFAULT_KEBIJAKAN);
    expect(before).toEqual({ of: "guru", rhythm: "annual", isExternal: true, selfAssessment: false });
    const others: readonly Partial<typeof guru>[] = [
      { rhythm: "monthly" },
      { isExternal: false },
      { selfAssessment: true },
      { match: { ...guru.match, positionNames: ["pengawas sekolah"] } },
      { match: { ...guru.match, employeeKinds: ["pppk"] } },
      { match: { ...guru.match, positionKinds: ["pelaksana"] } },
      { match: { ...guru.match, unitKinds: ["dinas"] } },
    ];
    for (const other of others) {
      expect(answer({ ...DEFAULT_KEBIJAKAN, groups: [{ ...guru, ...other }] })).not.toEqual(before);
    }
  });
});
