import { describe, expect, it } from "vitest";
import { exportPosts } from "@/lib/exchange/server/export-posts";
import { uploadList } from "@/lib/exchange/server/upload-list";
import { workbookFile } from "@/lib/exchange/server/write-list";
import { addDays } from "@/lib/kernel/calendar";
import { writeUnitLine } from "@/lib/reorganisation/server/commands/write-lines";
import { simulateReorganisation } from "@/lib/reorganisation/server/simulate";
import { aDesk, anOpening, faultsOf, key, must, planRow, written, type Desk } from "../setup/reorganisation";
import { TODAY, anImportWorld, checkedFile, owner, type Importing, type ImportWorld } from "./import-world";

function unitList(...lines: readonly string[]): Buffer {
  return Buffer.from(["ID;NAMA UNOR;DIATASAN ID;NAMA JABATAN;BERLAKU SEJAK", ...lines].join("\n"));
}

async function treeOf({ agency }: ImportWorld): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT u.code, u.version, v.name, v.kind, p.code AS parent, v.valid_from::text AS since, v.valid_to::text AS until
     FROM unit u JOIN unit_version v ON v.unit_id = u.id LEFT JOIN unit p ON p.id = v.parent_id
     WHERE u.agency_id = $1 ORDER BY u.code, v.valid_from`,
    [agency.id],
  );
  return rows.map((row: Record<string, unknown>) => Object.values(row));
}

it("new units hang where the list says, children before parents, since when their parents are", async () => {
  const world = await anImportWorld();
  const list = unitList(
    "S1;-Seksi Pemerintahan;S0;Kasi Pemerintahan;",
    "S0;Sekretariat;GYG;;",
    "KEL;Kelurahan Ketintang;GYG;Lurah Ketintang;01-06-2024",
  );
  const journey = await checkedFile(world, list, "units");
  expect((await journey.batch()).summary).toMatchObject({ rows: 3, new: 3, faulty: 0, missing: 3 });
  expect(await journey.apply()).toMatchObject({ status: "applied" });
  expect(await treeOf(world)).toEqual([
    ["GYG", 1, "Kecamatan Gayungan", "kecamatan", "KOTA", "2020-01-01", null],
    ["KEL", 1, "Kelurahan Ketintang", "kelurahan", "GYG", "2024-06-01", null],
    ["KOTA", 1, "Pemerintah Kota Contoh", "instansi", null, "2020-01-01", null],
    ["S0", 1, "Sekretariat", "sekretariat", "GYG", "2020-01-01", null],
    ["S1", 1, "Seksi Pemerintahan", "seksi", "S0", "2020-01-01", null],
    ["WNK", 1, "Kecamatan Wonokromo", "kecamatan", "KOTA", "2020-01-01", null],
  ]);
  const again = await checkedFile(world, list, "units");
  expect((await again.batch()).summary).toMatchObject({ rows: 3, unchanged: 3 });
});

it("a renamed and moved unit keeps its history; the top is met again under another code", async () => {
  const world = await anImportWorld();
  const list = unitList(
    "A8ACA7;PEMERINTAH KOTA CONTOH;;;",
    "GYG;Kecamatan Gayungan Raya;A8ACA7;;",
    "WNK;Kecamatan Wonokromo;GYG;;01-03-2026",
  );
  const journey = await checkedFile(world, list, "units");
  expect((await journey.batch()).summary).toMatchObject({ changed: 3, new: 0, faulty: 0, missing: 0 });
  expect((await journey.rows()).map(({ change }) => change?.fields.map(({ field }) => field))).toEqual([
    ["code"],
    ["name", "validFrom"],
    ["parent", "validFrom"],
  ]);
  await journey.apply();
  expect(await treeOf(world)).toEqual([
    ["A8ACA7", 2, "Pemerintah Kota Contoh", "instansi", null, "2020-01-01", null],
    ["GYG", 2, "Kecamatan Gayungan", "kecamatan", "A8ACA7", "2020-01-01", addDays(TODAY, -1)],
    ["GYG", 2, "Kecamatan Gayungan Raya", "kecamatan", "A8ACA7", TODAY, null],
    ["WNK", 2, "Kecamatan Wonokromo", "kecamatan", "A8ACA7", "2020-01-01", "2026-02-28"],
    ["WNK", 2, "Kecamatan Wonokromo", "kecamatan", "GYG", "2026-03-01", null],
  ]);
  expect((await (await checkedFile(world, list, "units")).batch()).summary).toMatchObject({ unchanged: 3 });
});

it("a missing parent, a unit below itself, a parent that begins later: nothing changes", async () => {
  const world = await anImportWorld();
  const before = await treeOf(world);
  const journey = await checkedFile(
    world,
    unitList(
      "A;Bidang A;HILANG;;",
      "GYG;Kecamatan Gayungan;B;;",
      "B;Bidang B;GYG;;",
      "C;Bidang C;WNK;;01-01-2019",
    ),
    "units",
  );
  expect(
    (await journey.rows()).map(({ outcome, faults }) => [outcome, faults?.map(({ reason }) => reason.code)]),
  ).toEqual([
    ["faulty", ["parent_unknown"]],
    ["faulty", ["own_descendant"]],
    ["faulty", ["own_descendant"]],
    ["faulty", ["unit_history"]],
  ]);
  await expect(journey.apply()).rejects.toThrow("has-faults");
  expect(await treeOf(world)).toEqual(before);
});

describe("the posts of a planned structure", () => {
  const HEADINGS = "NIP/NI PPPK;NAMA;KODE UNIT BARU;UNIT BARU;JABATAN BARU;JENIS JABATAN BARU;MEMIMPIN UNIT";

  interface Planned {
    readonly desk: Desk;
    readonly planId: string;
    readonly world: Importing;
  }

  /** The kelurahan ends, a seksi opens that its lurah leads; the clerk has still to be placed. */
  async function planned(): Promise<Planned> {
    const desk = await aDesk();
    const { agency, adminAccount: account, admin: actor } = desk.office;
    return { desk, planId: await written(desk, null), world: { agency, account, actor } };
  }

  const posts = ({ world, planId }: Planned, ...lines: readonly string[]) =>
    checkedFile(world, Buffer.from([HEADINGS, ...lines].join("\n")), "posts", planId);

  async function postsOf(planId: string): Promise<readonly string[]> {
    const { rows } = await owner.query<{ line: string }>(
      `SELECT e.name || ': ' || j.name || ' (' || j.kind || '), ' || coalesce(u.name, 'lain')
         || CASE WHEN l.is_head THEN ', memimpin' ELSE '' END AS line
       FROM reorganisation_post l JOIN employee e ON e.id = l.employee_id JOIN "position" j ON j.id = l.position_id
       LEFT JOIN reorganisation_unit u ON u.plan_id = l.plan_id AND u.unit_id = l.unit_id AND NOT u.ends
       WHERE l.plan_id = $1 ORDER BY e.name`,
      [planId],
    );
    return rows.map(({ line }) => line);
  }

  it("are written into the plan as a whole, by who drafts it, and the same file again changes nothing", async () => {
    const here = await planned();
    const { clerk, lurah } = here.desk.office;
    const file = [
      `${clerk.number};Siti;SEKSI-PU;;Pengelola Layanan Baru;Pelaksana;`,
      `${lurah.number};Ratna;;seksi pelayanan umum;Kepala Seksi Pelayanan Umum;;Ya`,
    ];
    const journey = await posts(here, ...file);
    expect((await journey.batch()).summary).toMatchObject({ rows: 2, new: 1, unchanged: 1, faulty: 0 });
    const before = await planRow(here.planId);
    expect((await journey.apply()).status).toBe("applied");
    expect((await planRow(here.planId)).version).toBe(before.version + 1);
    expect(await postsOf(here.planId)).toEqual([
      "Ratna Kusuma: Kepala Seksi Pelayanan Umum (pengawas), Seksi Pelayanan Umum, memimpin",
      "Siti Aminah: Pengelola Layanan Baru (pelaksana), Seksi Pelayanan Umum",
    ]);
    await simulateReorganisation(here.desk.system, here.planId);
    expect(await faultsOf(here.planId)).not.toContain("Siti Aminah");
    const again = await posts(here, ...file);
    expect((await again.batch()).summary).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    const moved = await posts(here, `${clerk.number};;;Kecamatan Gayungan;Pengelola Layanan Baru;;Tidak`);
    expect((await moved.rows())[0]?.change?.fields).toEqual([
      { field: "unit", before: "Seksi Pelayanan Umum", after: "Kecamatan Gayungan" },
    ]);
  });

  it("with one fault change nothing, and a plan that has changed since is asked again", async () => {
    const here = await planned();
    const { clerk, lurah, admin, village } = here.desk.office;
    const faulty = await posts(
      here,
      `${clerk.number};;SEKSI-PU;;Pengelola Layanan Baru;;`,
      `${lurah.number};;;${village.row.name};Pengelola Layanan Baru;;`,
    );
    const reasons = (await faulty.rows()).map(({ faults }) => faults?.map(({ reason }) => reason));
    expect(reasons).toEqual([undefined, [{ code: "performance", fault: { code: "unit_ends" } }]]);
    const journey = await posts(here, `${clerk.number};;SEKSI-PU;;Pengelola Layanan Baru;;`);
    must(
      await writeUnitLine(admin, { ...(await key(here.planId)), ...anOpening(here.desk, { code: "LAIN" }) }),
    );
    const stopped = await journey.apply();
    expect(stopped).toMatchObject({ status: "ready", refusal: { code: "stale" } });
    expect(await postsOf(here.planId)).toHaveLength(1);
    await journey.recheck();
    expect((await journey.apply()).status).toBe("applied");
    expect(await postsOf(here.planId)).toHaveLength(2);
  });

  it("come out as a list to be filled in, for those who draft, and back in as it is", async () => {
    const here = await planned();
    const { clerkActor, clerk } = here.desk.office;
    expect(await exportPosts(clerkActor, here.planId)).toBeNull();
    const sheets = (await exportPosts(here.world.actor, here.planId)) ?? [];
    const [list] = sheets;
    const lines: (readonly unknown[])[] = [];
    for await (const piece of list?.pieces ?? []) lines.push(...piece);
    const found = lines.find(([number]) => number === clerk.number);
    expect(found?.slice(1)).toEqual([
      ...["Siti Aminah", "Pengadministrasi Perkantoran", "Kelurahan Menanggal"],
      ...[null, null, null, null, null],
    ]);
    const book = Buffer.from(await new Response(workbookFile(sheets)).arrayBuffer());
    const back = await checkedFile(here.world, book, "posts", here.planId);
    expect((await back.batch()).summary).toMatchObject({ rows: lines.length, unchanged: lines.length });
    const foreign = await uploadList(here.world.actor, {
      ...{ kind: "posts", fileName: "daftar.xlsx", file: book, planId: (await planned()).planId },
    });
    expect(foreign).toMatchObject({ refusal: { code: "not-found" } });
  });
});
