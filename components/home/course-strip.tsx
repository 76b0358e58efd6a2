import type { Route } from "next";

import { StandBar } from "@/components/course/stand-bar";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { courseHref } from "@/lib/dashboard/course-filter";
import { verdictOf } from "@/lib/dashboard/course-verdict";
import type { CourseGroup } from "@/lib/dashboard/course-view";

interface CourseStripProps {
  unit: { readonly id: string; readonly name: string };
  year: number;
  all: CourseGroup;
}

/** Whether the unit is on course, in one line; how it comes about stands behind the link. */
export function CourseStrip({ unit, year, all }: CourseStripProps) {
  const { title, detail } = verdictOf(all);
  return (
    <Card
      title={`Jalur IKU ${String(year)}: ${title.charAt(0).toLocaleLowerCase("id-ID")}${title.slice(1)}`}
      lead={unit.name}
      actions={
        <LinkButton size="small" href={courseHref({ unit: unit.id, tahun: year }) as Route}>
          Buka dasbor IKU
        </LinkButton>
      }
    >
      <StandBar of={all} label="Indikator menurut keadaannya" />
      <p className="mt-2 text-[0.9375rem] text-ink-soft">{detail}</p>
    </Card>
  );
}
