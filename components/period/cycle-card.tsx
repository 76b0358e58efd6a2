import { Card } from "@/components/ui/card";
import { Stepper, type StepState } from "@/components/ui/stepper";
import { daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { CycleStage, StageState } from "@/lib/period/cycle";

interface CycleCardProps {
  periodName: string;
  stages: readonly CycleStage[];
  today: CalendarDate;
}

/** Where one is in the cycle of a period, and until when each stage is open. */
export function CycleCard({ periodName, stages, today }: CycleCardProps) {
  return (
    <Card title="Siklus kinerja" lead={periodName}>
      <Stepper
        label={`Tahap pengelolaan kinerja ${periodName}`}
        steps={stages.map((stage) => ({
          key: stage.key,
          label: stage.label,
          state: STEP_STATES[stage.state],
          note: stageNote(stage, today),
        }))}
      />
    </Card>
  );
}

const STEP_STATES: Readonly<Record<StageState["state"], StepState>> = {
  ahead: "ahead",
  current: "current",
  done: "done",
  unscheduled: "ahead",
};

function stageNote(stage: StageState, today: CalendarDate): string {
  switch (stage.state) {
    case "ahead":
      return `mulai ${longDate(stage.opensOn)}`;
    case "current": {
      const left = daysBetween(today, stage.closesOn);
      return `sampai ${longDate(stage.closesOn)}${left === 0 ? ", hari ini terakhir" : `, ${left}\u00a0hari\u00a0lagi`}`;
    }
    case "done":
      return `selesai ${longDate(stage.closedOn)}`;
    case "unscheduled":
      return "jadwal belum ditetapkan";
  }
}
