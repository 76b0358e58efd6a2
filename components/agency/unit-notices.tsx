import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import type { UnitDetailView } from "@/lib/agency/server/queries/unit-detail";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

import { unitHref } from "./unit-href";

const NEWS: Readonly<Record<string, string>> = {
  dibuat: "Unit sudah ditambahkan.",
  diubah: "Perubahan sudah disimpan.",
  ditutup: "Penutupan unit sudah disimpan.",
};

interface UnitNoticesProps {
  unit: UnitDetailView;
  today: CalendarDate;
  news: string | undefined;
}

/** What has just been done, which day is shown, and whether the unit was there on it. */
export function UnitNotices({ unit, today, news }: UnitNoticesProps) {
  const told = news === undefined ? undefined : NEWS[news];
  const { to } = unit.life;
  return (
    <>
      {told !== undefined && (
        <Notice tone="success" role="status">
          {told}
        </Notice>
      )}
      {unit.day !== today && (
        <Notice>
          Halaman ini menampilkan keadaan pada {longDate(unit.day)}.{" "}
          <Link href={unitHref(unit.id)} className="link">
            Lihat keadaan hari ini
          </Link>
        </Notice>
      )}
      {!unit.inForce && (
        <Notice tone="warning" title={`Unit ini tidak berlaku pada ${longDate(unit.day)}`}>
          {unit.life.from > unit.day
            ? `Unit berlaku mulai ${longDate(unit.life.from)}.`
            : `Unit berakhir pada ${to === null ? "tanggal yang tidak tercatat" : longDate(to)}.`}{" "}
          Yang ditampilkan adalah catatan yang terdekat.
        </Notice>
      )}
      {unit.inForce && to !== null && (
        <Notice tone="warning">Unit ini akan berakhir pada {longDate(to)}.</Notice>
      )}
    </>
  );
}
