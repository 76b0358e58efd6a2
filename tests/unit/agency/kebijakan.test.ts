import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN, kebijakan, readKebijakan } from "@/lib/agency/kebijakan";
import { groupOf, rhythmOf } from "@/lib/agency/kebijakan-group";

describe("a stored policy", () => {
  it("is its own words again, and the defaults are valid", () => {
    const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_KEBIJAKAN));
    expect(kebijakan.parse(stored)).toEqual(DEFAULT_KEBIJAKAN);
    expect(readKebijakan(stored)).toEqual(DEFAULT_KEBIJAKAN);
  });

  it.each(Object.keys(DEFAULT_KEBIJAKAN) as (keyof typeof DEFAULT_KEBIJAKAN)[])(
    "from before there was %s has its default",
    (part) => {
      const rest = Object.entries(DEFAULT_KEBIJAKAN).filter(([name]) => name !== part);
      expect(readKebijakan(Object.fromEntries(rest))).toEqual(DEFAULT_KEBIJAKAN);
    },
  );

  it("keeps what the agency has set beside what is filled up", () => {
    const read = readKebijakan({ suggestion: { aboveFrom: 110 }, capaianCap: null, groups: [] });
    expect(read.suggestion).toEqual({ ...DEFAULT_KEBIJAKAN.suggestion, aboveFrom: 110 });
    expect(read.groups).toEqual([]);
    expect(read.objection).toEqual(DEFAULT_KEBIJAKAN.objection);
  });

  it("does not mix one choice with the default's", () => {
    const official = { kind: "official", title: "Gubernur", name: "Sri Rahayu" };
    expect(readKebijakan({ appraisal: { objectionAtTop: official } }).appraisal.objectionAtTop).toEqual(
      official,
    );
  });

  it("that contradicts the schema is a fault, not an input", () => {
    expect(() => readKebijakan({ objection: { days: 13 } })).toThrow(/objection/);
    expect(() => readKebijakan({ windows: { planningCloses: "02-29" } })).toThrow(/windows/);
  });
});

describe("the group of a person", () => {
  const policy = {
    ...DEFAULT_KEBIJAKAN,
    groups: [
      {
        key: "kepala-sekolah",
        label: "Kepala sekolah",
        match: { employeeKinds: [], positionKinds: [], positionNames: ["kepala sekolah"], unitKinds: [] },
        rhythm: "quarterly" as const,
        isExternal: false,
        selfAssessment: true,
      },
      {
        key: "guru",
        label: "Guru",
        match: {
          employeeKinds: ["pns" as const, "pppk" as const],
          positionKinds: ["fungsional" as const],
          positionNames: ["guru", "kepala sekolah"],
          unitKinds: ["sekolah" as const],
        },
        rhythm: "annual" as const,
        isExternal: true,
        selfAssessment: false,
      },
    ],
  };
  const guru = {
    employeeKind: "pns",
    positionKind: "fungsional",
    positionName: "Guru Ahli Pertama",
    unitKind: "sekolah",
  };

  it.each<[string, Partial<typeof guru>, string | null]>([
    ["all conditions hold", {}, "guru"],
    ["another of a list", { employeeKind: "pppk" }, "guru"],
    ["without regard to case", { positionName: "GURU Kelas" }, "guru"],
    ["the first that holds counts", { positionName: "Kepala Sekolah Dasar" }, "kepala-sekolah"],
    ["another kind of employee", { employeeKind: "cpns" }, null],
    ["another kind of jabatan", { positionKind: "pelaksana" }, null],
    ["another kind of unit", { unitKind: "dinas" }, null],
    ["the words stand within, not at the beginning", { positionName: "Pengawas Guru" }, null],
  ])("%s", (_case, given, key) => {
    expect(groupOf(policy, { ...guru, ...given })?.key ?? null).toBe(key);
  });

  it("says how he or she is evaluated; who is in none, by the rest", () => {
    expect(rhythmOf(policy, groupOf(policy, guru))).toEqual({
      rhythm: "annual",
      isExternal: true,
      selfAssessment: false,
    });
    expect(rhythmOf(policy, null)).toEqual({ ...policy.rest, isExternal: false });
  });
});
