import { ExternalLink, FileText, Pencil, Trash2 } from "@/components/ui/icons";
import type { Route } from "next";

import { ConfirmButton } from "@/components/form/confirm-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import { longDate } from "@/lib/kernel/indonesian-date";
import { minutesText } from "@/lib/realisasi/daily-log";
import type { LogDay, LogView } from "@/lib/realisasi/daily-view";

/** What was written up, day by day, the newest first. */
export function DayList({ days, remove }: { days: readonly LogDay[]; remove: FormAction }) {
  return (
    <div className="grid gap-4">
      {days.map((day) => (
        <section key={day.date} aria-labelledby={`hari-${day.date}`}>
          <h3 id={`hari-${day.date}`} className="figures mb-2 flex justify-between gap-4 font-semibold">
            {longDate(day.date)}
            <span className="font-normal text-ink-soft">{minutesText(day.minutes)}</span>
          </h3>
          <ul className="card divide-y divide-line rounded-lg border border-line bg-surface">
            {day.logs.map((log) => (
              <li key={log.id} className="flex flex-wrap items-start justify-between gap-3 px-4 py-3 sm:px-5">
                <LogLine log={log} />
                {log.canChange && (
                  <div className="no-print flex shrink-0 gap-2">
                    <LinkButton
                      href={`/progres/${log.id}/ubah` as Route}
                      size="small"
                      icon={<Pencil aria-hidden="true" className="size-4" />}
                    >
                      Ubah<span className="sr-only"> {log.text}</span>
                    </LinkButton>
                    <ConfirmButton
                      label="Hapus"
                      about={log.text}
                      question="Catatan ini dihapus. Realisasi yang sudah disusun darinya tidak berubah."
                      confirm="Hapus catatan"
                      action={remove}
                      hidden={{ logId: log.id }}
                      size="small"
                      icon={<Trash2 aria-hidden="true" className="size-4" />}
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function LogLine({ log }: { log: LogView }) {
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="font-medium">{log.text}</p>
      <p className="figures flex flex-wrap gap-x-3 text-sm text-ink-soft">
        <span>{minutesText(log.minutes)}</span>
        {log.quantityText !== null && <span>{log.quantityText}</span>}
        <span>{log.ikiText ?? "Tidak untuk indikator tertentu"}</span>
      </p>
      {(log.link !== null || log.file !== null) && (
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
          {log.link !== null && (
            <a
              href={log.link.href}
              target="_blank"
              rel="noopener noreferrer"
              className="link inline-flex gap-1"
            >
              <ExternalLink aria-hidden="true" className="mt-1 size-3.5" />
              {log.link.host}
              <span className="sr-only"> (membuka tab baru)</span>
            </a>
          )}
          {log.file !== null && (
            <a href={log.file.href} download className="link inline-flex gap-1">
              <FileText aria-hidden="true" className="mt-1 size-3.5" />
              {log.file.name}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
