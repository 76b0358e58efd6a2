import { ChevronDown, UserCheck } from "@/components/ui/icons";

import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/form-state";
import type { AppraiserView, OfficialView } from "@/lib/employee/appraiser-view";
import type { ReportView } from "@/lib/employee/report-view";
import { longDate } from "@/lib/kernel/indonesian-date";

import { ReportAppraiser } from "./report-appraiser";
import { ReportState } from "./report-state";

interface AppraiserCardProps {
  view: AppraiserView;
  /** The last report of a wrong one; null where there is none, or it is not for this reader. */
  report: ReportView | null;
  /** "Anda", or the name of the person. */
  who: string;
  timeZone: string;
  /** Null where the reader may not report: not the person, or a report is still open. */
  reportAction: FormAction | null;
}

/** The reasons one below the other, opened by a click; without script it opens all the same. */
function Reasons({ reasons, label }: { reasons: readonly string[]; label: string }) {
  if (reasons.length === 0) return null;
  return (
    <details className="group mt-2">
      <summary className="inline-flex min-h-8 items-center gap-1 rounded-sm text-sm font-semibold text-primary">
        <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
        {label}
      </summary>
      <ol className="mt-1 ml-5 max-w-reading list-decimal space-y-1 text-[0.9375rem] text-ink-soft">
        {reasons.map((reason, index) => (
          <li key={index}>{`${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`}</li>
        ))}
      </ol>
    </details>
  );
}

function Official({ view, missing }: { view: OfficialView; missing: string }) {
  if (view.person === null) return <p className="text-ink-soft">{missing}</p>;
  return (
    <p>
      {view.person.title !== "" && <span className="block font-semibold">{view.person.title}</span>}
      <span className={view.person.title === "" ? "font-semibold" : "text-ink-soft"}>{view.person.name}</span>
    </p>
  );
}

/** Who appraises a person today, why, and who stands above that one; a wrong one is reported from here in two clicks. */
export function AppraiserCard({ view, report, who, timeZone, reportAction }: AppraiserCardProps) {
  const { appraiser, superior } = view;
  const isFound = appraiser.person !== null;
  return (
    <Card
      id="penilai"
      title={`Pejabat Penilai Kinerja ${who}`}
      lead={`Berdasarkan susunan unit dan penempatan pada ${longDate(view.day)}`}
    >
      {isFound ? (
        <div className="flex gap-3">
          <UserCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-primary" />
          <div className="min-w-0">
            <Official view={appraiser} missing="" />
            <Reasons reasons={appraiser.reasons} label="Mengapa pejabat ini?" />
          </div>
        </div>
      ) : (
        <Notice tone="warning" title="Belum dapat ditentukan">
          <p>{appraiser.sentence}</p>
        </Notice>
      )}
      <div className="mt-4 border-t border-line pt-3">
        <h3 className="text-sm text-ink-soft">Atasan Pejabat Penilai Kinerja (memutus keberatan)</h3>
        <div className="mt-1">
          <Official
            view={superior}
            missing={isFound ? "Tidak ada; hasil bersifat final." : "Belum dapat ditentukan."}
          />
          <Reasons reasons={superior.reasons} label="Mengapa?" />
        </div>
      </div>
      {(report !== null || reportAction !== null) && (
        <div className="no-print mt-4 grid justify-items-start gap-3 border-t border-line pt-4">
          {report !== null && <ReportState report={report} timeZone={timeZone} />}
          {reportAction !== null && <ReportAppraiser action={reportAction} />}
        </div>
      )}
    </Card>
  );
}
