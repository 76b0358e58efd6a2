import { beforeEach, describe, expect, it } from "vitest";
import { LATE_STEPS, lateWith } from "@/lib/dashboard/figures";
import { rosterFilter } from "@/lib/dashboard/filter";
import { dashboard } from "@/lib/dashboard/server/dashboard";
import { roster } from "@/lib/dashboard/server/roster";
import { paperShelf } from "@/lib/document/server/shelf";
import { refreshRelations } from "@/lib/employee/server/relations";
import { importDetail, recentImports } from "@/lib/exchange/server/queries";
import { previewLines } from "@/lib/exchange/server/preview";
import { uploadList } from "@/lib/exchange/server/upload-list";
import { periodsOfYear } from "@/lib/period/period";
import { anActor } from "@/tests/builders/account";
import { insert } from "@/tests/builders/db";
import { anEmployee } from "@/tests/builders/employee";
import { aPlacement, aPosition } from "@/tests/builders/placement";
import { owner, TODAY } from "./import-world";
import { aLine, aSchool, checkedResults, list, YEAR, type School } from "./school";

let school: School;

beforeEach(async () => {
  school = await aSchool();
});

const good = (over: Parameters<typeof aLine>[1] = {}) => aLine(school, over);
const checked = (...lines: readonly string[]) => checkedResults(school, ...lines);

describe("results that were set elsewhere", () => {
  it("count in the distribution and as brought in, and nobody is late by them", async () => {
    const { world, guru, kepala, year } = school;
    const post = aPosition(world.agency, { name: "Penata Layanan Operasional", kind: "pelaksana" });
    const staf = anEmployee(world.agency, { name: "Zainal Arifin" });
    await insert(owner, post, staf, aPlacement(staf, world.gayungan, post));
    await refreshRelations(world.actor);
    const [annual] = periodsOfYear(YEAR, "annual");
    if (annual === undefined) throw new Error("a year is a year");
    const period = { ...annual, id: year.id };
    const before = await dashboard(world.actor, period, null);
    // Teachers are a group "dikelola di luar": never late. The clerk plans here, and has nothing yet.
    expect(before?.total).toMatchObject({ people: 3, external: 2, imported: 0 });
    expect(before === null ? -1 : lateWith(before.total, "belum-skp")).toBe(1);
    const elsewhere = { penilai: ";Siti Rahayu, S.Pd." };
    const lines = [
      good(),
      good({ nip: kepala.number, ...elsewhere }),
      good({ nip: staf.number, ...elsewhere }),
    ];
    await (await checked(...lines)).apply();
    const after = await dashboard(world.actor, period, null);
    expect(after?.total).toMatchObject({ people: 3, external: 3, imported: 3, expected: 0, evaluated: 0 });
    expect(after?.total.predikats.baik).toBe(3);
    for (const step of LATE_STEPS) {
      expect(after === null ? -1 : lateWith(after.total, step)).toBe(0);
      const listed = await roster(world.actor, period, rosterFilter.parse({ keadaan: step }));
      expect(listed?.total).toBe(0);
    }
    const all = await roster(world.actor, period, rosterFilter.parse({ predikat: "baik" }));
    expect(all?.rows.map(({ employeeId, isImported }) => [employeeId, isImported])).toEqual([
      [kepala.id, true],
      [guru.id, true],
      [staf.id, true],
    ]);
    // The papers of both are those of the other application.
    const shelf = await paperShelf(world.actor, all?.rows[0]?.skpId ?? "");
    expect(shelf?.groups.flatMap(({ papers }) => papers.map(({ denial }) => denial))).toEqual([
      ...["made-elsewhere", "made-elsewhere", "made-elsewhere", "made-elsewhere"],
    ]);
  });

  it("are shown to whoever keeps the personnel's records, and to nobody who keeps the system", async () => {
    const { world } = school;
    const journey = await checked(good());
    const view = await importDetail(world.actor, journey.batchId);
    if (view === null) throw new Error("no view");
    const page = await previewLines(world.actor, view, "baru", { after: 0, before: null });
    expect(page.lines).toMatchObject([
      {
        ...{ name: "Dewi Anggraini", targetId: school.guru.id },
        facts: [
          `Tahun ${String(YEAR)}`,
          "hasil kerja sesuai ekspektasi",
          "perilaku di atas ekspektasi",
          "Baik",
          "Bambang Sutejo",
        ],
      },
    ]);
    const technician = anActor({ ...world, roles: ["admin_sistem"], today: TODAY });
    expect(await importDetail(technician, journey.batchId)).toBeNull();
    expect(await recentImports(technician)).toEqual([]);
    const upload = { kind: "results", fileName: "x.csv", file: list(good()) } as const;
    expect(await uploadList(technician, upload)).toMatchObject({ ok: false });
  });
});
