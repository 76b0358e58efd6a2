import { beforeEach, describe, expect, it } from "vitest";
import { faultText } from "@/lib/exchange/fault-messages";
import { applyImport } from "@/lib/exchange/server/commands";
import { importApply } from "@/lib/exchange/server/jobs";
import { importDetail } from "@/lib/exchange/server/queries";
import { previewLines } from "@/lib/exchange/server/preview";
import { skpDetail } from "@/lib/skp/server/queries/skp-detail";
import { aGrant, anAccount, anActor } from "@/tests/builders/account";
import { insert } from "@/tests/builders/db";
import { anEmployee, type BuiltEmployee } from "@/tests/builders/employee";
import { aPlacement, aPosition } from "@/tests/builders/placement";
import { anSkp } from "@/tests/builders/skp";
import {
  anImportWorld,
  checkedFile,
  jobInput,
  owner,
  TODAY,
  type ImportWorld,
  type Journey,
} from "./import-world";

const YEAR = TODAY.slice(0, 4);
const HEADINGS = "NIP;TAHUN;JENIS RHK;RHK PIMPINAN;RHK;IKI;ASPEK;TARGET;SATUAN";

let world: ImportWorld;
let guru: BuiltEmployee;
let other: BuiltEmployee;

beforeEach(async () => {
  world = await anImportWorld();
  const post = aPosition(world.agency, { name: "Guru Ahli Pertama", kind: "fungsional" });
  guru = anEmployee(world.agency, { name: "Dewi Anggraini" });
  other = anEmployee(world.agency, { name: "Eko Wijaya" });
  const placed = [guru, other].map((person) => aPlacement(person, world.gayungan, post));
  await insert(owner, post, guru, other, ...placed);
});

const TEACHING = "Utama;Meningkatnya mutu;Terlaksananya pembelajaran";
const line = (rest: string, person = guru, year = YEAR): string => `${person.number};${year};${rest}`;
const TUNTAS = `${TEACHING};Persentase siswa tuntas;Kualitas;92,5;persen`;
const PERANGKAT = `${TEACHING};Jumlah perangkat ajar;Kuantitas;12;dokumen`;
const LOMBA = "Tambahan;;Terselenggaranya lomba;Jumlah lomba;;paling sedikit satu;";

const checked = (...lines: readonly string[]): Promise<Journey> =>
  checkedFile(world, Buffer.from([HEADINGS, ...lines].join("\n")), "plans");

async function faultsOf(journey: Journey): Promise<readonly string[]> {
  return (await journey.rows()).flatMap(({ line: at, faults }) =>
    (faults ?? []).map(({ reason }) => `${String(at)}: ${faultText(reason).what}`),
  );
}

async function lines(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `SELECT e.name || ': ' || r.jenis || ' ' || r.text || ' / ' || i.text || ' = ' || i.target_text
       || CASE WHEN i.removed_in IS NULL THEN '' ELSE ' gone in ' || i.removed_in END AS line
     FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = i.skp_id JOIN employee e ON e.id = s.employee_id
     WHERE s.agency_id = $1 ORDER BY 1`,
    [world.agency.id],
  );
  return rows.map((row) => row.line);
}

async function skpIdOf(person: BuiltEmployee): Promise<string> {
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM skp WHERE employee_id = $1", [
    person.id,
  ]);
  return rows[0]?.id ?? "";
}

