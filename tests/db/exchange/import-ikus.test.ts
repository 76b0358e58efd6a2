import ExcelJs from "@protobi/exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import { faultText } from "@/lib/exchange/fault-messages";
import { uploadList } from "@/lib/exchange/server/upload-list";
import { columnLetter } from "@/lib/exchange/table";
import { recordIkuRealisasi } from "@/lib/iku/server/commands/record-realisasi";
import { recordIkuSchema } from "@/lib/iku/schema";
import { aGrant, anAccount, anActor } from "@/tests/builders/account";
import { insert } from "@/tests/builders/db";
import { aPlanningDocument, aPlanningNode } from "@/tests/builders/iku";
import { anImportWorld, checkedFile, owner, TODAY, type ImportWorld, type Journey } from "./import-world";

const YEAR = Number(TODAY.slice(0, 4));
let world: ImportWorld;

/** The world of imports with a planner of the whole agency, and a sasaran to plan under. */
beforeEach(async () => {
  const admin = await anImportWorld();
  const { agency } = admin;
  const account = anAccount(agency, { name: "Perencana Contoh" });
  const document = aPlanningDocument(agency, { startsYear: YEAR - 1, endsYear: YEAR + 3 });
  const sasaran = aPlanningNode(document, { code: "1.1", text: "Meningkatnya kualitas pelayanan publik" });
  const twin = ["A", "B"].map((code) => aPlanningNode(document, { code, text: "Kembar" }));
  await insert(owner, account, aGrant(account, "perencana"), document, sasaran, ...twin);
  world = { ...admin, account, actor: anActor({ agency, account, roles: ["perencana"], today: TODAY }) };
});

const HEADINGS =
  "KODE IKU;INDIKATOR;SASARAN;KODE UNIT;DEFINISI;SATUAN;POLARITAS;SKALA;PERIODE PELAPORAN;TARGET %1;TARGET PERIODE %1;TARGET %2"
    .replaceAll("%1", String(YEAR))
    .replaceAll("%2", String(YEAR + 1));
const IKM = "IKM;Indeks Kepuasan Masyarakat;1.1;KOTA;Nilai survei;indeks;maksimasi;;triwulan;84;82;86";
const OPINI =
  "OPINI;Opini BPK;meningkatnya kualitas pelayanan publik;KOTA;Opini atas LKPD;;Opini;TMP, WDP, WTP;Tahunan;WTP;;WTP";
const whole = (periods: string) => IKM.replace(";84;82;", `;84;"${periods}";`);

const checked = (...lines: readonly string[]): Promise<Journey> =>
  checkedFile(world, Buffer.from([HEADINGS, ...lines].join("\n")), "ikus");

async function faultsOf(journey: Journey): Promise<readonly string[]> {
  return (await journey.rows()).flatMap(({ faults }) =>
    (faults ?? []).map(
      ({ line, column, reason }) =>
        `${column === null ? "" : columnLetter(column)}${String(line)}: ${faultText(reason).what}`,
    ),
  );
}

async function register(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `SELECT i.code || ' v' || v.number || ' ' || v.name || ' / ' || v.form || ' ' || v.rhythm || ' / '
       || coalesce((SELECT string_agg(t.year || '.' || t.ordinal || '=' || t.text, ' ' ORDER BY t.year, t.ordinal)
         FROM iku_target t WHERE t.version_id = v.id), '') AS line
     FROM iku i JOIN iku_version v ON v.iku_id = i.id WHERE i.agency_id = $1 ORDER BY i.code, v.number`,
    [world.agency.id],
  );
  return rows.map(({ line }) => line);
}

const T = (ordinal: number, text: string, year = YEAR): string =>
  `${String(year)}.${String(ordinal)}=${text}`;

