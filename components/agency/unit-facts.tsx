import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { UnitDetailView } from "@/lib/agency/server/queries/unit-detail";
import { headTitleOf } from "@/lib/agency/unit";
import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { nameWithTitles } from "@/lib/employee/employee";
import { PLACEMENT_KIND_NAMES } from "@/lib/employee/labels";

import { unitHref } from "./unit-href";

/** "Sejak 1 Januari 2026", "1 Januari 2026 sampai 31 Maret 2026". */
export function spanText({ from, to }: DateSpan): string {
  return to === null ? `Sejak ${longDate(from)}` : `${longDate(from)} sampai ${longDate(to)}`;
}

function unitLink(id: string | null, name: string | null, day: CalendarDate | undefined): ReactNode {
  if (id === null || name === null) return null;
  return (
    <Link href={unitHref(id, { day })} prefetch={false} className="link">
      {name}
    </Link>
  );
}

/** What is recorded about a unit on a day. */
export function UnitFacts({ unit, linkDay }: { unit: UnitDetailView; linkDay: CalendarDate | undefined }) {
  const { now, node } = unit;
  const own = node?.people ?? 0;
  const all = node?.allPeople ?? 0;
  const superior =
    now.appraisalSuperiorId === null
      ? { id: now.parentId, name: now.parentName, note: "unit induknya" }
      : { id: now.appraisalSuperiorId, name: now.appraisalSuperiorName, note: "ditetapkan tersendiri" };
  return (
    <Card title="Data unit">
      <DescriptionList
        items={[
          { term: "Kode", detail: unit.code },
          { term: "Jenis", detail: UNIT_KIND_NAMES[now.kind] },
          {
            term: "Unit induk",
            detail: unitLink(now.parentId, now.parentName, linkDay) ?? "Tidak ada: puncak susunan",
          },
          { term: "Jabatan pimpinan", detail: unit.agencyHead?.title ?? headTitleOf(now) },
          {
            term: "Atasan penilaian",
            detail:
              superior.name === null ? (
                "Tidak ada di dalam susunan"
              ) : (
                <>
                  {unitLink(superior.id, superior.name, linkDay)}{" "}
                  <span className="text-sm text-ink-soft">({superior.note})</span>
                </>
              ),
          },
          { term: "Berlaku", detail: spanText(unit.life) },
          {
            term: "Pegawai definitif",
            detail:
              all === own
                ? own.toLocaleString("id-ID")
                : `${own.toLocaleString("id-ID")} di unit ini, ${all.toLocaleString("id-ID")} bersama unit di bawahnya`,
          },
        ]}
      />
    </Card>
  );
}

/** Who leads the unit on the day, and in what way. */
export function UnitHeads({ unit, linked }: { unit: UnitDetailView; linked: boolean }) {
  const heads = unit.node?.heads ?? [];
  return (
    <Card title="Pimpinan">
      {heads.length === 0 && unit.agencyHead !== null ? (
        <div className="flex items-start gap-3">
          <Avatar name={unit.agencyHead.name} />
          <div className="min-w-0">
            <p className="font-semibold">{unit.agencyHead.name}</p>
            <p className="text-sm text-ink-soft">
              {unit.agencyHead.title}, pimpinan instansi. Dicatat di pengaturan instansi, bukan sebagai
              penempatan pegawai.
            </p>
          </div>
        </div>
      ) : heads.length === 0 ? (
        <p className="text-ink-soft">
          Belum ada pimpinan yang tercatat pada {longDate(unit.day)}. Pegawai unit ini dinilai oleh pimpinan
          unit di atasnya sampai pimpinan dicatat.
        </p>
      ) : (
        <ul className="grid gap-3">
          {heads.map((head) => {
            const name = nameWithTitles(head);
            return (
              <li key={`${head.employeeId}-${head.kind}`} className="flex items-start gap-3">
                <Avatar name={head.name} />
                <div className="min-w-0">
                  <p className="font-semibold">
                    {linked ? (
                      <Link href={`/pegawai/${head.employeeId}` as Route} prefetch={false} className="link">
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </p>
                  <p className="text-sm text-ink-soft">{PLACEMENT_KIND_NAMES[head.kind]}</p>
                </div>
                {head.kind === "plh" || head.kind === "plt" ? <Badge tone="accent">Sementara</Badge> : null}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
