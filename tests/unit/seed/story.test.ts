import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appraisersOf } from "@/lib/employee/appraiser";
import { calendarDateOf, isWithin } from "@/lib/kernel/calendar";
import { demoAccounts } from "@/prisma/seed/accounts";
import { demosOn, LOADING_DAYS, placementsOf, snapshotOf, type Demo } from "./a-demo";

const today = calendarDateOf("2026-11-22");
const demos = demosOn(today);

function cityOf(code: string, all: readonly Demo[] = demos): Demo {
  const demo = all.find((candidate) => candidate.city.plan.code === code);
  if (demo === undefined) throw new Error(`no ${code}`);
  return demo;
}

/** The title of the one who appraises the person; the name of the agency's head, or why there is nobody. */
function appraiserTitle(demo: Demo, key: string): string {
  const finding = appraisersOf(snapshotOf(demo), demo.today).get(demo.city.person(key).id);
  switch (finding?.outcome.kind) {
    case "employee":
      return finding.outcome.title;
    case "official":
      return finding.outcome.name;
    case "none":
      return finding.outcome.because.code;
    case undefined:
      return "nobody";
  }
}

describe("who appraises whom in the demo", () => {
  it.each([
    ["contoh-medan", "kec/kepala", "Sekretaris Daerah"],
    ["contoh-medan", "kel-rengas-pulau/kepala", "Camat Medan Marelan"],
    ["contoh-medan", "bag-organisasi/kepala", "Asisten Administrasi Umum"],
    ["contoh-medan", "setda/kepala", "Baskara Lubis Wiraputra (nama rekaan)"],
    ["contoh-medan", "kel-terjun/penataLayanan/1", "Plt. Lurah Terjun"],
    ["contoh-medan", "kel-paya-pasir/penataLayanan/1", "Plh. Lurah Paya Pasir"],
    ["contoh-medan", "kec-trantib/penataLayanan/1", "Camat Medan Marelan"],
    ["contoh-medan", "pensiun/lurah-terjun", "standing"],
    ["contoh-medan", "pindah/penelaah", "standing"],
    ["contoh-bandung", "masuk/penelaah", "Kepala Seksi Pemberdayaan Masyarakat dan Pembangunan"],
    ["contoh-bandung", "sdn-andir/guruMuda/1", "Kepala Sekolah"],
    ["contoh-bandung", "sdn-andir/kepala", "Kepala Dinas Pendidikan"],
    ["contoh-bandung", "sdn-ciroyom/guruMuda/1", "Plt. Kepala Sekolah"],
    ["contoh-bandung", "disdik-sd/penelaah/1", "Analis Kebijakan Ahli Muda"],
    ["contoh-bandung", "disdik-gtk/analisSdmMuda/1", "Plh. Kepala Bidang Guru dan Tenaga Kependidikan"],
    ["contoh-bandung", "baru/analis", "without_post"],
    ["contoh-bukittinggi", "dinkes-yankes/kepala", "Plh. Kepala Dinas Kesehatan"],
    ["contoh-bukittinggi", "pkm-guguk/perawatTerampil/1", "Kepala Puskesmas"],
    ["contoh-bukittinggi", "dikbud-kebudayaan/pamongBudayaMuda/1", "Plt. Kepala Bidang Kebudayaan"],
    ["contoh-bukittinggi", "diperbantukan/analis", "appraised_elsewhere"],
    ["contoh-surabaya", "kel-gayungan/penataLayanan/1", "Lurah Gayungan"],
    ["contoh-surabaya", "kec-pemberdayaan/pengadministrasi/1", "Camat Gayungan"],
    ["contoh-palembang", "kec/kepala", "Pj. Sekretaris Daerah"],
    ["contoh-palembang", "asisten-administrasi/kepala", "Kemas Darul Cendana (nama rekaan)"],
  ])("%s: %s by %s", (code, key, title) => {
    expect(appraiserTitle(cityOf(code), key)).toBe(title);
  });
});

