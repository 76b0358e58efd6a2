import { CalendarDays, ChevronDown } from "@/components/ui/icons";

import { Popover } from "@/components/ui/popover";
import type { FormState } from "@/lib/action/form-state";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodName } from "@/lib/period/period";

import { ChoiceForm } from "./choice-form";
import { periodGroups } from "./period-groups";

interface PeriodPickerProps {
  periods: readonly PeriodChoice[];
  chosen: PeriodChoice | null;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** The period that all pages speak of, in the top bar. Without periods there is nothing to pick. */
export function PeriodPicker({ periods, chosen, action }: PeriodPickerProps) {
  if (chosen === null) return null;
  return (
    <Popover
      label={`Periode: ${periodName(chosen)}. Ganti periode`}
      side="end"
      face={
        <>
          <CalendarDays aria-hidden="true" className="size-[1.125rem] text-ink-soft" />
          <span className="figures">{periodName(chosen)}</span>
          <ChevronDown aria-hidden="true" className="size-4 text-ink-faint" />
        </>
      }
      buttonClassName="flex min-h-10 items-center gap-2 rounded-md px-2.5 text-[0.9375rem] font-medium whitespace-nowrap hover:bg-sunken"
      className="max-h-[min(28rem,calc(100dvh-5rem))] w-80 p-2"
    >
      <p className="px-2.5 pt-1 pb-1 text-xs font-semibold text-ink-faint">Periode yang ditampilkan</p>
      <ChoiceForm
        label="Pilih periode"
        name="periode"
        chosen={chosen.id}
        action={action}
        groups={periodGroups(periods)}
      />
    </Popover>
  );
}
