import { describe, expect, it } from "vitest";
import { nameKey } from "@/lib/exchange/cell-text";
import { checkPosts, type KnownForPosts } from "@/lib/exchange/check-posts";
import { faultText } from "@/lib/exchange/fault-messages";
import { POST_FIELDS } from "@/lib/exchange/post-columns";
import { postRows } from "@/lib/exchange/post-row";
import { columnLetter } from "@/lib/exchange/table";
import { unitLookup, type RegisteredUnit } from "@/lib/exchange/unit-lookup";
import { calendarDateOf } from "@/lib/kernel/calendar";

const unit = (id: string, code: string, name: string, headTitle: string | null = null): RegisteredUnit => ({
  ...{ id, code, name, headTitle, parentId: null, since: calendarDateOf("2026-12-01") },
});

const [BUDI, SITI, RATNA] = ["198609262015051001", "199001012015052001", "198801012015052001"];

const KNOWN: KnownForPosts = {
  agencyKind: "kota",
  people: new Map([
    [BUDI, { employeeId: "budi", name: "Budi Santoso" }],
    [SITI, { employeeId: "siti", name: "Siti Aminah" }],
    [RATNA, { employeeId: "ratna", name: "Ratna Kusuma" }],
  ]),
  units: unitLookup([
    unit("seksi", "SEKSI-PU", "Seksi Pelayanan Umum", "Kepala Seksi Pelayanan Umum"),
    unit("camat", "GYG", "Kecamatan Gayungan"),
    unit("a", "A", "Subbagian Umum"),
    unit("b", "B", "Subbagian Umum"),
  ]),
  ending: unitLookup([unit("lurah", "MNG", "Kelurahan Menanggal")]),
  positions: new Map([
    [nameKey("Penata Layanan"), { id: "penata", name: "Penata Layanan", kind: "pelaksana" }],
  ]),
  written: new Map([
    [
      "ratna",
      { unitId: "camat", unitName: "Kecamatan Gayungan", positionName: "Penata Layanan", isHead: false },
    ],
  ]),
  ownEmployeeId: "own",
};

const COLUMNS = new Map(POST_FIELDS.map((field, column) => [field, column] as const));

/** Lines by the order of the fields: number, name, code of the unit, unit, unit above, jabatan, kind, leads. */
function checked(lines: readonly string[], known: Partial<KnownForPosts> = {}) {
  const read = postRows(COLUMNS, 1900);
  const rows = lines.map((line, index) => read({ line: index + 2, cells: line.split(";"), notes: null }));
  return checkPosts(rows, { ...KNOWN, ...known }, COLUMNS);
}

function told(lines: readonly string[], known: Partial<KnownForPosts> = {}): readonly string[] {
  return checked(lines, known).flatMap(({ faults }) =>
    faults.map(
      ({ line, column, reason }) =>
        `${column === null ? "" : columnLetter(column)}${String(line)}: ${faultText(reason).what}`,
    ),
  );
}

describe("a list of posts", () => {
  it("finds unit and jabatan by what they are called, and who leads by the jabatan of the unit", () => {
    const outcomes = checked([
      `${BUDI};Budi;;seksi pelayanan umum;;Kepala Seksi Pelayanan Umum;Struktural;`,
      `${SITI};;gyg;;;PENATA LAYANAN;;Tidak`,
    ]);
    expect(outcomes.map(({ outcome, planned }) => [outcome, planned?.unit.id, planned?.isHead])).toEqual([
      ["new", "seksi", true],
      ["new", "camat", false],
    ]);
    expect(outcomes[0]?.planned?.position).toMatchObject({
      name: "Kepala Seksi Pelayanan Umum",
      kind: "pengawas",
    });
    expect(outcomes[1]?.planned?.position).toMatchObject({ id: "penata" });
  });

  it("says what changes of a line that is written, and nothing where nothing does or nothing is said", () => {
    const line = (rest: string): string => `${RATNA};;${rest}`;
    expect(checked([line("GYG;;;Penata Layanan;;")])[0]?.outcome).toBe("unchanged");
    expect(checked([line(";;;;;")])[0]?.outcome).toBe("unchanged");
    const [moved] = checked([line("SEKSI-PU;;;Penata Layanan;;Ya")]);
    expect(moved).toMatchObject({
      outcome: "changed",
      planned: {
        fields: [
          { field: "unit", before: "Kecamatan Gayungan", after: "Seksi Pelayanan Umum" },
          { field: "leads", before: "tidak", after: "ya" },
        ],
      },
    });
  });

  it("names every fault by line and column", () => {
    expect(
      told([
        "199912312025011009;;GYG;;;Penata Layanan;;",
        `${BUDI};;MNG;;;Penata Layanan;;`,
        `${BUDI};;;Subbagian Umum;;Penata Layanan;;`,
        `${SITI};;TIDAK-ADA;;;Penata Layanan;;`,
        "123;;GYG;;;Penata Layanan;;",
        `${SITI};;GYG;;;;;`,
        `${RATNA};;;;;Penata Layanan;;`,
      ]),
    ).toEqual([
      "A2: NIP ini tidak terdaftar di instansi Anda.",
      "C3: Unit ini dihapus dalam rancangan.",
      "A4: NIP ini sudah ada di baris 3.",
      expect.stringMatching(/^D4: .*2 unit/u) as string,
      "C5: Unit ini belum terdaftar.",
      expect.stringMatching(/^A6: /u) as string,
      "F7: Jabatan kosong, padahal unitnya diisi.",
      expect.stringMatching(/^D8: /u) as string,
    ]);
  });

  it("lets one lead a unit, and leaves the line about oneself out", () => {
    const two = [BUDI, SITI].map((number) => `${number};;SEKSI-PU;;;Penata Layanan;;Ya`);
    expect(told(two)).toEqual(["H3: Seksi Pelayanan Umum sudah mempunyai pimpinan definitif di baris 2."]);
    const own = checked(two.slice(0, 1), { ownEmployeeId: "budi" });
    expect(own[0]).toMatchObject({ outcome: "unchanged", planned: null });
    expect(own[0]?.faults[0]?.reason.code).toBe("own_record");
  });
});
