import { ChevronRight } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

import { Card } from "@/components/ui/card";
import { rosterQuery } from "@/lib/dashboard/filter";
import { LATE_STEP_LABELS, stepsDue, type LateStep } from "@/lib/dashboard/figures";
import type { DashboardView, LateAppraiser } from "@/lib/dashboard/view";

interface LateAppraisersProps {
  late: DashboardView["lateAppraisers"];
  unitId: string;
  isEvaluated: boolean;
}

/** For each step that is due, those of whose people most are late; each leads to the people. */
export function LateAppraisers({ late, unitId, isEvaluated }: LateAppraisersProps) {
  const steps = stepsDue(isEvaluated);
  return (
    <Card title="Menurut pejabat penilai kinerja">
      <div className="grid gap-2">
        {steps.map((step, place) =>
          late[step].length === 0 ? (
            <p key={step} className="flex min-h-8 flex-wrap items-center justify-between gap-x-4">
              <span className="font-semibold">{LATE_STEP_LABELS[step]}</span>
              <span className="text-sm text-ink-soft">tidak ada yang tertunggak</span>
            </p>
          ) : (
            <details key={step} open={place === steps.length - 1} className="group">
              <summary className="flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded-sm font-semibold">
                {LATE_STEP_LABELS[step]}
                <ChevronRight
                  aria-hidden="true"
                  className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90"
                />
              </summary>
              <Appraisers step={step} appraisers={late[step]} unitId={unitId} />
            </details>
          ),
        )}
        {!isEvaluated && (
          <p className="text-sm text-ink-soft">
            Periode ini masih berjalan; evaluasi dimulai setelah periode berakhir.
          </p>
        )}
      </div>
    </Card>
  );
}

function Appraisers({
  step,
  appraisers,
  unitId,
}: {
  step: LateStep;
  appraisers: readonly LateAppraiser[];
  unitId: string;
}) {
  return (
    <ul className="gap-x-10 lg:columns-2">
      {appraisers.map(({ employeeId, name, title, late, expected }) => (
        <li
          key={employeeId}
          className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2"
        >
          <span className="min-w-0">
            <span className="font-semibold">{name}</span>
            <span className="block text-sm text-ink-soft">{title}</span>
          </span>
          <Link
            className="link figures text-sm whitespace-nowrap"
            prefetch={false}
            href={
              `/dasbor/pegawai${rosterQuery({ unit: unitId, keadaan: step, penilai: employeeId })}` as Route
            }
          >
            {late.toLocaleString("id-ID")} dari {expected.toLocaleString("id-ID")} pegawai
          </Link>
        </li>
      ))}
    </ul>
  );
}
