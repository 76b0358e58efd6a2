import { beforeEach, describe, expect, it } from "vitest";
import { applyImport } from "@/lib/exchange/server/commands";
import { importApply } from "@/lib/exchange/server/jobs";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { aGrant, anAccount, anActor } from "@/tests/builders/account";
import { insert } from "@/tests/builders/db";
import { anEvaluation } from "@/tests/builders/evaluation";
import { anSkp } from "@/tests/builders/skp";
import { checkedFile, jobInput, owner, TODAY } from "./import-world";
import { aLine, aSchool, checkedResults, faultsOf, keptOf, list, YEAR, type School } from "./school";

let school: School;

beforeEach(async () => {
  school = await aSchool();
});

const good = (over: Parameters<typeof aLine>[1] = {}) => aLine(school, over);
const checked = (...lines: readonly string[]) => checkedResults(school, ...lines);
const kept = (employee = school.guru) => keptOf(employee);

describe("results that were set elsewhere", () => {
  it("become final here on a shell of an SKP, with who set them and from which file; the person hears of it", async () => {
    await insert(owner, anAccount(school.world.agency, { employee: school.guru }));
    const journey = await checked(good());
    expect((await journey.batch()).summary).toMatchObject({ rows: 1, new: 1, faulty: 0, missing: 0 });
    expect((await journey.apply()).status).toBe("applied");
    expect(await kept()).toEqual([
      {
        ...{ status: "final", predikat: "baik", appraiser: "Bambang Sutejo", isHeld: true, skps: 1 },
        results: ["1 import baik Bambang Sutejo"],
      },
    ]);
    await deliverOutbox();
    const told = await owner.query<{ title: string; body: string }>(
      "SELECT title, body FROM notification WHERE agency_id = $1 ORDER BY title",
      [school.world.agency.id],
    );
    expect(told.rows.map(({ title }) => title)).toEqual([
      `Hasil evaluasi Tahun ${String(YEAR)} dari luar sudah dicatat`,
      "Impor sudah diterapkan",
    ]);
    // What the result is, is read on the page alone.
    expect(told.rows[0]?.body).not.toContain("Baik");
  });

  it("change nothing the second time, and only what differs the third", async () => {
    await (await checked(good())).apply();
    const again = await checked(good());
    expect((await again.batch()).summary).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    const mended = await checked(good({ hasil: "di bawah", predikat: "Cukup" }));
    const [line] = await mended.rows();
    expect(line?.change?.fields).toEqual([
      { field: "hasil", before: "sesuai", after: "di_bawah" },
      { field: "predikat", before: "baik", after: "butuh_perbaikan" },
    ]);
    await mended.apply();
    expect(await kept()).toMatchObject([
      {
        predikat: "butuh_perbaikan",
        results: ["1 import baik Bambang Sutejo", "2 import butuh_perbaikan Bambang Sutejo"],
      },
    ]);
  });

  it("share one shell for a person of a group that is managed outside, and keep the rest of the year free else", async () => {
    const { world, guru, kepala } = school;
    const quarterOf = { periode: `TW 1 ${String(YEAR)}`, tanggal: `02-04-${String(YEAR)}` };
    const quarter = good(quarterOf);
    await (await checked(quarter)).apply();
    const { rows } = await owner.query(
      "SELECT starts_on::text AS a, ends_on::text AS b FROM skp WHERE employee_id = $1",
      [guru.id],
    );
    expect(rows).toEqual([{ a: `${String(YEAR)}-01-01`, b: `${String(YEAR)}-03-31` }]);
    const both = await checked(quarter, good());
    expect((await both.batch()).summary).toMatchObject({ unchanged: 1, new: 1 });
    await both.apply();
    expect(await kept()).toMatchObject([{ skps: 1 }, { skps: 1 }]);
    await owner.query(
      `INSERT INTO appraisal_relation (agency_id, employee_id, is_head, standing, makes_skp, is_counted, rhythm, is_external, self_assessment)
       VALUES ($1, $2, false, 'aktif', true, true, 'annual', true, false)`,
      [world.agency.id, kepala.id],
    );
    const ofKepala = { nip: kepala.number, penilai: ";Siti Rahayu, S.Pd." };
    await (await checked(good({ ...quarterOf, ...ofKepala }), good(ofKepala))).apply();
    expect(await kept(kepala)).toMatchObject([{ skps: 1 }, { skps: 1 }]);
  });

  it("tell each fault, and then nothing at all is applied", async () => {
    const { guru } = school;
    const neighbour = await aSchool();
    const of = `Tahun ${String(YEAR)}`;
    const journey = await checked(
      good({ nip: "199001012015052001" }),
      good({ nip: neighbour.guru.number }),
      good({ nip: `${guru.number}1` }),
      good({ periode: "Semester I" }),
      good({ periode: "Tahun 2019" }),
      good({ periode: `Tahun ${String(YEAR + 1)}` }),
      good({ hasil: "Memuaskan" }),
      good({ predikat: "Istimewa" }),
      good({ predikat: "Sangat Baik" }),
      good({ tanggal: `30-02-${String(YEAR)}` }),
      good({ tanggal: `02-01-${String(YEAR + 1)}` }),
      good({ tanggal: `02-01-${String(YEAR - 1)}` }),
      good({ penilai: ";" }),
      good({ penilai: "197001012000031009;" }),
      good({ penilai: `${guru.number};` }),
      good(),
      good({ hasil: "di atas", predikat: "Sangat Baik" }),
    );
    const told = await faultsOf(journey);
    const expected = [
      "2: NIP ini tidak terdaftar di instansi Anda.",
      // Somebody of another agency looks like nobody.
      "3: NIP ini tidak terdaftar di instansi Anda.",
      "4: NIP 19 angka, seharusnya 18.",
      "5: Periode tidak terbaca.",
      "6: Periode ini belum ditetapkan di instansi Anda.",
      `7: Periode ini baru dimulai 1 Januari ${String(YEAR + 1)}.`,
      "8: Rating tidak dikenal.",
      "9: Predikat tidak dikenal.",
      "10: Predikat tidak sesuai kedua ratingnya, yang menurut matriks menghasilkan Baik.",
      "11: Tanggal ini tidak ada dalam kalender.",
      "12: Tanggal penilaian belum tiba.",
      `13: Tanggal penilaian sebelum periodenya dimulai (1 Januari ${String(YEAR)}).`,
      "14: Penilai belum disebut.",
      "15: NIP penilai tidak terdaftar di instansi Anda dan namanya kosong.",
      "16: Pegawai dan penilainya orang yang sama.",
    ];
    expect(told.filter((line) => expected.includes(line))).toEqual(expected);
    expect(told.at(-1)).toMatch(
      /^18: Pegawai dan periode ini sudah ada di baris \d+ dengan hasil yang berbeda\.$/,
    );
    expect(of).toBe(`Tahun ${String(YEAR)}`);
    const { version } = await journey.batch();
    const refused = await applyImport(school.world.actor, { batchId: journey.batchId, version });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "has-faults" } });
    expect(await kept()).toEqual([]);
  });

  it("never take the place of one that was set here, and say so of one that is only begun", async () => {
    const { world, guru, kepala, year, first } = school;
    const skp = anSkp(guru, world.gayungan, { year: YEAR, appraiser: kepala });
    const rated = { hasil: "di_atas", perilaku: "sesuai" } as const;
    const set = anEvaluation(skp, guru, year, { rated, status: "final", appraiser: kepala });
    await insert(owner, skp, set, anEvaluation(skp, guru, first, { status: "self_assessed" }));
    const quarter = good({ periode: `Triwulan I ${String(YEAR)}`, tanggal: `05-04-${String(YEAR)}` });
    const journey = await checked(good(), quarter);
    expect(await faultsOf(journey)).toEqual([
      `2: Hasil Tahun ${String(YEAR)} pegawai ini sudah ditetapkan di Selaras.`,
      `3: Evaluasi Triwulan I ${String(YEAR)} pegawai ini sudah dimulai di Selaras dan belum ditetapkan.`,
    ]);
    const alone = await checked(quarter);
    expect((await alone.batch()).summary).toMatchObject({ new: 1, faulty: 0, warnings: 1 });
    await alone.apply();
    expect(await kept()).toMatchObject([
      { status: "final", predikat: "baik", isHeld: false, results: ["1 import baik Bambang Sutejo"] },
      { status: "final", predikat: "baik", isHeld: false, results: ["1 appraisal baik Bambang Sutejo"] },
    ]);
  });

  it("nobody brings in one of his own, and one that is corrected here stays", async () => {
    const { world, guru } = school;
    const account = anAccount(world.agency, { employee: guru });
    await insert(owner, account, aGrant(account, "admin_instansi"));
    const own = {
      ...world,
      account,
      actor: anActor({ ...world, account, roles: ["admin_instansi"], today: TODAY }),
    };
    const journey = await checkedFile(own, list(good()), "results");
    expect(await faultsOf(journey)).toEqual([
      "2: Baris ini tentang Anda sendiri: hasil penilaian sendiri tidak dapat diimpor sendiri.",
    ]);

    await (await checked(good())).apply();
    await owner.query(
      `INSERT INTO evaluation_result (agency_id, id, evaluation_id, number, origin, hasil, perilaku, predikat, set_by_name)
       SELECT agency_id, gen_random_uuid(), id, 2, 'correction', 'sesuai', 'sesuai', 'baik', 'Admin' FROM evaluation
       WHERE employee_id = $1`,
      [guru.id],
    );
    expect(await faultsOf(await checked(good({ hasil: "di bawah", predikat: "Cukup" })))).toEqual([
      `2: Hasil Tahun ${String(YEAR)} pegawai ini sudah ditetapkan di Selaras.`,
    ]);
  });

  it("are refused as a whole where something was set here since the preview", async () => {
    const { world, guru, kepala, first } = school;
    const skp = anSkp(guru, world.gayungan, { year: YEAR, appraiser: kepala });
    const open = anEvaluation(skp, guru, first);
    await insert(owner, skp, open);
    const journey = await checked(
      good({ periode: `Triwulan I ${String(YEAR)}`, tanggal: `05-04-${String(YEAR)}` }),
      good({ nip: kepala.number, penilai: ";Siti Rahayu, S.Pd." }),
    );
    const { version } = await journey.batch();
    await applyImport(world.actor, { batchId: journey.batchId, version });
    await owner.query("UPDATE evaluation SET version = version + 1 WHERE id = $1", [open.id]);
    await importApply(jobInput(world, journey.batchId));
    expect(await journey.batch()).toMatchObject({ status: "ready", refusal: { code: "stale" } });
    expect(await kept(kepala)).toEqual([]);
    await journey.recheck();
    await journey.apply();
    expect(await kept(kepala)).toMatchObject([{ appraiser: "Siti Rahayu, S.Pd.", predikat: "baik" }]);
  });
});