describe("plans that were made elsewhere", () => {
  it("become one SKP a person, agreed elsewhere, with its source, and nothing the second time", async () => {
    const file = [line(TUNTAS), line(PERANGKAT), line(LOMBA), line(PERANGKAT.replace("12", "12.5"), other)];
    const journey = await checked(...file);
    expect((await journey.batch()).summary).toMatchObject({ rows: 4, new: 4, faulty: 0 });
    expect(await journey.apply()).toMatchObject({ status: "applied" });
    expect(await lines()).toEqual([
      "Dewi Anggraini: tambahan Terselenggaranya lomba / Jumlah lomba = paling sedikit satu",
      "Dewi Anggraini: utama Terlaksananya pembelajaran / Jumlah perangkat ajar = 12 dokumen",
      "Dewi Anggraini: utama Terlaksananya pembelajaran / Persentase siswa tuntas = 92,5 persen",
      "Eko Wijaya: utama Terlaksananya pembelajaran / Jumlah perangkat ajar = 12,5 dokumen",
    ]);
    const skp = await skpDetail(world.actor, await skpIdOf(guru));
    expect(skp).toMatchObject({
      ...{ isExternal: true, status: "approved", agreedVersion: 1, moves: [] },
      source: { fileName: "daftar.csv", appliedBy: "Admin Contoh" },
      plan: { rhks: [{ parentText: "Meningkatnya mutu" }, { jenis: "tambahan" }] },
    });
    const again = await checked(...file);
    expect((await again.batch()).summary).toMatchObject({ unchanged: 4, new: 0, changed: 0 });
  });

  it("come anew as another version: what has the same words stays the same line", async () => {
    await (await checked(line(TUNTAS), line(PERANGKAT), line(LOMBA))).apply();
    const before = await owner.query("SELECT id FROM iki WHERE text = 'Persentase siswa tuntas'");
    const journey = await checked(line(TUNTAS), line(PERANGKAT.replace("12", "15")));
    expect((await journey.rows()).map(({ outcome, change }) => [outcome, change?.fields])).toEqual([
      [
        "changed",
        [{ field: "plan", before: "2 hasil kerja, 3 indikator", after: "1 hasil kerja, 2 indikator" }],
      ],
      [
        "changed",
        [
          {
            ...{ field: "indicator", before: "Jumlah perangkat ajar: 12 dokumen" },
            after: "Jumlah perangkat ajar: 15 dokumen",
          },
        ],
      ],
    ]);
    await journey.apply();
    expect(await lines()).toEqual([
      "Dewi Anggraini: tambahan Terselenggaranya lomba / Jumlah lomba = paling sedikit satu gone in 2",
      "Dewi Anggraini: utama Terlaksananya pembelajaran / Jumlah perangkat ajar = 15 dokumen",
      "Dewi Anggraini: utama Terlaksananya pembelajaran / Persentase siswa tuntas = 92,5 persen",
    ]);
    const after = await owner.query("SELECT id FROM iki WHERE text = 'Persentase siswa tuntas'");
    expect(after.rows).toEqual(before.rows);
  });

  it("show what was understood of each line", async () => {
    const journey = await checked(line(PERANGKAT.replace("12", "1.250")));
    const view = await importDetail(world.actor, journey.batchId);
    if (view === null) throw new Error("no view");
    const { lines: shown } = await previewLines(world.actor, view, "baru", { after: 0, before: null });
    expect(shown).toMatchObject([
      {
        ...{ name: "Dewi Anggraini", targetId: guru.id },
        facts: [YEAR, "Terlaksananya pembelajaran", "Jumlah perangkat ajar: 1.250 dokumen"],
      },
    ]);
  });

  it("tell each fault, and then nothing is applied", async () => {
    const neighbour = await anImportWorld();
    const stranger = anEmployee(neighbour.agency);
    await insert(owner, stranger, anSkp(other, world.gayungan, { year: Number(YEAR) }));
    const journey = await checked(
      line(TUNTAS, stranger),
      line(";;;Persentase siswa tuntas;Kualitas;92,5;persen"),
      line(TUNTAS, guru, "2099"),
      line(TUNTAS, guru, "tahun ini"),
      line(TUNTAS.replace("Utama", "Pokok")),
      line(TUNTAS.replace("Kualitas", "Mudah")),
      line(TUNTAS, other),
      line(PERANGKAT),
      line(PERANGKAT.replace("12", "13")),
    );
    expect(await faultsOf(journey)).toEqual([
      "2: NIP ini tidak terdaftar di instansi Anda.",
      "3: Wajib diisi, tetapi kosong.",
      "4: SKP untuk tahun ini belum dapat disusun.",
      "5: Tahun tidak terbaca.",
      "6: Jenis hasil kerja tidak dikenal.",
      "7: Aspek tidak dikenal.",
      `8: Pegawai ini menyusun SKP ${YEAR} di Selaras.`,
      "10: Indikator ini sudah ada di baris 9 untuk hasil kerja yang sama.",
    ]);
    const { version } = await journey.batch();
    const refused = await applyImport(world.actor, { batchId: journey.batchId, version });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "has-faults" } });
    expect(await skpIdOf(guru)).toBe("");
  });

  it("nobody brings in his own", async () => {
    const account = anAccount(world.agency, { employee: guru });
    await insert(owner, account, aGrant(account, "admin_instansi"));
    const actor = anActor({ ...world, account, roles: ["admin_instansi"], today: TODAY });
    const file = Buffer.from([HEADINGS, line(TUNTAS)].join("\n"));
    expect(await faultsOf(await checkedFile({ ...world, account, actor }, file, "plans"))).toEqual([
      "2: Baris ini tentang Anda sendiri: SKP sendiri tidak dapat diimpor sendiri.",
    ]);
  });

  it("are refused as a whole where somebody has begun to plan here since the preview", async () => {
    const journey = await checked(line(TUNTAS), line(TUNTAS, other));
    const { version } = await journey.batch();
    await applyImport(world.actor, { batchId: journey.batchId, version });
    await insert(owner, anSkp(other, world.gayungan, { year: Number(YEAR), status: "draft" }));
    await importApply(jobInput(world, journey.batchId));
    expect(await journey.batch()).toMatchObject({ status: "ready", refusal: { code: "stale" } });
    expect(await skpIdOf(guru)).toBe("");
  });
});
