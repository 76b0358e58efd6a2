import { describe, expect, it } from "vitest";
import { calendarDateOf, addDays } from "@/lib/kernel/calendar";
import { anEmployee } from "@/tests/builders/employee";
import { aPlacement, aPosition } from "@/tests/builders/placement";
import { CAMAT, STAF, TODAY, anImportWorld, checkedFile, owner, registerOf, staffList } from "./import-world";

const YESTERDAY = addDays(TODAY, -1);

describe("a first list", () => {
  it("goes from upload to the register", async () => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, staffList(CAMAT, STAF));
    expect(await journey.batch()).toMatchObject({
      status: "ready",
      summary: { rows: 2, new: 2, changed: 0, unchanged: 0, confirm: 0, faulty: 0, warnings: 0, missing: 0 },
      columns: { sheet: "", headingLine: 1, fields: { number: 0, name: 1, unitCode: 8 } },
    });
    expect(await registerOf(world)).toEqual([]);

    expect(await journey.apply()).toMatchObject({ status: "applied", progress: 100 });
    expect(await registerOf(world)).toEqual([
      {
        name: "Budi Santoso",
        front_title: null,
        back_title: null,
        kind: "pns",
        sex: "laki_laki",
        birth_date: "1986-09-26",
        email: null,
        version: 1,
        numbers: [["198609262015051001", "nip", "2015-05-01", null]],
        ranks: [["III/d", "2022-04-01"]],
        standings: null,
        places: [["GYG", "Camat Gayungan", "administrator", true, "2024-01-02", null]],
      },
      expect.objectContaining({
        name: "Siti Aminah",
        sex: "perempuan",
        places: [["GYG", "Pengadministrasi Umum", "pelaksana", false, "2020-03-01", null]],
      }),
    ]);
  });

  it("leaves one event, one message to later rooms, and no file behind", async () => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, staffList(CAMAT, STAF));
    await journey.apply();
    const events = await owner.query<{ key: string; detail: unknown }>(
      "SELECT key, detail FROM audit_event WHERE agency_id = $1 AND subject_id = $2 ORDER BY seq",
      [world.agency.id, journey.batchId],
    );
    expect(events.rows.map(({ key }) => key)).toEqual([
      "import.uploaded",
      "import.inspected",
      "import.matched",
      "import.checked",
      "import.started",
      "import.applied",
    ]);
    expect(events.rows.at(-1)?.detail).toEqual({ rows: 2, new: 2, changed: 0, unchanged: 0 });
    const outbox = await owner.query("SELECT topic, payload FROM outbox_event WHERE agency_id = $1", [
      world.agency.id,
    ]);
    expect(outbox.rows).toEqual([{ topic: "import.applied", payload: { batchId: journey.batchId } }]);
    const pieces = await owner.query("SELECT 1 FROM import_piece WHERE batch_id = $1", [journey.batchId]);
    expect(pieces.rowCount).toBe(0);
  });
});

describe("the same file again", () => {
  it("changes nothing and cannot even be applied", async () => {
    const world = await anImportWorld();
    const list = staffList(
      CAMAT,
      STAF.replace("Aktif", "Tugas Belajar"),
      STAF.replace("2001;Siti Aminah", "2002;SITI B").replace("01-03-2020", ""),
    );
    await (await checkedFile(world, list)).apply();
    const before = await registerOf(world);
    const again = await checkedFile(world, list);
    expect((await again.batch()).summary).toMatchObject({
      rows: 3,
      new: 0,
      changed: 0,
      unchanged: 3,
      missing: 0,
    });
    await expect(again.apply()).rejects.toThrow("unchanged");
    expect(await registerOf(world)).toEqual(before);
  });
});

