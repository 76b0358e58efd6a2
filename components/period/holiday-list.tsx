import { CalendarOff, Trash2 } from "@/components/ui/icons";

import { ConfirmButton } from "@/components/form/confirm-button";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/lib/action/form-state";
import { longDate } from "@/lib/kernel/indonesian-date";
import { HOLIDAY_KIND_NAMES, weekdayOf, type HolidayKind } from "@/lib/period/holiday";
import type { WorkYearView } from "@/lib/period/server/work-year";

interface HolidayListProps {
  year: number;
  holidays: WorkYearView["holidays"];
  canEdit: boolean;
  remove: FormAction;
}

const TONES: Readonly<Record<HolidayKind, BadgeTone>> = {
  libur_nasional: "primary",
  cuti_bersama: "info",
  libur_daerah: "neutral",
};

const WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] as const;

/** The days off of a year in their order. */
export function HolidayList({ year, holidays, canEdit, remove }: HolidayListProps) {
  return (
    <section aria-labelledby="hari-libur" className="min-w-0">
      <h2 id="hari-libur" className="mb-3 text-lg font-semibold">
        Hari libur tahun {year}
      </h2>
      {holidays.length === 0 ? (
        <EmptyState icon={<CalendarOff />} title={`Belum ada hari libur tahun ${String(year)}`}>
          Hari libur nasional dan cuti bersama ditetapkan setiap tahun oleh SKB 3 Menteri.{" "}
          {canEdit
            ? "Tambahkan satu per satu, atau tempel daftarnya sekaligus."
            : "Kalender tampil di sini setelah diisi admin kepegawaian."}
        </EmptyState>
      ) : (
        <ul className="card divide-y divide-line rounded-lg border border-line bg-surface">
          {holidays.map(({ id, date, name, kind }) => (
            <li key={id} className="flex items-center justify-between gap-4 px-4 py-2.5 sm:px-5">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
                  {name}
                  <Badge tone={TONES[kind]}>{HOLIDAY_KIND_NAMES[kind]}</Badge>
                </p>
                <p className="figures text-sm text-ink-soft">
                  {WEEKDAYS[weekdayOf(date) - 1]}, {longDate(date)}
                </p>
              </div>
              {canEdit && (
                <div className="no-print shrink-0">
                  <ConfirmButton
                    label="Hapus"
                    about={name}
                    question={`${name}, ${longDate(date)}, menjadi hari kerja biasa bila bukan akhir pekan.`}
                    confirm="Hapus hari libur"
                    action={remove}
                    hidden={{ holidayId: id }}
                    size="small"
                    tone="quiet"
                    icon={<Trash2 aria-hidden="true" className="size-4" />}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
