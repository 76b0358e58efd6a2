import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN, type Kebijakan } from "@/lib/agency/kebijakan";
import { groupKeyFor, raised } from "@/lib/agency/kebijakan-group";
import { changeSectionSchema, saveGroupSchema } from "@/lib/agency/kebijakan-schema";
import { POLICY_SECTION_TEXTS, POLICY_SECTIONS, type PolicySection } from "@/lib/agency/kebijakan-setting";
import { SETTINGS, settingsOf } from "@/lib/agency/kebijakan-settings";
import { differences, FLAT_DEFAULT, flatKebijakan, withSettings } from "@/lib/agency/kebijakan-value";
import { sectionParts } from "@/components/kebijakan/setting-view";
import { policyPathLabel, policyPathText } from "@/components/kebijakan/setting-words";
import { fieldErrors } from "@/lib/action/server/action";

/** Every place in the document that holds a value, groups left out: they have paths of their own. */
function leaves(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path.join(".")];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

/** What the form of a section sends for what applies. */
function typedFor(section: PolicySection, policy: Kebijakan = DEFAULT_KEBIJAKAN): Record<string, unknown> {
  const parts = sectionParts(section, flatKebijakan(policy), 2026);
  const fields = parts.flatMap((part) => part.fields.map(({ path, value }) => [path, value] as const));
  return {
    year: "2026",
    version: "0",
    section,
    reason: "Keputusan Wali Kota 188/2026",
    ...Object.fromEntries(fields.filter(([, value]) => typeof value === "string" || value.length > 0)),
  };
}

function faultsOf(section: PolicySection, given: Record<string, unknown>): Record<string, string[]> {
  const parsed = changeSectionSchema.safeParse({ ...typedFor(section), ...given });
  return parsed.success ? {} : fieldErrors(parsed.error);
}

describe("every setting of the policy", () => {
  it("has one entry with a label, a source and a section; nothing in the document is without", () => {
    const { groups: _groups, ...rest } = DEFAULT_KEBIJAKAN;
    const known = new Set(Object.keys(FLAT_DEFAULT));
    expect(leaves(rest).filter((path) => !known.has(path))).toEqual([]);
    expect(new Set(SETTINGS.map(({ path }) => path)).size).toBe(SETTINGS.length);
    for (const { source, label } of SETTINGS)
      expect(Math.min(source.length, label.length)).toBeGreaterThan(2);
  });

  it("stands in one of the sections, each of which has settings and a title", () => {
    for (const section of POLICY_SECTIONS) {
      expect(settingsOf(section).length).toBeGreaterThan(0);
      expect(POLICY_SECTION_TEXTS[section].title).not.toBe("");
    }
  });

  it("has words for its name and for what it is set to, also in the trail", () => {
    for (const [path, value] of Object.entries(FLAT_DEFAULT)) {
      expect(policyPathLabel(path), path).toMatch(/\S/);
      expect(policyPathText(path, value), path).toMatch(/\S/);
    }
    expect(policyPathLabel("name")).toBeNull();
    expect(policyPathText("capaianCap", 120.5)).toBe("120,5 %");
    expect(policyPathText("windows.planningCloses", "01-31")).toBe("31 Januari");
  });
});

