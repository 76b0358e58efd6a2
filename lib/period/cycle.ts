import type { CalendarDate } from "@/lib/kernel/calendar";
import type { PeriodWindow, WindowKind } from "./window";

/** The four stages of pengelolaan kinerja (PermenPANRB 6/2022 Ps 5), by the window that each is done in. */
export const CYCLE_STAGES = [
  { key: "perencanaan", label: "Perencanaan", window: "planning" },
  { key: "pelaksanaan", label: "Pelaksanaan", window: "realisasi" },
  { key: "evaluasi", label: "Evaluasi", window: "evaluation" },
  { key: "tindak-lanjut", label: "Tindak lanjut", window: "objection" },
] as const satisfies readonly { key: string; label: string; window: WindowKind }[];

/** Where a stage stands on a day; `unscheduled` where nobody has set its window. */
export type StageState =
  | { readonly state: "ahead"; readonly opensOn: CalendarDate }
  | { readonly state: "current"; readonly closesOn: CalendarDate }
  | { readonly state: "done"; readonly closedOn: CalendarDate }
  | { readonly state: "unscheduled" };

/** A stage of the cycle with its place in time. */
export type CycleStage = (typeof CYCLE_STAGES)[number] & StageState;

/** The four stages on a day. Two may be current at once: realisasi is still taken while the evaluation has begun. */
export function cycleStages(windows: readonly PeriodWindow[], today: CalendarDate): readonly CycleStage[] {
  return CYCLE_STAGES.map((stage) => {
    const window = windows.find(({ kind }) => kind === stage.window);
    return { ...stage, ...stageState(window, today) };
  });
}

function stageState(window: PeriodWindow | undefined, today: CalendarDate): StageState {
  if (window === undefined) return { state: "unscheduled" };
  if (today < window.opensOn) return { state: "ahead", opensOn: window.opensOn };
  return today <= window.closesOn
    ? { state: "current", closesOn: window.closesOn }
    : { state: "done", closedOn: window.closesOn };
}
