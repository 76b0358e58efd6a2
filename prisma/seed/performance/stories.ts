import { addDays, isWithin } from "@/lib/kernel/calendar";
import { idOf } from "@/tests/builders/chance";
import { rowsOf, type TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoEvaluation } from "./evaluations";
import { predikatOf } from "./predikat";

function changed(evaluation: DemoEvaluation, change: Partial<TableRows["evaluation"]>): DemoEvaluation {
  const [row] = evaluation.rows.evaluation ?? [];
  if (row === undefined) return evaluation;
  return { ...evaluation, rows: { ...evaluation.rows, evaluation: [{ ...row, ...change }] } };
}

/** Away through most of a period: nobody is evaluated for work that could not be done. */
function withoutThoseOnLeave(city: City, evaluations: readonly DemoEvaluation[]): readonly DemoEvaluation[] {
  const leaves = Map.groupBy(rowsOf(city.built).leave, (row) => row.employeeId);
  return evaluations.map((evaluation) => {
    const { period, skp } = evaluation;
    const middle = addDays(period.from, 20);
    const isAway = (leaves.get(skp.desk.post.employee.id) ?? []).some(
      (row) =>
        row.kind !== "tahunan" &&
        isWithin(middle, { from: row.validFrom, to: row.validTo }) &&
        isWithin(addDays(period.to, -5), { from: row.validFrom, to: row.validTo }),
    );
    if (!isAway || evaluation.predikat === null || period.rhythm === "annual") return evaluation;
    const without = changed(evaluation, {
      hasil: null,
      perilaku: null,
      predikat: null,
      facts: null,
      recommendation: null,
      notEvaluated: "cuti",
      notEvaluatedNote: "Cuti sepanjang sebagian besar periode.",
    });
    return { ...without, predikat: null, rows: { ...without.rows, evaluationResult: [] } };
  });
}

const REASONS = [
  "Target disepakati untuk dua loket, sedangkan sejak Juni hanya satu loket yang dibuka. Bukti surat tugas terlampir.",
  "Sebagian pekerjaan tambahan dari tim kerja belum diperhitungkan dalam hasil kerja saya.",
];
const EXPLANATIONS = [
  "Penutupan loket sudah diperhitungkan ketika target triwulan III disesuaikan; capaian tetap di bawah kesepakatan.",
  "Laporan tim kerja baru saya terima setelah penilaian ditetapkan; isinya mendukung keberatan.",
];

/** Two who objected to the result of the year that is over: one was refused, one was heard. */
function withObjections(city: City, evaluations: readonly DemoEvaluation[]): readonly DemoEvaluation[] {
  const candidates = evaluations.filter(
    ({ period, skp }) =>
      period.rhythm === "annual" &&
      skp.quality === "weak" &&
      skp.desk.parties.superior !== null &&
      !skp.desk.relation.isExternal,
  );
  const objected = new Map(candidates.slice(0, 2).map(({ id }, ordinal) => [id, ordinal]));
  return evaluations.map((evaluation) => {
    const ordinal = objected.get(evaluation.id);
    if (ordinal === undefined) return evaluation;
    const { period, skp } = evaluation;
    const isChanged = ordinal === 1;
    const at = (days: number): string => `${addDays(period.to, days)}T03:25:00Z`;
    const objection: TableRows["objection"] = {
      agencyId: city.agency.id,
      id: idOf(`${evaluation.id}/keberatan`),
      evaluationId: evaluation.id,
      reason: REASONS[ordinal] ?? "",
      filedAt: at(12),
      explanation: EXPLANATIONS[ordinal] ?? "",
      explainedAt: at(15),
      decision: isChanged ? "diubah" : "ditolak",
      decisionNote: isChanged
        ? "Hasil kerja tim kerja terbukti; rating hasil kerja diubah menjadi sesuai ekspektasi."
        : "Kedua pihak telah didengar; penyesuaian target sudah dilakukan sebelumnya.",
      decidedAt: at(21),
      paperFileId: null,
      decider: skp.desk.parties.superior,
    };
    const [first] = evaluation.rows.evaluationResult ?? [];
    if (!isChanged || first === undefined) {
      return { ...evaluation, rows: { ...evaluation.rows, objection: [objection] } };
    }
    const predikat = predikatOf("sesuai", "sesuai");
    const after = changed(evaluation, { hasil: "sesuai", perilaku: "sesuai", predikat });
    const second: TableRows["evaluationResult"] = {
      ...first,
      id: idOf(`${evaluation.id}/2`),
      number: 2,
      origin: "objection",
      hasil: "sesuai",
      perilaku: "sesuai",
      predikat,
      reason: objection.decisionNote,
      setBy: null,
      setByName: skp.desk.parties.superior?.name ?? "",
      setAt: at(21),
    };
    return {
      ...after,
      predikat,
      rows: { ...after.rows, evaluationResult: [first, second], objection: [objection] },
    };
  });
}

/** One appraiser sets a whole team alike within a minute, for the inspektorat to find. */
function withHaste(evaluations: readonly DemoEvaluation[]): readonly DemoEvaluation[] {
  const teams = Map.groupBy(
    evaluations.filter(({ period, status }) => period.rhythm !== "annual" && status === "final"),
    ({ skp, period }) => `${skp.desk.relation.appraiserId ?? ""}/${period.id}`,
  );
  // Of a unit's head the rating is given by the unit (domain §0a.8), so among them none whose unit is not Baik.
  const isAlike = ({ skp, ofUnit }: DemoEvaluation): boolean =>
    skp.quality !== "troubled" && (!skp.desk.relation.isHead || ofUnit === "baik");
  const team = [...teams.values()].findLast((group) => group.length >= 5 && group.every(isAlike));
  if (team === undefined) return evaluations;
  const order = new Map(team.map(({ id }, at) => [id, at]));
  return evaluations.map((evaluation) => {
    const at = order.get(evaluation.id);
    const [result] = evaluation.rows.evaluationResult ?? [];
    if (at === undefined || result === undefined) return evaluation;
    const day = addDays(evaluation.period.to, 9);
    const second = (offset: number): string => `${day}T08:59:${String(at * 6 + offset).padStart(2, "0")}Z`;
    const ratings = { hasil: "sesuai", perilaku: "sesuai", predikat: "baik" } as const;
    const after = changed(evaluation, {
      ...ratings,
      facts: null,
      openedAt: second(0),
      appraisedAt: second(4),
      receivedAt: `${addDays(day, 1)}T02:00:00Z`,
      acknowledgedAt: `${addDays(day, 2)}T02:00:00Z`,
    });
    return {
      ...after,
      predikat: "baik",
      rows: { ...after.rows, evaluationResult: [{ ...result, ...ratings, setAt: second(4) }] },
    };
  });
}

/** What happened to single evaluations beside the ordinary course. */
export function storiesOf(city: City, evaluations: readonly DemoEvaluation[]): readonly DemoEvaluation[] {
  return withHaste(withObjections(city, withoutThoseOnLeave(city, evaluations)));
}
