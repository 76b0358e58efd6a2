import { SearchX } from "@/components/ui/icons";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { UnitOption } from "@/lib/agency/server/queries/unit-options";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

import { unitHref } from "./unit-href";

interface UnitResultsProps {
  query: string;
  found: readonly UnitOption[];
  day: CalendarDate;
  linkDay: CalendarDate | undefined;
}

/** Units whose names were looked for, each with the way to it. */
export function UnitResults({ query, found, day, linkDay }: UnitResultsProps) {
  if (found.length === 0) {
    return (
      <EmptyState icon={<SearchX />} title={`Tidak ada unit bernama “${query}”`}>
        Tulis sekurang-kurangnya tiga huruf dari nama unit, sekarang atau dahulu. Bila Anda mencari pegawai,
        pakai pencarian di bilah atas.
      </EmptyState>
    );
  }
  return (
    <Card title={`Hasil untuk “${query}”`} flush>
      <ul className="divide-y divide-line">
        {found.map((unit) => (
          <li key={unit.id} className="px-4 py-3 sm:px-5">
            <div className="flex flex-wrap items-center gap-2">
              <Link
                href={unitHref(unit.id, { day: linkDay })}
                prefetch={false}
                className="link font-semibold"
              >
                {unit.name}
              </Link>
              {!unit.inForce && <Badge>Tidak berlaku pada {longDate(day)}</Badge>}
            </div>
            {unit.path.length > 0 && <p className="text-sm text-ink-soft">{unit.path.join(" › ")}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
