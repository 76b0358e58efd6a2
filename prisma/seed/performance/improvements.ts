import { addDays } from "@/lib/kernel/calendar";
import { idOf } from "@/tests/builders/chance";
import { rowsOf, type Built, type TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoEvaluation } from "./evaluations";

const TASKS = [
  {
    text: "Menyusun jadwal petugas loket yang menjamin dua petugas pada jam sibuk",
    due: -6,
    progress: 60,
    notes: [
      { days: -20, progress: 30, text: "Kebutuhan petugas dihitung dari catatan antrean tiga bulan." },
      {
        days: -9,
        progress: 60,
        text: "Rancangan jadwal selesai; menunggu persetujuan sekretaris kecamatan.",
      },
    ],
  },
  {
    text: "Melatih petugas pengganti untuk layanan surat keterangan",
    due: 18,
    progress: 20,
    notes: [{ days: -4, progress: 20, text: "Dua petugas dipilih; materi disusun bersama seksi pelayanan." }],
  },
  {
    text: "Memperbarui papan informasi persyaratan layanan di setiap kelurahan",
    due: -12,
    progress: 100,
    notes: [{ days: -14, progress: 100, text: "Papan terpasang di semua kelurahan; foto tersimpan." }],
  },
] as const;

/** An improvement plan of each kecamatan for the newest predikat: a task that is late, one that runs, one that is done. */
export function improvementsOf(
  city: City,
  built: readonly Built[],
  evaluations: readonly DemoEvaluation[],
  accounts: ReadonlyMap<string, string>,
): Built {
  const { today } = city.days;
  const rows = {
    improvementPlan: [] as TableRows["improvementPlan"][],
    improvementAction: [] as TableRows["improvementAction"][],
    improvementNote: [] as TableRows["improvementNote"][],
    unitExpectation: [] as TableRows["unitExpectation"][],
  };
  const agencyId = city.agency.id;
  const kinds = new Map(rowsOf(built).unitVersion.map(({ unitId, kind }) => [unitId, kind]));
  const heads = evaluations.filter(
    ({ skp, predikat, period }) =>
      skp.desk.relation.isHead &&
      kinds.get(skp.desk.unitId) === "kecamatan" &&
      accounts.has(skp.desk.post.employee.id) &&
      predikat !== null &&
      period.rhythm !== "annual",
  );
  for (const [unitId, own] of Map.groupBy(heads, ({ skp }) => skp.desk.unitId)) {
    const newest = own.toSorted((a, b) => b.period.to.localeCompare(a.period.to))[0];
    const createdBy = accounts.get(newest?.skp.desk.post.employee.id ?? "");
    if (newest === undefined || createdBy === undefined) continue;
    const { appraiser } = newest.skp.desk.parties;
    rows.unitExpectation.push({
      ...{ agencyId, id: idOf(`${unitId}/ekspektasi`), unitId, year: newest.period.year },
      text: "Pelayanan surat keterangan selesai pada hari yang sama, dan warga tidak menunggu lebih dari 15 menit pada jam sibuk. Setiap aduan dijawab dalam tiga hari kerja.",
      ...{ rating: null, note: "", setBy: createdBy, setByName: `${appraiser.name}, ${appraiser.jabatan}` },
      setAt: `${String(newest.period.year)}-01-20T02:00:00Z`,
    });
    const team = evaluations.filter(
      ({ period, skp }) =>
        period.id === newest.period.id &&
        skp.desk.relation.appraiserId === newest.skp.desk.post.employee.id &&
        accounts.has(skp.desk.post.employee.id),
    );
    const planId = idOf(`${newest.id}/perbaikan`);
    rows.improvementPlan.push({
      ...{ agencyId, id: planId, unitId, periodId: newest.period.id, createdBy },
      cause:
        "Pada jam sibuk hanya satu loket terbuka karena petugas pengganti belum dilatih, sehingga antrean melewati waktu yang dijanjikan.",
      createdAt: `${addDays(newest.period.to, 6)}T03:00:00Z`,
    });
    for (const [at, { text, due, progress, notes }] of TASKS.entries()) {
      const owner = team[at % Math.max(team.length, 1)] ?? newest;
      const id = idOf(`${planId}/${String(at)}`);
      const writtenByName = owner.skp.desk.parties.employee.name;
      rows.improvementAction.push({
        ...{ agencyId, id, planId, text, ownerId: owner.skp.desk.post.employee.id, progress, sortOrder: at },
        ...{ ikuId: null, dueOn: addDays(today, due) },
        doneOn: progress === 100 ? addDays(today, notes[0].days) : null,
        result: notes.at(-1)?.text ?? "",
      });
      rows.improvementNote.push(
        ...notes.map((note, ordinal) => ({
          ...{ agencyId, id: idOf(`${id}/${String(ordinal)}`), actionId: id, text: note.text, writtenByName },
          ...{
            progress: note.progress,
            writtenBy: accounts.get(owner.skp.desk.post.employee.id) ?? createdBy,
          },
          writtenAt: `${addDays(today, note.days)}T04:30:00Z`,
        })),
      );
    }
  }
  return { rows };
}
