import { describe, expect, it } from "vitest";
import { isCurrent } from "@/lib/db/server/health";
import { majorOf } from "@/scripts/archive/pg-tools.ts";
import { databaseFault, isDiskFull, safeAddress } from "@/scripts/database/fault-of.ts";
import { withoutHandMade } from "@/scripts/commands/db-new.ts";
import { compareMigrations } from "@/scripts/database/migrations.ts";
import { serverSettings } from "@/scripts/database/profile.ts";
import { leftovers } from "@/scripts/database/test-cluster.ts";
import { faultOf, OperatorFault } from "@/scripts/fault.ts";

const URL_WITH_PASSWORD = "postgresql://web:s3cret@db.example:6543/selaras";

function systemError(code: string): Error {
  return Object.assign(new Error(`it failed: ${code}`), { code });
}

describe("a fault of the database", () => {
  it.each([
    ["ECONNREFUSED", /tidak terjangkau di db\.example:6543\/selaras.*DATABASE_URL/],
    ["ENOTFOUND", /tidak terjangkau/],
    ["28P01", /Kata sandi basis data salah/],
    ["28000", /pg_hba\.conf/],
    ["3D000", /belum ada/],
    ["53300", /max_connections/],
    ["53100", /^Ruang disk habis: kosongkan/],
    ["ENOSPC", /^Ruang disk habis/],
  ])("%s is one line with its remedy and without the password", (code, sentence) => {
    const fault = databaseFault(systemError(code), URL_WITH_PASSWORD, "DATABASE_URL");
    expect(fault).toBeInstanceOf(OperatorFault);
    const text = fault instanceof Error ? fault.message : "";
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/s3cret|\n/);
  });

  it("that nobody can mend from outside stays as it is", () => {
    const bug = systemError("42601");
    expect(databaseFault(bug, URL_WITH_PASSWORD, "DATABASE_URL")).toBe(bug);
    expect(faultOf(bug)).toBe(bug);
  });

  it("is a full disk wherever that was met", () => {
    expect(faultOf(systemError("EDQUOT"))).toMatchObject({
      message: expect.stringMatching(/^Ruang disk habis/) as string,
    });
    expect(isDiskFull('PANIC:  could not write to file "pg_wal/xlogtemp.12": No space left on device')).toBe(
      true,
    );
    expect(isDiskFull("initdb: error: could not create directory: No space left on device")).toBe(true);
    expect(isDiskFull("LOG:  database system is ready to accept connections")).toBe(false);
  });

  it("names an address without what is secret in it", () => {
    expect(safeAddress(URL_WITH_PASSWORD)).toBe("db.example:6543/selaras");
    expect(safeAddress("postgresql://db.example/selaras")).toBe("db.example:5432/selaras");
    expect(safeAddress("what?")).toBe("(alamat tidak terbaca)");
  });
});

describe("migrations of code and database", () => {
  const code = [
    { name: "1_a", checksum: "aa" },
    { name: "2_b", checksum: "bb" },
  ];
  const row = (migration_name: string, checksum: string, is_finished = true) => ({
    migration_name,
    checksum,
    is_finished,
  });

  it.each([
    ["none applied", [], { pending: ["1_a", "2_b"] }],
    ["all applied", [row("1_a", "aa"), row("2_b", "bb")], {}],
    ["one to come", [row("1_a", "aa")], { pending: ["2_b"] }],
    ["one that the code lacks", [row("1_a", "aa"), row("2_b", "bb"), row("3_c", "cc")], { unknown: ["3_c"] }],
    ["one broken off", [row("1_a", "aa"), row("2_b", "bb", false)], { pending: ["2_b"], failed: ["2_b"] }],
    ["one in other words", [row("1_a", "a!"), row("2_b", "bb")], { changed: ["1_a"] }],
  ])("%s", (_what, applied, expected) => {
    expect(compareMigrations(code, applied)).toEqual({
      pending: [],
      unknown: [],
      failed: [],
      changed: [],
      ...expected,
    });
  });

  it("are what the health check wants when the newest is applied and none has failed", () => {
    const done = { migration: "1_a", finished: true };
    expect(isCurrent([done], "1_a")).toBe(true);
    expect(isCurrent([done], undefined)).toBe(true);
    expect(isCurrent([done], "2_b")).toBe(false);
    expect(isCurrent([done, { migration: "2_b", finished: false }], "1_a")).toBe(false);
    expect(isCurrent([], undefined)).toBe(false);
  });

  it("keep the indexes that were made by hand, and drop those that the schema no longer says", () => {
    const sql = [
      '-- DropIndex\nDROP INDEX "employee_name_search";',
      '-- DropIndex\nDROP INDEX "unit_agency_id_code_key";',
      '-- DropIndex\nDROP INDEX "placement_unit_id_idx";',
      'ALTER TABLE "unit" ADD COLUMN "x" TEXT;',
    ].join("\n\n");
    expect(withoutHandMade(sql)).toBe(sql.slice(sql.indexOf("-- DropIndex", 5)));
    expect(withoutHandMade('-- DropIndex\nDROP INDEX "employee_name_search";\n')).toBe("");
  });
});

describe("the embedded server's settings", () => {
  it("keep what people wrote out of its log, and let only this machine in", () => {
    for (const profile of ["durable", "throwaway"] as const) {
      expect(serverSettings(profile)).toMatchObject({
        listen_addresses: "127.0.0.1",
        unix_socket_directories: "",
        log_statement: "none",
        log_min_error_statement: "panic",
        log_error_verbosity: "terse",
      });
    }
  });

  it("lose nothing that was committed, unless they are for tests", () => {
    const durable = serverSettings("durable");
    expect(["fsync", "synchronous_commit", "full_page_writes"].filter((name) => name in durable)).toEqual([]);
    expect(serverSettings("throwaway")["fsync"]).toBe("off");
  });

  it.each([
    [128, "64MB"],
    [512, "128MB"],
    [8192, "256MB"],
  ])("take a quarter of %i MB within bounds", (megabytes, expected) => {
    expect(serverSettings("durable", megabytes * 1024 * 1024)["shared_buffers"]).toBe(expected);
  });
});

it("leaves databases of running tests and the newest templates alone", () => {
  const newestFirst = [
    "template_d",
    "test_7_ab",
    "e2e_8",
    "template_c",
    "template_b",
    "template_a",
    "selaras",
    "postgres",
  ];
  expect(leftovers(newestFirst, (pid) => pid === 7)).toEqual(["e2e_8", "template_a"]);
});

it.each([
  ["pg_dump (PostgreSQL) 18.4", 18],
  ["pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15],
  ["something else 18", null],
])("reads the version in %s", (text, major) => {
  expect(majorOf(text)).toBe(major);
});