describe("a later list", () => {
  it("says field by field what changes and keeps history", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(CAMAT, STAF))).apply();
    const later = await checkedFile(
      world,
      staffList(
        CAMAT.replace("III/d;01-04-2022", "IV/a;01-10-2025"),
        STAF.replace("Siti Aminah", "Siti Aminah Putri").replace("01-03-2020;GYG;Aktif", ";WNK;CLTN"),
      ),
    );
    expect(
      (await later.rows()).map(({ outcome, change }) => [
        outcome,
        change?.fields.map(({ field, before, after }) => [field, before, after]),
      ]),
    ).toEqual([
      [
        "changed",
        [
          ["golongan", "III/d", "IV/a"],
          ["golonganFrom", "2022-04-01", "2025-10-01"],
        ],
      ],
      [
        "changed",
        [
          ["name", "Siti Aminah", "Siti Aminah Putri"],
          ["unit", "Kecamatan Gayungan", "Kecamatan Wonokromo"],
          ["positionFrom", "2020-03-01", TODAY],
          ["standing", "aktif", "cltn"],
        ],
      ],
    ]);
    await later.apply();
    expect(await registerOf(world)).toMatchObject([
      {
        name: "Budi Santoso",
        version: 2,
        ranks: [
          ["III/d", "2022-04-01"],
          ["IV/a", "2025-10-01"],
        ],
      },
      {
        name: "Siti Aminah Putri",
        version: 2,
        standings: [["cltn", TODAY, null]],
        places: [
          ["GYG", "Pengadministrasi Umum", "pelaksana", false, "2020-03-01", YESTERDAY],
          ["WNK", "Pengadministrasi Umum", "pelaksana", false, TODAY, null],
        ],
      },
    ]);
  });

  it("tells who is missing and takes nobody away", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(CAMAT, STAF))).apply();
    const later = await checkedFile(world, staffList(CAMAT.replace("Budi", "Budiman")));
    expect((await later.batch()).summary).toMatchObject({ rows: 1, changed: 1, missing: 1 });
    await later.apply();
    expect(await registerOf(world)).toHaveLength(2);
  });

  it("lets two heads change places in one file", async () => {
    const world = await anImportWorld();
    const lurah =
      "198703122010011002;Joko Widodo Rekaan;III/d;01-04-2022;Struktural;III.a;Camat Wonokromo;02-01-2024;WNK;Aktif";
    await (await checkedFile(world, staffList(CAMAT, lurah))).apply();
    const swap = await checkedFile(
      world,
      staffList(
        CAMAT.replace("Camat Gayungan;02-01-2024;GYG", "Camat Wonokromo;01-06-2026;WNK"),
        lurah.replace("Camat Wonokromo;02-01-2024;WNK", "Camat Gayungan;01-06-2026;GYG"),
      ),
    );
    expect((await swap.batch()).summary).toMatchObject({ changed: 2, faulty: 0 });
    expect(await swap.apply()).toMatchObject({ status: "applied" });
    expect(await registerOf(world)).toMatchObject([
      {
        places: [
          ["GYG", "Camat Gayungan", "administrator", true, "2024-01-02", "2026-05-31"],
          ["WNK", "Camat Wonokromo", "administrator", true, "2026-06-01", null],
        ],
      },
      {
        places: [
          ["WNK", "Camat Wonokromo", "administrator", true, "2024-01-02", "2026-05-31"],
          ["GYG", "Camat Gayungan", "administrator", true, "2026-06-01", null],
        ],
      },
    ]);
  });

  it("ends all that somebody holds who leaves, and the account with it", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(CAMAT, STAF))).apply();
    await owner.query(
      `INSERT INTO account (agency_id, id, employee_id, name, status)
       SELECT agency_id, gen_random_uuid(), id, name, 'active' FROM employee WHERE agency_id = $1`,
      [world.agency.id],
    );
    await (await checkedFile(world, staffList(CAMAT.replace("Aktif", "Pensiun")))).apply();
    expect(await registerOf(world)).toMatchObject([
      {
        standings: [["pensiun", TODAY, null]],
        places: [["GYG", "Camat Gayungan", "administrator", true, "2024-01-02", YESTERDAY]],
      },
      { standings: null },
    ]);
    const accounts = await owner.query(
      "SELECT status FROM account WHERE agency_id = $1 AND employee_id IS NOT NULL ORDER BY name",
      [world.agency.id],
    );
    expect(accounts.rows).toEqual([{ status: "suspended" }, { status: "active" }]);
  });
});

