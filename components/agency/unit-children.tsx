import Link from "next/link";

import { Card } from "@/components/ui/card";
import { Table, type Column } from "@/components/ui/table";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { UnitNodeView } from "@/lib/agency/server/queries/unit-nodes";
import type { CalendarDate } from "@/lib/kernel/calendar";

import { headName } from "./head-name";
import { unitHref } from "./unit-href";

/** The units directly under one. */
export function UnitChildren({
  units,
  linkDay,
}: {
  units: readonly UnitNodeView[];
  linkDay: CalendarDate | undefined;
}) {
  const columns: readonly Column<UnitNodeView>[] = [
    {
      key: "name",
      heading: "Unit",
      cell: (unit) => (
        <Link href={unitHref(unit.id, { day: linkDay })} prefetch={false} className="link">
          {unit.name}
        </Link>
      ),
    },
    { key: "kind", heading: "Jenis", cell: (unit) => UNIT_KIND_NAMES[unit.kind] },
    {
      key: "head",
      heading: "Pimpinan",
      cell: (unit) =>
        unit.heads.map(headName).join("; ") || <span className="text-ink-faint">Belum tercatat</span>,
    },
    {
      key: "people",
      heading: "Pegawai",
      align: "end",
      cell: (unit) => unit.allPeople.toLocaleString("id-ID"),
    },
    {
      key: "units",
      heading: "Unit di bawahnya",
      align: "end",
      cell: (unit) => unit.children.toLocaleString("id-ID"),
    },
  ];
  if (units.length === 0) {
    return (
      <Card title="Unit di bawahnya">
        <p className="text-ink-soft">Tidak ada unit di bawah unit ini.</p>
      </Card>
    );
  }
  return (
    <section aria-labelledby="unit-di-bawah">
      <h2 id="unit-di-bawah" className="mb-3 text-lg font-semibold">
        Unit di bawahnya
      </h2>
      <Table caption="Unit di bawahnya" columns={columns} rows={units} rowKey={(unit) => unit.id} />
    </section>
  );
}
