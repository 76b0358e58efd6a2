import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import type { SaveGroupInput } from "@/lib/agency/kebijakan-schema";
import {
  changeSection,
  copyToNextYear,
  raiseGroup,
  removeGroup,
  saveGroup,
  saveRest,
} from "@/lib/agency/server/commands/change-kebijakan";
import { kebijakanHistory, kebijakanView } from "@/lib/agency/server/queries/kebijakan";
import { describeEvent } from "@/lib/audit/describe";
import type { Json } from "@/lib/db/event";
import { groupReach, groupSizes } from "@/lib/employee/server/policy-groups";
import { refreshRelations } from "@/lib/employee/server/relations";
import { TRAIL_WORDS } from "@/components/audit/value-names";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { aKebijakan } from "../builders/kebijakan";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";

let office: Office;
let admin: Actor;

beforeEach(async () => {
  office = await anOffice();
  ({ admin } = office);
});

const CAP = {
  year: 2026,
  version: 0,
  section: "realisasi" as const,
  reason: "Keputusan Wali Kota 188/2026",
  values: { capaianCap: 120, "dailyLog.backDays": 7 },
};

function aGroup(given: Partial<SaveGroupInput> = {}): SaveGroupInput {
  return {
    ...{ year: 2026, version: 0, reason: "Keputusan Wali Kota 188/2026", key: undefined, label: "Pelaksana" },
    ...{ employeeKinds: [], positionKinds: ["pelaksana"], positionNames: [], unitKinds: [] },
    ...{ rhythm: "monthly", isExternal: false, selfAssessment: true },
    ...given,
  };
}

const NOBODY = { employeeKinds: [], positionKinds: [], positionNames: ["tidak ada"], unitKinds: [] };

async function jobs(): Promise<number> {
  const { rows } = await owner.query<{ jobs: number }>(
    "SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'employee.refresh-relations' AND data->>'agencyId' = $1",
    [office.agency.id],
  );
  return rows[0]?.jobs ?? 0;
}