describe("a person with another number", () => {
  const pppk =
    "199001012021211005;Ahmad Fauzi;IX;01-02-2021;Fungsional;;Pranata Komputer Ahli Pertama;01-02-2021;GYG;PPPK Aktif";
  const cpns =
    "199001012025051003;AHMAD FAUZI;III/a;01-05-2025;Fungsional;;Pranata Komputer Ahli Pertama;01-05-2025;WNK;Aktif";

  it("becomes one person with two numbers, on confirmation", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(pppk))).apply();
    await owner.query("UPDATE employee SET service_ends_on = '2027-01-31' WHERE agency_id = $1", [
      world.agency.id,
    ]);
    const journey = await checkedFile(world, staffList(cpns));
    expect((await journey.batch()).summary).toMatchObject({ confirm: 1, new: 0, missing: 0 });
    await expect(journey.apply()).rejects.toThrow("undecided");
    await journey.decide(2, "same_person");
    expect(await journey.apply()).toMatchObject({
      status: "applied",
      summary: { confirm: 0, new: 0, changed: 1 },
    });
    const contracts = await owner.query("SELECT service_ends_on FROM employee WHERE agency_id = $1", [
      world.agency.id,
    ]);
    expect(contracts.rows).toEqual([{ service_ends_on: null }]);
    expect(await registerOf(world)).toMatchObject([
      {
        name: "Ahmad Fauzi",
        kind: "pns",
        numbers: [
          ["199001012021211005", "ni_pppk", "2021-01-01", "2025-04-30"],
          ["199001012025051003", "nip", "2025-05-01", null],
        ],
        places: [
          expect.anything(),
          ["WNK", "Pranata Komputer Ahli Pertama", "fungsional", false, "2025-05-01", null],
        ],
      },
    ]);
    expect((await (await checkedFile(world, staffList(cpns))).batch()).summary).toMatchObject({
      unchanged: 1,
    });
    const old = await checkedFile(world, staffList(pppk));
    expect((await old.rows())[0]?.faults).toMatchObject([
      { reason: { code: "number_replaced", current: "199001012025051003" } },
    ]);
  });

  it("is somebody else where the administrator says so", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(pppk))).apply();
    const journey = await checkedFile(world, staffList(cpns));
    await journey.decide(2, "other_person");
    expect(await journey.apply()).toMatchObject({
      status: "applied",
      summary: { confirm: 0, new: 1, changed: 0 },
    });
    expect(await registerOf(world)).toHaveLength(2);
  });

  it("is not asked about where the file names both numbers", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(pppk))).apply();
    expect((await (await checkedFile(world, staffList(pppk, cpns))).batch()).summary).toMatchObject({
      confirm: 0,
      new: 1,
    });
  });
});

describe("heads", () => {
  it("a head whom the register still has and the file does not name is told", async () => {
    const world = await anImportWorld((world) => {
      const camat = anEmployee(world.agency, { name: "Camat Lama" });
      const post = aPosition(world.agency, { name: "Camat", kind: "administrator" });
      const place = aPlacement(camat, world.gayungan, post, {
        isHead: true,
        validFrom: calendarDateOf("2021-01-01"),
      });
      return { rows: { ...camat.rows, ...post.rows, ...place.rows } };
    });
    const journey = await checkedFile(world, staffList(CAMAT));
    expect(await journey.rows()).toMatchObject([
      {
        outcome: "faulty",
        faults: [{ reason: { code: "head_in_register", unit: "Kecamatan Gayungan", name: "Camat Lama" } }],
      },
    ]);
    await expect(journey.apply()).rejects.toThrow("has-faults");
  });
});