describe("the form of a section", () => {
  it.each(POLICY_SECTIONS)("%s sent back as it came changes nothing", (section) => {
    const { values } = changeSectionSchema.parse(typedFor(section));
    expect(withSettings(DEFAULT_KEBIJAKAN, values)).toEqual(DEFAULT_KEBIJAKAN);
  });

  it.each<[PolicySection, string, unknown, string | null]>([
    ["keberatan", "objection.days", "13", "objection.days"],
    ["keberatan", "objection.days", "14", null],
    ["keberatan", "objection.days", "90", null],
    ["keberatan", "objection.days", "91", "objection.days"],
    ["keberatan", "objection.days", "14,5", "objection.days"],
    ["keberatan", "objection.isPeriodicOpen", "mungkin", "objection.isPeriodicOpen"],
    ["realisasi", "capaianCap", "", null],
    ["realisasi", "capaianCap", "99,99", "capaianCap"],
    ["realisasi", "capaianCap", "120,5", null],
    ["realisasi", "capaianCap", "120.5", null],
    ["realisasi", "capaianCap", "seratus", "capaianCap"],
    ["saran", "suggestion.aboveFrom", "80", "suggestion.aboveFrom"],
    ["saran", "suggestion.aboveFrom", "80,01", null],
    ["jalur", "course.redBelow", "100", null],
    ["jalur", "course.redBelow", "100,01", "course.redBelow"],
    ["penilai", "appraisal.headKinds", [], "appraisal.headKinds"],
    ["penilai", "appraisal.headKinds", "pengawas", null],
    ["penilai", "appraisal.objectionAtTop.kind", "official", "appraisal.objectionAtTop.title"],
    ["jadwal", "windows.planningCloses", "2026-01-15", null],
    ["jadwal", "windows.planningCloses", "2025-01-15", "windows.planningCloses"],
    ["jadwal", "windows.planningOpens", "2025-11-01", null],
    ["jadwal", "windows.planningCloses", "2026-02-30", "windows.planningCloses"],
    ["jadwal", "windows.evaluationDays", "0", "windows.evaluationDays"],
    ["distribusi", "distribution.mostAtMost", "101", "distribution.mostAtMost"],
    ["distribusi", "distribution.mostIs", "all", "distribution.mostIs"],
  ])("%s: %s = %j", (section, path, typed, fault) => {
    const faults = faultsOf(section, { [path]: typed });
    if (fault === null) expect(faults).toEqual({});
    else expect(Object.keys(faults)).toContain(fault);
  });

  it("understands a comma and a point alike", () => {
    const read = (typed: string) =>
      changeSectionSchema.parse({ ...typedFor("realisasi"), capaianCap: typed }).values["capaianCap"];
    expect([read("120,5"), read("120.5"), read("1.000")]).toEqual([120.5, 120.5, 1000]);
  });

  it("takes an official at the top with title and name, and lets go of both again", () => {
    const official = {
      "appraisal.objectionAtTop.kind": "official",
      "appraisal.objectionAtTop.title": "Gubernur Jawa Timur",
      "appraisal.objectionAtTop.name": "Sri Rahayu",
    };
    const { values } = changeSectionSchema.parse({ ...typedFor("penilai"), ...official });
    const named = withSettings(DEFAULT_KEBIJAKAN, values);
    expect(named.appraisal.objectionAtTop).toEqual({
      kind: "official",
      title: "Gubernur Jawa Timur",
      name: "Sri Rahayu",
    });
    const back = changeSectionSchema.parse({
      ...typedFor("penilai", named),
      "appraisal.objectionAtTop.kind": "final",
    });
    expect(withSettings(named, back.values)).toEqual(DEFAULT_KEBIJAKAN);
  });

  it("needs a reason", () => {
    expect(Object.keys(faultsOf("saran", { reason: " " }))).toEqual(["reason"]);
  });
});

describe("groups", () => {
  const typed = {
    year: "2026",
    version: "0",
    reason: "Edaran Ruang GTK",
    label: "Guru",
    positionNames: "guru\nkepala sekolah\n\nguru",
    rhythm: "annual",
    isExternal: "ya",
    selfAssessment: "tidak",
  };

  it("are read from their form, what is twice once", () => {
    expect(saveGroupSchema.parse(typed)).toMatchObject({
      positionNames: ["guru", "kepala sekolah"],
      unitKinds: [],
      isExternal: true,
    });
  });

  it("without any condition are refused beside the field", () => {
    const parsed = saveGroupSchema.safeParse({ ...typed, positionNames: "" });
    expect(parsed.success ? {} : fieldErrors(parsed.error)).toHaveProperty("positionNames");
  });

  it.each([
    ["Guru dan kepala sekolah", [], "guru-dan-kepala-sekolah"],
    ["Guru", ["guru"], "guru-2"],
    ["Guru", ["guru", "guru-2"], "guru-3"],
    ["123", [], "kelompok"],
    ["教師", [], "kelompok"],
  ])("%s beside %j has the key %s", (label, taken, key) => {
    expect(groupKeyFor(label, taken)).toBe(key);
  });

  it("any name gives a key that the document takes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.array(fc.string(), { maxLength: 3 }), (label, taken) => {
        const key = groupKeyFor(label, taken);
        expect(key).toMatch(/^[a-z][a-z0-9-]{1,30}$/);
        expect(taken).not.toContain(key);
      }),
    );
  });

  it("are raised one place; the first and an unknown one are not", () => {
    const [group] = DEFAULT_KEBIJAKAN.groups;
    if (group === undefined) throw new Error("the defaults have a group");
    const groups = ["a1", "b1", "c1"].map((key) => ({ ...group, key }));
    expect(raised(groups, "c1")?.map(({ key }) => key)).toEqual(["a1", "c1", "b1"]);
    expect(raised(groups, "a1")).toBeNull();
    expect(raised(groups, "d1")).toBeNull();
  });

  it("that come, change and go are told by path", () => {
    const [guru] = DEFAULT_KEBIJAKAN.groups;
    if (guru === undefined) throw new Error("the defaults have a group");
    const without = { ...DEFAULT_KEBIJAKAN, groups: [] };
    const renamed = { ...DEFAULT_KEBIJAKAN, groups: [{ ...guru, label: "Guru" }] };
    expect(differences(DEFAULT_KEBIJAKAN, renamed)).toEqual([
      { path: "groups.guru.label", before: "Guru dan kepala sekolah", after: "Guru" },
    ]);
    expect(differences(DEFAULT_KEBIJAKAN, without).map(({ path }) => path)).toContain("groups.guru.rhythm");
    expect(differences(without, DEFAULT_KEBIJAKAN)).toHaveLength(9);
    expect(differences(without, without)).toEqual([]);
  });
});