describe.each(LOADING_DAYS)("the special cases as loaded on %s", (day) => {
  const all = demosOn(day);
  const inForce = (demo: Demo) =>
    placementsOf(demo.rows).filter((placement) => isWithin(day, placement.validity));

  it.each(all)(
    "$city.plan.name has a Plt or Pj, a Plh in force, a rangkap or a tugas tambahan, a vacancy",
    (demo) => {
      const kinds = new Set(inForce(demo).map((placement) => placement.kind));
      expect(kinds.has("plt") || kinds.has("pj")).toBe(true);
      expect(kinds).toContain("plh");
      expect(kinds.has("rangkap") || kinds.has("tugas_tambahan")).toBe(true);
      const led = new Set(
        inForce(demo)
          .filter((placement) => placement.isHead)
          .map((placement) => placement.unitId),
      );
      const open = demo.rows.unitVersion.filter(
        ({ unitId, kind, validTo }) => kind !== "instansi" && validTo === null && !led.has(unitId),
      );
      expect(open.length).toBeGreaterThan(0);
    },
  );

  it.each(all)(
    "$city.plan.name has a tim kerja across units, somebody on leave, a pension near, an open report",
    ({ rows, city }) => {
      const posts = new Map(
        rows.placement.filter((row) => row.kind === "definitif").map((row) => [row.employeeId, row.unitId]),
      );
      const across = rows.team.filter((team) => {
        const members = rows.teamMember.filter((member) => member.teamId === team.id);
        return new Set(members.map((member) => posts.get(member.employeeId))).size >= 3;
      });
      expect(across.length).toBeGreaterThan(0);
      expect(
        rows.leave.filter((leave) => isWithin(day, { from: leave.validFrom, to: leave.validTo })).length,
      ).toBeGreaterThan(1);
      expect(rows.appraiserReport.filter((report) => report.status === "open").length).toBeGreaterThan(0);
      expect(rows.agency.every((agency) => agency.isDemo && agency.headName.endsWith("(nama rekaan)"))).toBe(
        true,
      );
      expect(city.plan.people.length).toBeGreaterThanOrEqual(11);
    },
  );

  it("has, somewhere, each case that the law knows and the tests need", () => {
    const standings = new Set(all.flatMap(({ rows }) => rows.employeeStanding.map((row) => row.kind)));
    for (const kind of ["tugas_belajar", "cltn", "pensiun", "pindah", "diperbantukan", "mpp"] as const)
      expect(standings).toContain(kind);
    const leaves = new Set(all.flatMap(({ rows }) => rows.leave.map((row) => row.kind)));
    for (const kind of ["melahirkan", "besar", "sakit", "tahunan", "alasan_penting"] as const)
      expect(leaves).toContain(kind);
    const placements = new Set(all.flatMap(({ rows }) => rows.placement.map((row) => row.kind)));
    expect([...placements].toSorted()).toEqual([
      "definitif",
      "pj",
      "plh",
      "plt",
      "rangkap",
      "tugas_tambahan",
    ]);
    expect(all.some(({ rows }) => rows.employee.some((person) => person.kind === "cpns"))).toBe(true);
    expect(all.some(({ rows }) => rows.unitVersion.some((unit) => unit.validTo !== null))).toBe(true);
  });

  it("has people with two numbers, NI PPPK first", () => {
    const twice = all.flatMap(({ rows }) =>
      [...Map.groupBy(rows.employeeNumber, (row) => row.employeeId).values()].filter(
        (own) => own.length === 2,
      ),
    );
    expect(twice.length).toBeGreaterThanOrEqual(3);
    for (const own of twice) {
      const sorted = own.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      expect(sorted.map((row) => row.kind)).toEqual(["ni_pppk", "nip"]);
    }
  });

  it("has somebody who moved from Medan to Bandung with the same NIP", () => {
    const [medan, bandung] = [cityOf("contoh-medan", all), cityOf("contoh-bandung", all)];
    const [before, after] = [medan.city.person("pindah/penelaah"), bandung.city.person("masuk/penelaah")];
    expect(after.number).toBe(before.number);
    const left = medan.rows.placement.filter((row) => row.employeeId === before.id).map((row) => row.validTo);
    const came = bandung.rows.placement
      .filter((row) => row.employeeId === after.id)
      .map((row) => row.validFrom);
    expect(left[0] !== undefined && left[0] !== null && came[0] !== undefined && left[0] < came[0]).toBe(
      true,
    );
  });
});

describe("the demo", () => {
  it("is the same whenever it is made for the same day", () => {
    expect(JSON.stringify(demosOn(today).map(({ rows, trail }) => ({ rows, trail })))).toBe(
      JSON.stringify(demos.map(({ rows, trail }) => ({ rows, trail }))),
    );
  });

  it("keeps its rows from one version of the code to the next, unless this line is changed on purpose", () => {
    const people = demos.map(({ rows }) => [rows.employee, rows.employeeNumber, rows.unit, rows.placement]);
    const hash = createHash("sha256").update(JSON.stringify(people)).digest("hex").slice(0, 16);
    expect(hash).toMatchInlineSnapshot(`"e83113c518b6f6b7"`);
  });

  it("keeps ids and numbers of its accounts on whatever day it is loaded", () => {
    const idsOn = (day: (typeof LOADING_DAYS)[number]) =>
      demosOn(day).flatMap(({ city }) =>
        city.plan.people.map(({ key }) => [city.person(key).id, city.person(key).number]),
      );
    const [first, ...others] = LOADING_DAYS.map(idsOn);
    for (const other of others) expect(other).toEqual(first);
  });

  it("lists accounts that are there, active, with the roles that they say", () => {
    const listed = demos.flatMap(({ city, rows }) =>
      city.plan.people.map((person) => {
        const employee = city.person(person.key);
        const account = rows.account.find((row) => row.employeeId === employee.id);
        const roles = rows.roleGrant.filter((row) => row.accountId === account?.id).map((row) => row.role);
        expect(roles).toEqual(person.grants.map(({ role }) => role));
        return {
          agency: city.plan.name,
          name: account?.name,
          signIn: employee.number,
          status: account?.status,
        };
      }),
    );
    expect(listed).toEqual(
      demoAccounts.map(({ agency, name, signIn }) => ({ agency, name, signIn, status: "active" })),
    );
    expect(demoAccounts.length).toBeGreaterThanOrEqual(55);
  });

  it("has every granted role in every agency", () => {
    for (const { rows } of demos) {
      expect([...new Set(rows.roleGrant.map((row) => row.role))].toSorted()).toEqual([
        "admin_instansi",
        "admin_sistem",
        "inspektorat",
        "pengelola_kinerja",
        "pengelola_layanan",
        "perencana",
        "pimpinan",
      ]);
    }
  });
});
