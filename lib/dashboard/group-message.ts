import { expectedIn, LATE_STEP_LABELS, lateWith, stepsDue } from "@/lib/dashboard/figures";
import type { DashboardView } from "@/lib/dashboard/view";

/**
 * What may be sent to a group of colleagues: how complete the units are, never a rating or a name.
 * @param address of the application, for the last line
 */
export function groupMessage(view: DashboardView, period: string, address: string): string {
  const steps = stepsDue(view.isEvaluated);
  const lines = steps.map((step) => {
    const expected = expectedIn(view.total, step);
    const late = lateWith(view.total, step);
    return late === 0
      ? `✅ ${LATE_STEP_LABELS[step]}: tidak ada lagi (${expected.toLocaleString("id-ID")} pegawai)`
      : `▫️ ${LATE_STEP_LABELS[step]}: ${late.toLocaleString("id-ID")} dari ${expected.toLocaleString("id-ID")} pegawai`;
  });
  // By unit what the period is at: its evaluations once it has ended, before that its realisasi.
  const last = steps.at(-1) ?? "belum-realisasi";
  const units = view.branches
    .map((branch) => ({ name: branch.name, late: lateWith(branch.figures, last) }))
    .filter(({ late }) => late > 0)
    .map(({ name, late }) => `- ${name}: ${late.toLocaleString("id-ID")}`);
  return [
    `*Kinerja ${view.unit.name}, ${period}*`,
    ...lines,
    ...(units.length === 0 ? [] : ["", `${LATE_STEP_LABELS[last]} menurut unit:`, ...units]),
    "",
    `Mohon dilengkapi di ${address}. Terima kasih.`,
  ].join("\n");
}
