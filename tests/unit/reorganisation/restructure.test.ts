import { describe, expect, test } from "vitest";
import { ownPostOf, orgOn } from "@/lib/employee/org-day";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { restructured } from "@/lib/reorganisation/restructure";
import { simulate, type IkuBefore, type SkpBefore } from "@/lib/reorganisation/simulation";
import type { PlannedPost, PlannedUnit, Structure } from "@/lib/reorganisation/structure";
import {
  acting,
  add,
  ALWAYS,
  DAY,
  delegate,
  NOT_YET,
  place,
  surabaya,
  type Change,
} from "../employee/surabaya";

const UNIT = { kind: "bidang", headTitle: null, appraisalSuperiorId: null } as const;

function plan(given: Partial<Structure>): Structure {
  return { effectiveOn: DAY, units: [], abolished: [], posts: [], handedOn: [], ...given };
}

function unit(unitId: string, parentId: string | null, given: Partial<PlannedUnit> = {}): PlannedUnit {
  return { ...UNIT, unitId, name: `Unit ${unitId}`, parentId, ...given };
}

function post(employeeId: string, unitId: string, given: Partial<PlannedPost> = {}): PlannedPost {
  return {
    employeeId,
    unitId,
    positionName: "Jabatan baru",
    positionKind: "pelaksana",
    isHead: false,
    ...given,
  };
}

const HEAD = { isHead: true, positionKind: "pengawas" } as const;

function codes(structure: Partial<Structure>, ...changes: readonly Change[]): string[] {
  const outcome = restructured(surabaya(...changes), plan(structure));
  return outcome.ok ? [] : outcome.refusal.map((fault) => ("fault" in fault ? fault.fault.code : fault.code));
}

