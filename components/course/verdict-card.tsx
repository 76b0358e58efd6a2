import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";

import { Explanation } from "@/components/ui/explanation";
import { Glyph, type GlyphName } from "@/components/ui/glyph";
import { courseHref } from "@/lib/dashboard/course-filter";
import { verdictOf, type Verdict } from "@/lib/dashboard/course-verdict";
import type { CourseGroup, CourseLimitsView } from "@/lib/dashboard/course-view";
import { COURSE_STAND_LABELS } from "@/lib/iku/course-messages";
import { Exact, numberText } from "@/lib/kernel/decimal";

import { STAND_COLOURS, STAND_ORDER, StandBar } from "./stand-bar";

const TONES: Readonly<Record<Verdict["tone"], { box: string; icon: string; glyph: GlyphName }>> = {
  good: { box: "border-l-success", icon: "text-success", glyph: "done" },
  warning: { box: "border-l-accent", icon: "text-accent-ink", glyph: "warning" },
  bad: { box: "border-l-danger", icon: "text-danger", glyph: "stop" },
  none: { box: "border-l-line-strong", icon: "text-ink-soft", glyph: "info" },
};

interface VerdictCardProps {
  all: CourseGroup;
  limits: CourseLimitsView;
  unitId: string;
  year: number;
}

/** "Are we on course?", answered first. */
export function VerdictCard({ all, limits, unitId, year }: VerdictCardProps) {
  const verdict = verdictOf(all);
  const { box, icon, glyph } = TONES[verdict.tone];
  const percent = (number: number): string => `${numberText(new Exact(number), 2)} %`;
  return (
    <section
      aria-labelledby="jawaban"
      className={clsx("card rounded-lg border border-l-4 border-line bg-surface p-4 sm:p-5", box)}
    >
      <p className="text-sm text-ink-soft">Apakah kita sesuai jalur?</p>
      <div className="flex items-start gap-2">
        <Glyph name={glyph} className={clsx("mt-1 size-6", icon)} />
        <h2 id="jawaban" className="text-xl font-bold tracking-tight">
          {verdict.title}
        </h2>
        <Explanation
          of="jawaban ini"
          formula={`≥ ${percent(limits.onFrom)} sesuai jalur, < ${percent(limits.redBelow)} bendera merah`}
          source="realisasi indikator dan kebijakan instansi, bagian Jalur indikator kinerja (asumsi sistem)"
        >
          Tiap indikator dibaca dari perkiraan capaian akhir tahunnya; bila belum dapat diperkirakan, dari
          capaian sampai periode terakhir terhadap yang seharusnya dicapai saat itu. Realisasi yang belum
          diisi {String(limits.dueDays)} hari setelah periode berakhir menurunkan tandanya.
        </Explanation>
      </div>
      <p className="mt-1 max-w-reading text-[0.9375rem]">{verdict.detail}</p>
      {all.total > 0 && (
        <>
          <div className="mt-3">
            <StandBar of={all} label="Indikator menurut keadaannya" />
          </div>
          <ul className="mt-2 flex flex-wrap gap-x-4 text-sm">
            {STAND_ORDER.filter((stand) => all.counts[stand] > 0).map((stand) => (
              <li key={stand}>
                <Link
                  prefetch={false}
                  href={`${courseHref({ unit: unitId, tahun: year, keadaan: stand })}#daftar` as Route}
                  className="inline-flex min-h-6 items-center gap-1.5 hover:underline"
                >
                  <span
                    aria-hidden="true"
                    className="size-2.5 rounded-full"
                    style={{ background: STAND_COLOURS[stand] }}
                  />
                  {COURSE_STAND_LABELS[stand]}
                  <span className="figures font-semibold">{all.counts[stand].toLocaleString("id-ID")}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