describe("the policy of a year", () => {
  it("is the default until it is changed; the change is kept with its version, its event and the job", async () => {
    expect(await kebijakanView(admin, 2026)).toMatchObject({
      policy: DEFAULT_KEBIJAKAN,
      version: 0,
      origin: { kind: "default" },
      canEdit: true,
    });
    expect(await changeSection(admin, CAP)).toEqual({ ok: true, value: { year: 2026, version: 1 } });
    const view = await kebijakanView(admin, 2026);
    expect(view).toMatchObject({ version: 1, origin: { kind: "own", savedBy: admin.name } });
    expect(view.policy).toEqual({ ...DEFAULT_KEBIJAKAN, capaianCap: 120 });
    expect(await jobs()).toBe(1);
    const [event] = await eventsOf(office);
    expect(event).toMatchObject({
      key: "policy.changed",
      detail: { year: 2026, reason: CAP.reason, changes: { capaianCap: { before: null, after: 120 } } },
    });
    const told = describeEvent(
      { key: "policy.changed", subjectId: null, detail: (event?.detail ?? {}) as Json, actorName: "Wulan" },
      { names: new Map(), ...TRAIL_WORDS },
    );
    expect(told.sentence).toBe("Wulan mengubah kebijakan kinerja tahun 2026");
    expect(told.lines).toContainEqual({
      ...{ field: "capaianCap", label: "Capaian tertinggi yang ditampilkan" },
      ...{ isChange: true, before: "Tidak dipotong", after: "120 %" },
    });
  });

  it("holds for later years until one has its own", async () => {
    await changeSection(admin, { ...CAP, year: 2025 });
    expect(await kebijakanView(admin, 2027)).toMatchObject({
      policy: { capaianCap: 120 },
      version: 0,
      origin: { kind: "earlier", year: 2025 },
    });
    expect((await kebijakanView(admin, 2024)).origin).toEqual({ kind: "default" });
  });

  it("is copied to the next year once, and goes its own way from there", async () => {
    await changeSection(admin, CAP);
    expect(await copyToNextYear(admin, { year: 2026 })).toEqual({
      ok: true,
      value: { year: 2027, version: 1 },
    });
    expect(await copyToNextYear(admin, { year: 2026 })).toEqual({
      ok: false,
      refusal: { code: "exists", year: 2027 },
    });
    await changeSection(admin, { ...CAP, version: 1, values: { ...CAP.values, capaianCap: 130 } });
    expect((await kebijakanView(admin, 2027)).policy.capaianCap).toBe(120);
    expect((await kebijakanView(admin, 2026)).policy.capaianCap).toBe(130);
  });

  it("keeps each version with what it changed, and none can be rewritten", async () => {
    await changeSection(admin, CAP);
    await saveRest(admin, {
      ...{ year: 2026, version: 1, reason: "Edaran BKN" },
      ...{ rhythm: "monthly", selfAssessment: true },
    });
    const { versions, olderThan } = await kebijakanHistory(anActor({ agency: office.agency }), 2026, null);
    expect(olderThan).toBeNull();
    expect(versions.map(({ version, comparedWith }) => [version, comparedWith])).toEqual([
      [2, "version"],
      [1, "default"],
    ]);
    expect(versions.map(({ differences }) => differences)).toEqual([
      [{ path: "rest.rhythm", before: "quarterly", after: "monthly" }],
      [{ path: "capaianCap", before: null, after: 120 }],
    ]);
    const granted = await owner.query(
      `SELECT privilege_type FROM information_schema.role_table_grants
       WHERE table_name = 'agency_setting_version' AND grantee = 'selaras_app' ORDER BY 1`,
    );
    expect(granted.rows).toEqual([{ privilege_type: "INSERT" }, { privilege_type: "SELECT" }]);
  });

  it("pages through many versions", async () => {
    for (let version = 0; version < 12; version += 1) {
      const values = { ...CAP.values, capaianCap: 110 + version };
      await changeSection(admin, { ...CAP, version, values });
    }
    const first = await kebijakanHistory(admin, 2026, null);
    expect(first.versions.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(first.versions.at(-1)?.differences).toEqual([{ path: "capaianCap", before: 111, after: 112 }]);
    expect(first.olderThan).toBe(3);
    const second = await kebijakanHistory(admin, 2026, first.olderThan);
    expect(second.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(second.olderThan).toBeNull();
  });
});

describe("a change of the policy is refused", () => {
  it.each([
    ["what is the same", { values: { capaianCap: null } }, "unchanged"],
    ["a version that is not there", { version: 3 }, "stale"],
    ["a year that is over", { year: 2024 }, "year-closed"],
  ])("for %s, and nothing is kept", async (_what, given, code) => {
    expect(await changeSection(admin, { ...CAP, ...given })).toMatchObject({
      refusal: { code },
    });
    expect((await kebijakanView(admin, 2026)).version).toBe(0);
    expect(await jobs()).toBe(0);
    expect((await eventsOf(office)).map(({ key }) => key)).toEqual(["access.denied"]);
  });

  it.each([0, 1])("to the second of two at once, from version %i on", async (version) => {
    if (version === 1) await changeSection(admin, CAP);
    const outcomes = await Promise.all(
      [140, 150].map((capaianCap) =>
        changeSection(admin, { ...CAP, version, values: { ...CAP.values, capaianCap } }),
      ),
    );
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    expect((await kebijakanView(admin, 2026)).version).toBe(version + 1);
  });

  it("to a role for a part of the agency, and to other roles", async () => {
    const { agency, district, clerkActor } = office;
    const local = anActor({ agency, roles: [{ role: "admin_instansi", unitId: district.id }] });
    const others = [
      local,
      clerkActor,
      anActor({ agency, roles: ["admin_sistem", "inspektorat", "pimpinan"] }),
    ];
    for (const actor of others) {
      expect(await changeSection(actor, CAP)).toMatchObject({ refusal: { code: "out-of-reach" } });
      expect((await kebijakanView(actor, 2026)).canEdit).toBe(false);
      expect(await groupSizes(actor, [])).toEqual([]);
      expect(await groupReach(actor, { key: "guru", match: NOBODY, year: 2026 })).toBeNull();
    }
  });

  it("never reaches another agency", async () => {
    const foreign = anAgency();
    await insert(owner, foreign, aKebijakan(foreign, { capaianCap: 999 }));
    expect((await kebijakanView(admin, 2026)).policy.capaianCap).toBeNull();
    await changeSection(admin, CAP);
    const other = await kebijakanView(anActor({ agency: foreign }), 2026);
    expect(other).toMatchObject({ version: 1, policy: { capaianCap: 999 } });
    expect((await kebijakanHistory(anActor({ agency: foreign }), 2026, null)).versions).toEqual([]);
  });
});

describe("groups of the policy", () => {
  it("are added at the end, changed where they stand, raised and removed", async () => {
    await saveGroup(admin, aGroup());
    const keys = async () => (await kebijakanView(admin, 2026)).policy.groups.map(({ key }) => key);
    expect(await keys()).toEqual(["guru", "pelaksana"]);
    await saveGroup(admin, aGroup({ version: 1, key: "guru", label: "Guru", positionNames: ["guru"] }));
    expect(await keys()).toEqual(["guru", "pelaksana"]);
    await raiseGroup(admin, { year: 2026, version: 2, key: "pelaksana" });
    expect(await keys()).toEqual(["pelaksana", "guru"]);
    await removeGroup(admin, { year: 2026, version: 3, key: "guru", reason: "Tidak dipakai" });
    expect(await keys()).toEqual(["pelaksana"]);
    const { versions } = await kebijakanHistory(admin, 2026, null);
    expect(versions.map(({ reason }) => reason)).toEqual([
      "Tidak dipakai",
      "Urutan kelompok diubah",
      "Keputusan Wali Kota 188/2026",
      "Keputusan Wali Kota 188/2026",
    ]);
  });

  it.each([
    ["a name twice", aGroup({ label: "GURU dan kepala sekolah" }), "label-taken"],
    ["one that is gone", aGroup({ key: "dokter" }), "not-found"],
  ])("are refused for %s", async (_what, group, code) => {
    expect(await saveGroup(admin, group)).toMatchObject({ refusal: { code } });
  });

  it("say how many they take in before they are saved, in their place; the rest is the rest", async () => {
    await refreshRelations(anActor({ agency: office.agency }));
    const match = { employeeKinds: [], positionKinds: [], positionNames: ["PENGADMIN"], unitKinds: [] };
    const village = { ...match, positionNames: [], unitKinds: ["kelurahan" as const] };
    const reach = await groupReach(admin, { year: 2026, key: "", match });
    expect(reach).toMatchObject({
      people: 4,
      of: 6,
      now: null,
      examples: [{ position: "Pengadministrasi Perkantoran", people: 4 }],
    });
    await saveGroup(admin, aGroup({ positionKinds: [], positionNames: ["pengadmin"] }));
    // Behind that one the kelurahan has only its lurah left.
    expect(await groupReach(admin, { year: 2026, key: "", match: village })).toMatchObject({ people: 1 });
    expect(await groupReach(admin, { year: 2026, key: "pelaksana", match: village })).toMatchObject({
      people: 2,
      now: 4,
    });
    const { policy } = await kebijakanView(admin, 2026);
    expect(await groupSizes(admin, policy.groups)).toEqual([
      { key: "pelaksana", people: 4 },
      { key: null, people: 2 },
    ]);
  });

  it("count as the relations decide, for each person alike", async () => {
    const system = anActor({ agency: office.agency });
    await saveGroup(admin, aGroup({ employeeKinds: ["pns"], unitKinds: ["kelurahan", "dinas"] }));
    await refreshRelations(system);
    const { rows } = await owner.query<{ key: string | null; people: number }>(
      `SELECT group_key AS key, count(*)::int AS people FROM appraisal_relation
       WHERE agency_id = $1 AND makes_skp GROUP BY group_key ORDER BY group_key`,
      [office.agency.id],
    );
    const { policy } = await kebijakanView(admin, 2026);
    expect(await groupSizes(admin, policy.groups)).toEqual(rows);
    expect(rows.some(({ key }) => key === "pelaksana")).toBe(true);
  });
});