function after(structure: Partial<Structure>, ...changes: readonly Change[]): OrgSnapshot {
  const outcome = restructured(surabaya(...changes), plan(structure));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const later: Change = (org) => ({
  ...org,
  units: org.units.flatMap((row) =>
    row.unitId === "trantib"
      ? [
          { ...row, validity: { from: ALWAYS.from, to: DAY } },
          { ...row, validity: NOT_YET },
        ]
      : [row],
  ),
});

type Row = readonly [title: string, code: string, structure: Partial<Structure>, changes?: readonly Change[]];

const REFUSED: readonly Row[] = [
  ["one unit named twice", "unit_named_twice", { units: [unit("x", "kota"), unit("x", "setda")] }],
  [
    "kept and abolished",
    "unit_kept_and_abolished",
    { units: [unit("umum", "kota")], abolished: [{ unitId: "umum", into: "setda" }] },
  ],
  ["an unknown unit abolished", "abolished_unknown", { abolished: [{ unitId: "x", into: null }] }],
  ["merged into one not there", "merged_into_nothing", { abolished: [{ unitId: "umum", into: "x" }] }],
  [
    "merged into one that ends too",
    "merged_into_nothing",
    {
      abolished: [
        { unitId: "umum", into: "trantib" },
        { unitId: "trantib", into: "gayungan" },
      ],
    },
  ],
  ["one person in two posts", "person_placed_twice", { posts: [post("jf", "umum"), post("jf", "setda")] }],
  ["somebody unknown", "person_unknown", { posts: [post("nobody", "umum")] }],
  ["a unit that changes later", "unit_changes_later", { units: [unit("trantib", "kota")] }, [later]],
  [
    "a person who moves later",
    "person_moves_later",
    { posts: [post("jf", "umum")] },
    [add(place("jf", "setda", "fungsional", { id: "later", validity: NOT_YET }))],
  ],
  [
    "an indicator with two receivers",
    "iku_handed_on_twice",
    {
      handedOn: [
        { ikuId: "i", unitId: "umum" },
        { ikuId: "i", unitId: "setda" },
      ],
    },
  ],
  [
    "a delegation of the ending unit from later on",
    "delegates_later",
    { abolished: [{ unitId: "trantib", into: "gayungan" }], posts: [post("kasi", "umum")] },
    [
      (org) => {
        const changed = delegate("trantib", "jf", ["staf-trantib"])(org);
        return { ...changed, delegations: changed.delegations.map((row) => ({ ...row, validity: NOT_YET })) };
      },
    ],
  ],
  ["people with nowhere to go", "left_behind", { abolished: [{ unitId: "trantib", into: null }] }],
  [
    "a head of the ending unit without a post",
    "left_behind",
    { abolished: [{ unitId: "trantib", into: "gayungan" }] },
  ],
  ["a unit below itself", "own_descendant", { units: [unit("gayungan", "trantib")] }],
  ["a parent that is not there", "parent_unknown", { units: [unit("x", "y")] }],
  [
    "units left below one that ends",
    "parent_not_valid",
    { abolished: [{ unitId: "bidang-sd", into: "dispendik" }], posts: [post("kabid", "dispendik")] },
  ],
  ["two heads of one unit", "two_heads", { posts: [post("jf", "trantib", HEAD)] }],
  ["a post in a unit that is not there", "unit_unknown", { posts: [post("jf", "x")] }],
];

describe("a structure that cannot take effect", () => {
  const rows = REFUSED.map(([title, code, structure, changes = []]) => ({ title, code, structure, changes }));
  test.each(rows)("$title: $code", ({ code, structure, changes }) => {
    expect(codes(structure, ...changes)).toContain(code);
  });
});

describe("a structure in effect", () => {
  const merger: Partial<Structure> = {
    abolished: [{ unitId: "trantib", into: "umum" }],
    posts: [post("kasi", "sekretariat")],
  };

  test("who stays in a merged unit keeps his jabatan in the other, its head goes where the plan says", () => {
    const org = orgOn(after(merger), DAY);
    expect(ownPostOf(org, "staf-trantib")).toMatchObject({
      unitId: "umum",
      positionName: "Jabatan staf-trantib",
    });
    expect(ownPostOf(org, "kasi")).toMatchObject({ unitId: "sekretariat", positionName: "Jabatan baru" });
    expect(org.units.has("trantib")).toBe(false);
  });

  test("on the day before everything is as it was", () => {
    const eve = addDays(DAY, -1);
    const org = orgOn(after(merger), eve);
    expect(ownPostOf(org, "staf-trantib")?.unitId).toBe("trantib");
    expect(org.units.get("trantib")?.name).toBe("Seksi Trantib");
  });

  test("a Plt of a unit that ends leads nothing from then on", () => {
    const changed = after(merger, acting("kasubbag", "plh", "trantib"));
    expect(orgOn(changed, DAY).placements.get("kasubbag")).toHaveLength(1);
  });

  test("whoever led a school by tugas tambahan and is placed elsewhere no longer leads it", () => {
    const org = orgOn(after({ posts: [post("kepsek", "dispendik", { positionKind: "fungsional" })] }), DAY);
    expect(ownPostOf(org, "kepsek")?.unitId).toBe("dispendik");
    expect(org.heads.get("sdn")).toBeUndefined();
  });
});

describe("the simulation", () => {
  const span = { from: calendarDateOf("2026-01-01"), to: calendarDateOf("2026-12-31") };
  const skp = (employeeId: string, isAgreed = true): SkpBefore => ({
    skpId: `skp-${employeeId}`,
    employeeId,
    span,
    isAgreed,
  });
  const ikus: readonly IkuBefore[] = [
    { ikuId: "patroli", unitId: "trantib" },
    { ikuId: "laporan", unitId: "trantib" },
    { ikuId: "surat", unitId: "umum" },
  ];
  const run = (structure: Partial<Structure>, mostPerAppraiser = 40, ...changes: readonly Change[]) => {
    const outcome = simulate(surabaya(...changes), plan(structure), {
      skps: [skp("staf-trantib"), skp("kasi", false), skp("staf-umum")],
      ikus,
      policy: { isPltChange: true },
      limits: { mostPerAppraiser },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value;
  };
  const merger: Partial<Structure> = {
    abolished: [{ unitId: "trantib", into: "umum" }],
    posts: [post("kasi", "sekretariat")],
    handedOn: [{ ikuId: "patroli", unitId: "gayungan" }],
  };

  test("names whose appraiser changes, from whom to whom", () => {
    const changes = run(merger).appraiserChanges.map(({ employeeId, before, after: now }) => [
      employeeId,
      before.outcome.kind === "employee" ? before.outcome.employeeId : before.outcome.kind,
      now.outcome.kind === "employee" ? now.outcome.employeeId : now.outcome.kind,
    ]);
    expect(changes).toEqual([
      ["kasi", "camat", "sekcam"],
      ["staf-trantib", "kasi", "kasubbag"],
    ]);
  });

  test("an SKP in force is closed and renewed, one not agreed moves along, others stay", () => {
    expect(run(merger).skps.map(({ skp: { employeeId }, step }) => [employeeId, step.kind])).toEqual([
      ["staf-trantib", "split"],
      ["kasi", "carry"],
    ]);
  });

  test("indicators of a unit that ends go to whom the plan names, else into the merged unit", () => {
    expect(run(merger).ikus.map(({ ikuId, receiverId }) => [ikuId, receiverId])).toEqual([
      ["patroli", "gayungan"],
      ["laporan", "umum"],
    ]);
  });

  test("without a merger each needs a receiver that is there", () => {
    const posts = [post("kasi", "sekretariat"), post("staf-trantib", "umum")];
    const ended = { abolished: [{ unitId: "trantib", into: null }], posts };
    const handedOn = [{ ikuId: "patroli", unitId: "trantib" }];
    expect(run({ ...ended, handedOn }).ikus.map(({ receiverId }) => receiverId)).toEqual([null, null]);
  });

  test("more people under one than the limit: at it nothing, one above it is told; what was so before is not", () => {
    const loaded = (limit: number) => run(merger, limit).overloaded.map(({ appraiserId }) => appraiserId);
    expect(loaded(2)).not.toContain("kasubbag");
    expect(loaded(1)).toContain("kasubbag");
    expect(loaded(0)).not.toContain("kadis");
  });

  test("who has nobody above any more is named", () => {
    const cut = run(
      { units: [unit("hukum", null, { kind: "bagian" })], posts: [post("kabag", "setda")] },
      40,
      (org) => ({
        ...org,
        agencyHead: null,
      }),
    );
    expect(cut.withoutAppraiser).toEqual(["staf-hukum"]);
  });

  test("nothing planned, nothing told", () => {
    const nothing = { appraiserChanges: [], withoutAppraiser: [], overloaded: [], skps: [], ikus: [] };
    expect(run({}, 0)).toMatchObject(nothing);
  });
});