describe("a register of indicators as a file", () => {
  it("comes in whole, and the same file again changes nothing", async () => {
    const file = [whole("82; 83; 83,5; 84"), OPINI];
    const first = await checked(...file);
    expect(await faultsOf(first)).toEqual([]);
    expect((await first.apply()).status).toBe("applied");
    const periods = [T(1, "82"), T(2, "83"), T(3, "83,5"), T(4, "84")].join(" ");
    const kept = [
      `IKM v1 Indeks Kepuasan Masyarakat / maximise quarterly / ${T(0, "84")} ${periods} ${T(0, "86", YEAR + 1)}`,
      `OPINI v1 Opini BPK / grade annual / ${T(0, "WTP")} ${T(0, "WTP", YEAR + 1)}`,
    ];
    expect(await register()).toEqual(kept);
    const again = await checked(...file);
    expect((await again.rows()).map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
    expect(await register()).toEqual(kept);
  });

  it("changes by a further version with its reason, and moves nothing that was measured", async () => {
    await (await checked(IKM.replace(";84;82;", ";84;;"), OPINI)).apply();
    const { rows } = await owner.query<{ id: string }>(
      "SELECT id FROM iku WHERE code = 'IKM' AND agency_id = $1",
      [world.agency.id],
    );
    const ikuId = rows[0]?.id ?? "";
    const input = { ikuId, year: YEAR - 1, ordinal: 1, version: 0, value: "80" };
    expect((await recordIkuRealisasi(world.actor, recordIkuSchema.parse(input))).ok).toBe(true);
    const measured = async (): Promise<unknown> =>
      (await owner.query("SELECT value_number, version_id FROM iku_realisasi WHERE iku_id = $1", [ikuId]))
        .rows;
    const before = await measured();
    await owner.query(
      "UPDATE iku_version SET perspektif = 'proses_bisnis', standard_text = '88' WHERE iku_id = $1",
      [ikuId],
    );
    const changed = await checked("IKM;Indeks Kepuasan Masyarakat;;;;;;;;85;;");
    expect((await changed.rows())[0]?.change?.fields).toMatchObject([{ field: "targets" }]);
    await changed.apply();
    // What the line leaves empty stays.
    expect((await register())[1]).toBe(
      `IKM v2 Indeks Kepuasan Masyarakat / maximise quarterly / ${T(0, "85")} ${T(0, "86", YEAR + 1)}`,
    );
    expect(await measured()).toEqual(before);
    const last = await owner.query(
      "SELECT reason, perspektif, standard_text FROM iku_version WHERE iku_id = $1 AND number = 2",
      [ikuId],
    );
    expect(last.rows).toEqual([
      { reason: "Diimpor dari berkas daftar.csv", perspektif: "proses_bisnis", standard_text: "88" },
    ]);
  });

  it("is told cell by cell what is wrong, and nothing of it is done", async () => {
    const journey = await checked(
      IKM,
      "X1;Tanpa sasaran;Sasaran lain;NIHIL;;%;naik turun;;mingguan;tinggi;;",
      "X2;Kembar;Kembar;KOTA;Definisi;;Opini;WTP;;WTP;;",
      "ikm;Lagi;1.1;KOTA;Definisi;%;T/R;;;1;;",
      "X3;Rentang;1.1;KOTA;Definisi;hari;rentang;;;7;;",
    );
    expect(await faultsOf(journey)).toEqual([
      "K2: Target periode berisi 1 angka, sedangkan irama pelaporannya 4 periode.",
      "G3: Bentuk capaian ini tidak dikenali.",
      "I3: Irama pelaporan ini tidak dikenali.",
      "C4: Ada 2 simpul pohon kinerja dengan nomor atau rumusan ini.",
      "H4: Skala peringkat belum lengkap.",
      "A5: Kode ini sudah ada pada baris 2.",
      "J6: Target ini tidak terbaca.",
    ]);
    await expect(journey.apply()).rejects.toThrow(/has-faults/);
    expect(await register()).toEqual([]);
  });

  it("is read from a sheet whose headings are merged over two rows", async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("Renstra");
    sheet.addRow(["INDIKATOR KINERJA UTAMA KOTA CONTOH"]);
    const texts = [
      "KODE",
      "INDIKATOR KINERJA",
      "SASARAN STRATEGIS",
      "PENANGGUNG JAWAB",
      "DEFINISI",
      "POLARITAS",
    ];
    sheet.addRow([...texts, "TARGET", "", ""]);
    sheet.addRow([...texts.map(() => ""), YEAR, YEAR + 1, YEAR + 2]);
    for (const [index] of texts.entries()) {
      sheet.mergeCells(2, index + 1, 3, index + 1);
    }
    sheet.mergeCells(2, 7, 2, 9);
    sheet.mergeCells(1, 1, 1, 9);
    sheet.addRow([
      "IKM",
      "Indeks Kepuasan Masyarakat",
      "1.1",
      "Kecamatan Gayungan",
      "Nilai survei",
      "Positif",
      84,
      85,
      86.5,
    ]);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const journey = await checkedFile(world, bytes, "ikus");
    expect(await faultsOf(journey)).toEqual([]);
    expect((await journey.apply()).status).toBe("applied");
    expect(await register()).toEqual([
      `IKM v1 Indeks Kepuasan Masyarakat / maximise quarterly / ${T(0, "84")} ${T(0, "85", YEAR + 1)} ${T(0, "86,5", YEAR + 2)}`,
    ]);
  });

  it("says where cells of the list itself are merged", async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("IKU");
    sheet.addRow(["KODE IKU", "INDIKATOR", "SASARAN", "KODE UNIT", "DEFINISI", "POLARITAS"]);
    for (const code of ["A", "B"])
      sheet.addRow([code, `Indikator ${code}`, "1.1", "KOTA", "Definisi", "maksimasi"]);
    sheet.mergeCells("C2:C3");
    const journey = await checkedFile(world, Buffer.from(await book.xlsx.writeBuffer()), "ikus");
    expect(await faultsOf(journey)).toContainEqual(expect.stringMatching(/^C2: .*C2:C3/u));
  });

  it("is brought in by the planner of the whole agency, who brings in nothing else", async () => {
    const { agency, gayungan, actor } = world;
    const upload = { fileName: "a.csv", file: Buffer.from("x") } as const;
    const of = anActor({ agency, roles: [{ role: "perencana", unitId: gayungan.id }] });
    const admin = anActor({ agency, account: anAccount(agency), roles: ["admin_instansi"] });
    for (const [who, kind] of [
      [actor, "employees"],
      [actor, "results"],
      [of, "ikus"],
      [admin, "ikus"],
    ] as const) {
      expect(await uploadList(who, { ...upload, kind })).toMatchObject({ refusal: { code: "not-found" } });
    }
  });
});
